/** A chart's data, for reading and for saving. */
export interface ChartTable {
  columns: readonly string[];
  /** One value a column. */
  rows: readonly (readonly (string | number)[])[];
}

/** Several columns of equal length as a table. */
export function tableOf(columns: Record<string, ArrayLike<number>>): ChartTable {
  const names = Object.keys(columns);
  const lists = Object.values(columns);
  return {
    columns: names,
    rows: Array.from({ length: lists[0]?.length ?? 0 }, (_, i) => lists.map((list) => list[i]!)),
  };
}
