import type { ShownRows } from '#charts/learnt/shownRows.ts';
import type { Isolation } from '#core/learnt/isolation.ts';
import type { LabText } from '#text/text.ts';
import type { ChartTable } from '../charts/table.ts';

/** A cut a row, tree by tree. */
export function isolationTable({ trees }: Isolation, { names }: ShownRows, { learnt }: LabText): ChartTable {
  const { columns, sides } = learnt.isolation;
  return {
    columns: [columns.tree, columns.cut, columns.feature, columns.side, columns.value, columns.left],
    rows: trees.flatMap(({ cuts }, tree) =>
      cuts.map(({ feature, above, value, left }, i) => [
        tree + 1,
        i + 1,
        names[feature]!,
        above ? sides.above : sides.below,
        value,
        left,
      ]),
    ),
  };
}
