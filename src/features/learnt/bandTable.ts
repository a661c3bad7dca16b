import { deviationOf, edgesOf } from '#charts/learnt/band/deviation.ts';
import type { ShownRows } from '#charts/learnt/shownRows.ts';
import type { Band } from '#core/learnt/band.ts';
import type { LabText } from '#text/text.ts';
import type { ChartTable } from '../charts/table.ts';

/** A feature a row: its interval, and where the chosen row lies. */
export function bandTable(learnt: Band, { names, units, noun, row }: ShownRows, { learnt: text }: LabText): ChartTable {
  const { columns, band } = text;
  return {
    columns: [columns.feature, columns.unit, band.low, band.high, columns.row(noun), band.off, columns.adds],
    rows: names.map((name, f) => {
      const [low, high] = edgesOf(learnt, f);
      const value = row.values[f]!;
      return [name, units[f]!, low, high, value, deviationOf(learnt, f, value) ?? '–', row.contributions[f]!];
    }),
  };
}
