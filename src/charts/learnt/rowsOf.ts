/** The rows of a matrix, each by itself. @param values row-major, rows × features */
export function rowsOf(values: Float32Array, features: number): Float32Array[] {
  return Array.from({ length: values.length / features }, (_, row) =>
    values.subarray(row * features, (row + 1) * features),
  );
}
