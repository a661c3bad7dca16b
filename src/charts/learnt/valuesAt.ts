import type { ShownRows } from './shownRows.ts';

/** A feature of the row that is looked at and of one that it is compared with, as it is told. */
export const valuesAt = (rows: ShownRows, other: Float32Array, f: number, written: (value: number) => string) => ({
  signal: rows.heights !== null,
  feature: rows.names[f]!,
  number: f + 1,
  value: written(rows.row.values[f]!),
  other: written(other[f]!),
});
