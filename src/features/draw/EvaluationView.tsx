import { ScoreRuler } from '#charts/ruler/ScoreRuler.tsx';
import { networkIn } from '#detectors/fitted.ts';
import type { RowNoun } from '#text/told.ts';
import { useLater } from '#text/useText.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import styles from './Draw.module.css';
import { type Evaluator, evaluatorWords } from './evaluator.ts';
import { useSettled } from './useSettled.ts';

interface Props {
  evaluator: Evaluator;
  /** Of the row at hand; null while there is none to evaluate. */
  score: number | null;
  noun: RowNoun;
  /** What to do while there is nothing to evaluate. */
  invitation: string;
}

/** Long enough for a hand to come to rest. */
const STILL_MS = 700;

/** The evaluation in words and on a ruler. Read aloud once the hand is still. */
export function EvaluationView({ evaluator, score, noun, invitation }: Props) {
  const words = useLater('lab');
  const { said, scored, name, ruler } = words.evaluation;
  const { threshold, normal, abnormal } = evaluator;
  const compared = score === null ? null : { score, threshold, normal };
  const evaluation = compared ? `${said(compared)}.` : invitation;
  const detail = compared ? `${scored(name(networkIn(evaluator.fitted)?.network ?? null), compared, noun)}.` : '';
  const aloud = useSettled(`${evaluation} ${detail}`, STILL_MS);
  const flagged = compared && compared.score > threshold;
  return (
    <div className={styles.evaluation}>
      <p className={compared ? (flagged ? styles.abnormal : styles.normal) : styles.invitation}>{evaluation}</p>
      {compared && (
        <>
          <p className={styles.detail}>{detail}</p>
          <ScoreRuler
            normal={normal}
            abnormal={abnormal}
            threshold={threshold}
            score={score}
            name={ruler.drawn}
            label={ruler.label(compared, noun, networkIn(evaluator.fitted) ? 'error' : 'score')}
          />
        </>
      )}
      <p className={styles.source}>{evaluatorWords(evaluator.source, words)}</p>
      <VisuallyHidden>
        <span aria-live="polite">{aloud}</span>
      </VisuallyHidden>
    </div>
  );
}
