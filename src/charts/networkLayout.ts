/** Least height of a column in pixels, so that one unit can be seen beside hundreds. */
const LEAST = 8;

/**
 * Heights of columns for layers of so many units. By square roots, as widths of 140 and 4 are to be seen side by side;
 * the widest fills the height.
 */
export function columnHeights(units: readonly number[], height: number): number[] {
  const widest = Math.sqrt(Math.max(1, ...units));
  return units.map((count) => Math.max(Math.min(LEAST, height), (height * Math.sqrt(count)) / widest));
}
