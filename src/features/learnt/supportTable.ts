import type { ShownRows } from '#charts/learnt/shownRows.ts';
import type { Support } from '#core/learnt/support.ts';
import type { LabText } from '#text/text.ts';
import type { ChartTable } from '../charts/table.ts';

/** A support row a row: what it adds, and all its values. */
export function supportTable({ pulls, rows: values }: Support, rows: ShownRows, text: LabText): ChartTable {
  const { columns } = text.learnt.support;
  const features = rows.names.length;
  return {
    columns: [columns.place, columns.pull, ...rows.names],
    rows: Array.from(pulls, (pull, i) => [i + 1, pull, ...values.subarray(i * features, (i + 1) * features)]),
  };
}
