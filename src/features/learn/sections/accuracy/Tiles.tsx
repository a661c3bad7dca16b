import { accuracy, type ConfusionMatrix, fBeta, precision, recall } from '#core/metrics/confusion.ts';
import { useText } from '#text/useText.ts';
import styles from './Tiles.module.css';

interface Props {
  confusion: ConfusionMatrix;
  /** How much recall counts against precision in the last number. */
  beta: number;
}

/** Four ways of putting four counts into one number. */
export function Tiles({ confusion, beta }: Props) {
  const { learn, numbers } = useText();
  const { words } = learn.sections.accuracy;
  const precise = precision(confusion);
  const tiles = [
    { name: words.tiles.accuracy, value: numbers.percent(accuracy(confusion), 1) },
    { name: words.tiles.precision, value: precise === null ? '–' : numbers.percent(precise, 1) },
    { name: words.tiles.recall, value: numbers.percent(recall(confusion), 1) },
    { name: words.tiles.fBeta(beta), value: numbers.percent(fBeta(confusion, beta), 1) },
  ];
  return (
    <dl className={styles.tiles}>
      {tiles.map(({ name, value }) => (
        <div key={name} className={styles.tile}>
          <dt>{name}</dt>
          <dd translate="no">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
