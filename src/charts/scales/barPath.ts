/**
 * Bars side by side as one path, with as many points whatever the counts are, so that one histogram can grow into another.
 * @param left where the first bar begins, in pixels. @param ground where all bars stand. @param bar their width.
 * @param offset from the ground to a bar's end, in pixels: negative is upwards.
 * @param gap half the space between bars, in pixels: bars that touch look like one.
 */
export function barPath(
  counts: ArrayLike<number>,
  left: number,
  ground: number,
  bar: number,
  offset: (count: number) => number,
  gap = 0.5,
): string {
  let path = '';
  for (let i = 0; i < counts.length; i++) {
    const x = left + i * bar;
    path += `M${(x + gap).toFixed(1)},${ground}V${(ground + offset(counts[i]!)).toFixed(1)}H${(x + bar - gap).toFixed(1)}V${ground}Z`;
  }
  return path;
}
