import styles from './FigureTable.module.css';

interface Props {
  /** What to press for it. */
  summary: string;
  columns: readonly string[];
  /** Each begins with its heading. */
  rows: readonly (readonly [heading: string, ...cells: string[]])[];
}

/** A figure in numbers, for whoever asks for them. */
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
          {rows.map(([heading, ...cells]) => (
            <tr key={heading}>
              <th scope="row">{heading}</th>
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
