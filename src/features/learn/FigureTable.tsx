import styles from './FigureTable.module.css';

interface Props {
  /** What opens it. */
  summary: string;
  columns: readonly string[];
  /** The first cell of each names its row. */
  rows: readonly (readonly [name: string, ...cells: string[]])[];
}

/** A figure in words and numbers, folded away. */
export function FigureTable({ summary, columns, rows }: Props) {
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
                <td key={columns[i + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
