/** A value of a table; null where there is none. */
export type Value = string | number | null;

/** A chart's data, for reading and for saving. */
export interface ChartTable {
  columns: readonly string[];
  /** One value a column. */
  rows: readonly (readonly Value[])[];
}

/** Several columns of equal length as a table; what is not a number there is no value. */
export function tableOf(columns: Record<string, ArrayLike<number>>): ChartTable {
  const names = Object.keys(columns);
  const lists = Object.values(columns);
  return {
    columns: names,
    rows: Array.from({ length: lists[0]?.length ?? 0 }, (_, i) =>
      lists.map((list) => (Number.isNaN(list[i]!) ? null : list[i]!)),
    ),
  };
}

/** Tables of the same columns, one for each of several series that a chart compares, below one another. */
export function tableOfSeries(column: string, series: readonly { name: string; table: ChartTable }[]): ChartTable {
  return {
    columns: [column, ...(series[0]?.table.columns ?? [])],
    rows: series.flatMap(({ name, table }) => table.rows.map((row) => [name, ...row])),
  };
}
