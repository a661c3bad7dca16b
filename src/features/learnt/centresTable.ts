import type { ShownRows } from '#charts/learnt/shownRows.ts';
import type { Centres } from '#core/learnt/centres.ts';
import type { LabText } from '#text/text.ts';
import type { ChartTable } from '../charts/table.ts';

/** A centre a row. */
export function centresTable({ at, shares, distances }: Centres, { names }: ShownRows, words: LabText): ChartTable {
  const { centre, share, distance } = words.learnt.centres.columns;
  return {
    columns: [centre, share, distance, ...names],
    rows: Array.from(shares, (part, c) => [
      ...[c + 1, part, distances[c]!],
      ...at.subarray(c * names.length, (c + 1) * names.length),
    ]),
  };
}
