import type { ShownRows } from '#charts/learnt/shownRows.ts';
import type { Correlations } from '#core/learnt/correlations.ts';
import type { LabText } from '#text/text.ts';
import type { ChartTable } from '../charts/table.ts';

/** A pair of features a row, the strongest correlation first. */
export function correlationsTable({ correlation }: Correlations, { names }: ShownRows, words: LabText): ChartTable {
  const { first, second, r } = words.learnt.correlations.columns;
  const pairs = names.flatMap((a, i) =>
    names.slice(i + 1).map((b, k): [string, string, number] => [a, b, correlation[i * names.length + i + 1 + k]!]),
  );
  return { columns: [first, second, r], rows: pairs.sort((a, b) => Math.abs(b[2]) - Math.abs(a[2])) };
}
