import { ScoreRuler } from '#charts/ScoreRuler.tsx';
import { networkIn } from '#detectors/fitted.ts';
import type { RowNoun } from '#text/told.ts';
import { useLater } from '#text/useText.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import styles from './Draw.module.css';
import { type Judge, judgedBy } from './judge.ts';
import { useSettled } from './useSettled.ts';

interface Props {
  judge: Judge;
  /** Of the row at hand; null while there is none to judge. */
  score: number | null;
  noun: RowNoun;
  /** What to do while there is nothing to judge. */
  invitation: string;
}

/** Long enough for a hand to come to rest. */
const STILL_MS = 700;

/** The verdict in words and on a ruler. Read aloud once the hand is still. */
export function VerdictView({ judge, score, noun, invitation }: Props) {
  const words = useLater('lab');
  const { said, scored, name, ruler } = words.verdict;
  const { threshold, normal, abnormal } = judge;
  const compared = score === null ? null : { score, threshold, normal };
  const verdict = compared ? `${said(compared)}.` : invitation;
  const detail = compared ? `${scored(name(networkIn(judge.fitted)?.network ?? null), compared, noun)}.` : '';
  const aloud = useSettled(`${verdict} ${detail}`, STILL_MS);
  const flagged = compared && compared.score > threshold;
  return (
    <div className={styles.verdict}>
      <p className={compared ? (flagged ? styles.abnormal : styles.normal) : styles.invitation}>{verdict}</p>
      {compared && (
        <>
          <p className={styles.detail}>{detail}</p>
          <ScoreRuler
            normal={normal}
            abnormal={abnormal}
            threshold={threshold}
            score={score}
            name={ruler.name(noun)}
            label={ruler.label(compared, noun, networkIn(judge.fitted) ? 'error' : 'score')}
          />
        </>
      )}
      <p className={styles.source}>{judgedBy(judge.source, words)}</p>
      <VisuallyHidden>
        <span aria-live="polite">{aloud}</span>
      </VisuallyHidden>
    </div>
  );
}
