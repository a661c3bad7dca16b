import type { BottleneckWidth } from '#core/learn/parts.ts';
import { useText } from '#text/useText.ts';
import styles from './WidthTable.module.css';

interface Props {
  widths: readonly BottleneckWidth[];
  /** Of the chosen beat, width by width. */
  scores: readonly number[];
}

/** The figure in numbers. */
export function WidthTable({ widths, scores }: Props) {
  const { learn, numbers } = useText();
  const { words } = learn.sections.bottleneck;
  const { columns } = words;
  return (
    <details className={styles.details}>
      <summary>{words.table}</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            {[columns.units, columns.beat, columns.normal, columns.abnormal, columns.score].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {widths.map(({ units, medianNormal, medianAbnormal, rocAuc }, i) => (
            <tr key={units}>
              <th scope="row">{units}</th>
              <td>{numbers.measured(scores[i]!)}</td>
              <td>{numbers.measured(medianNormal)}</td>
              <td>{numbers.measured(medianAbnormal)}</td>
              <td>{numbers.share(rocAuc)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
