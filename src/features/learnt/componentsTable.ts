import { mix } from '#charts/learnt/components/mix.ts';
import type { ShownRows } from '#charts/learnt/shownRows.ts';
import type { Components } from '#core/learnt/components.ts';
import type { LabText } from '#text/text.ts';
import type { ChartTable } from '../charts/table.ts';

/** A feature a row: the mean, what each direction adds to it, and what comes nearest to the chosen row. */
export function componentsTable(
  learnt: Components,
  { names, units, noun, row }: ShownRows,
  words: LabText,
): ChartTable {
  const { columns, components: text } = words.learnt;
  const { mean, directions, shares, coordinates } = learnt;
  const mixed = mix(learnt, coordinates);
  return {
    columns: [
      ...[columns.feature, columns.unit, text.mean],
      ...Array.from(shares, (_, c) => text.direction(c + 1)),
      ...[columns.row(noun), text.mixed],
    ],
    rows: names.map((name, f) => [
      ...[name, units[f]!, mean[f]!],
      ...Array.from(shares, (_, c) => directions[c * names.length + f]!),
      ...[row.values[f]!, mixed[f]!],
    ]),
  };
}
