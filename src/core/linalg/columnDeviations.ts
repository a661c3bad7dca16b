/** Standard deviation of each feature over its rows (over n), in float64. @param means as `columnMeans` has them */
export function columnDeviations(x: Float32Array | Float64Array, rows: number, means: Float64Array): Float64Array {
  const features = means.length;
  const squares = new Float64Array(features);
  for (let row = 0, at = 0; row < rows; row++) {
    for (let f = 0; f < features; f++, at++) squares[f]! += (x[at]! - means[f]!) ** 2;
  }
  return squares.map((sum) => Math.sqrt(sum / rows));
}
