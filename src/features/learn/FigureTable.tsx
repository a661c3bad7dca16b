import styles from './FigureTable.module.css';

/** What a cell says; of some numbers, below it, what they lie within. */
type Cell = string | { value: string; within: string };

interface Props {
  /** What opens it. */
  summary: string;
  columns: readonly string[];
  /** The first cell of each names its row. */
  rows: readonly (readonly [name: string, ...cells: Cell[]])[];
  /** Where the numbers are from, when the page did not compute them. */
  note?: string;
}

/** A figure in words and numbers, folded away. */
export function FigureTable({ summary, columns, rows, note }: Props) {
  return (
    <details className={styles.details}>
      <summary>{summary}</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, i) => (
                <td key={columns[i + 1]} translate="no">
                  {typeof cell === 'string' ? cell : cell.value}
                  {typeof cell === 'string' || <span className={styles.within}>{cell.within}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note && <p className={styles.note}>{note}</p>}
    </details>
  );
}
