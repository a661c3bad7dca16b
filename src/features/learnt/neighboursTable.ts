import type { ShownRows } from '#charts/learnt/shownRows.ts';
import type { Neighbours } from '#core/learnt/neighbours.ts';
import type { LabText } from '#text/text.ts';
import type { ChartTable } from '../charts/table.ts';

/** A neighbour a row: how far it is, what is compared, and all its values. */
export function neighboursTable(
  { distances, by, rows: values }: Neighbours,
  rows: ShownRows,
  text: LabText,
): ChartTable {
  const { columns } = text.learnt.neighbours;
  const features = rows.names.length;
  const compared = by.kind === 'distance' ? by.weights : by.densities.map((density) => density / by.own);
  return {
    columns: [
      columns.place,
      columns.distance,
      by.kind === 'distance' ? columns.weight : columns.density,
      ...rows.names,
    ],
    rows: Array.from(distances, (distance, i) => [
      i + 1,
      distance,
      compared[i]!,
      ...values.subarray(i * features, (i + 1) * features),
    ]),
  };
}
