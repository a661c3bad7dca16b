import { BeatChart } from '#charts/signal/BeatChart.tsx';
import type { LearnPart } from '#core/learn/parts.ts';
import { useText } from '#text/useText.ts';
import { beatAt, DOMAIN } from '../../beats.ts';
import styles from './LineUp.module.css';
import { LINE_UP, redrawnBy } from './lineUp.ts';

interface Props {
  part: LearnPart<'baselines'>;
  beat: number;
  /** Whether it says who is who. */
  named: boolean;
}

/** One beat, redrawn by the four of them, side by side. */
export function LineUp({ part, beat, named }: Props) {
  const { learn, numbers } = useText();
  const { words } = learn.sections.baselines;
  return (
    <ul className={styles.lineUp}>
      {LINE_UP.map(({ letter, id }) => {
        const { rebuilt, score } = redrawnBy(part, id, beat);
        return (
          <li key={id}>
            <p className={styles.head}>
              <span className={styles.letter}>{letter}</span>
              {named && <span>{words.names[id]}</span>}
              <span className={styles.score}>{words.error(numbers.measured(score))}</span>
            </p>
            <div className={styles.paper}>
              <BeatChart
                input={beatAt(part.arrays.input!, beat)}
                reconstruction={rebuilt}
                domain={DOMAIN}
                label={words.redrawn(letter)}
                unit=""
                kind={part.facts.beats[beat]!.abnormal ? 'abnormal' : 'normal'}
                compact
              />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
