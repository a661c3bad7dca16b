/** @throws RangeError when the numbers are not rows × features. */
export function checkSize(x: ArrayLike<number>, rows: number, features: number): void {
  if (x.length === rows * features) return;
  throw new RangeError(
    `${rows} rows of ${features} features are ${rows * features} numbers, but ${x.length} are given.`,
  );
}
