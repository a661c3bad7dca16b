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

/** Tables of the same columns, one for each of several series that a chart compares, below one another. */
export function tableOfSeries(column: string, series: readonly { name: string; table: ChartTable }[]): ChartTable {
  return {
    columns: [column, ...(series[0]?.table.columns ?? [])],
    rows: series.flatMap(({ name, table }) => table.rows.map((row) => [name, ...row])),
  };
}
