import type { Numbers } from '#text/numbers.ts';
import { useLater, useText } from '#text/useText.ts';
import styles from './DataTable.module.css';
import type { ChartTable, Value } from './table.ts';

interface Props {
  /** Made where it is shown. */
  table(): ChartTable;
  caption: string;
}

/** More rows than these nobody reads; a file holds them all. */
const MOST_ROWS = 200;

/** A chart's data to read. */
export function DataTable({ table, caption }: Props) {
  const { columns, rows } = table();
  const text = useLater('lab').chartTools;
  const { numbers } = useText();
  return (
    <>
      {rows.length > MOST_ROWS && <p className={styles.note}>{text.firstRows(MOST_ROWS, rows.length)}</p>}
      {/* Scrolled by keys, hence a stop of the tab key. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable without a mouse */}
      <section className={styles.scroll} aria-label={caption} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST_ROWS).map((row, i) => (
              // A row is what stands at its place, so its place is its key.
              <tr key={String(i)}>
                {row.map((value, column) => (
                  <td key={columns[column]} translate="no">
                    {shown(value, numbers)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function shown(value: Value, { amount, whole }: Numbers): string {
  if (typeof value !== 'number') return value ?? '–';
  return Number.isInteger(value) ? whole(value) : amount(value, 5);
}
