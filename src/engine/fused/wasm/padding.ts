/** Columns of a matrix in memory. */
export const paddedColumns = (columns: number) => Math.ceil(columns / 8) * 8;

/** Rows of a matrix in memory. */
export const paddedRows = (rows: number) => Math.ceil(rows / 4) * 4;
