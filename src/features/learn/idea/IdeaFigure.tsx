import { BeatChart } from '#charts/signal/BeatChart.tsx';
import type { LearnPart } from '#core/learn/parts.ts';
import { useText } from '#text/useText.ts';
import { beatAt, DOMAIN } from '../beats.ts';
import { withPart } from '../parts.tsx';
import styles from './IdeaFigure.module.css';

export default withPart('idea', IdeaFigure);

/** The whole idea at one glance: a normal beat redrawn well, an abnormal one redrawn badly. */
function IdeaFigure({ part: { facts, arrays } }: { part: LearnPart<'idea'> }) {
  const { learn, numbers } = useText();
  const words = learn.ideaFigure;
  return (
    <figure className={styles.idea}>
      <div className={styles.pair}>
        {facts.beats.map(({ abnormal, label, score }, i) => (
          <div key={label} className={styles.beat}>
            <p className={abnormal ? styles.abnormal : styles.normal}>{abnormal ? words.abnormal : words.normal}</p>
            <div className={styles.paper}>
              <BeatChart
                input={beatAt(arrays.input!, i)}
                reconstruction={beatAt(arrays.rebuilt!, i)}
                domain={DOMAIN}
                label={abnormal ? words.abnormal : words.normal}
                unit=""
                kind={abnormal ? 'abnormal' : 'normal'}
                compact
              />
            </div>
            <p className={styles.error}>
              {words.error(numbers.measured(score))}
              {abnormal && `, ${words.times(numbers.whole(score / facts.beats[0]!.score))}`}
            </p>
          </div>
        ))}
      </div>
      <figcaption className={styles.caption}>
        <span className={styles.rebuilt}>{words.green}</span> {words.caption}
      </figcaption>
    </figure>
  );
}
