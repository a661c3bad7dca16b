/**
 * Takes up one more value a row into running moments (Welford, Technometrics 4(3), 1962).
 * @param values float32, one a row
 * @param moments float64, two a row: the mean, and the sum of squared differences from it
 * @param count how many values there were before
 */
export function welford(values: usize, moments: usize, rows: i32, count: i32): void {
  for (let row = 0; row < rows; row++, values += 4, moments += 16) {
    const value = <f64>load<f32>(values);
    const before = value - load<f64>(moments);
    const mean = load<f64>(moments) + before / <f64>(count + 1);
    store<f64>(moments, mean);
    store<f64>(moments, load<f64>(moments, 8) + before * (value - mean), 8);
  }
}

/** Means and standard deviations over `count` values a row, float32, from running moments. */
export function summarize(moments: usize, rows: i32, count: i32, means: usize, deviations: usize): void {
  for (let row = 0; row < rows; row++, moments += 16, means += 4, deviations += 4) {
    store<f32>(means, <f32>load<f64>(moments));
    store<f32>(deviations, <f32>sqrt(load<f64>(moments, 8) / <f64>count));
  }
}
