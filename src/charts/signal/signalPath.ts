/**
 * A line as a path, with a gap wherever a value is not a number. `x` is of an index, `y` of a value. By d3-shape this and the area below would cost the first screen 3.6 kB
 * of its 130 kB of scripts, measured as its test does.
 */
export function linePath(
  values: ArrayLike<number>,
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  let path = '';
  let command = 'M';
  for (let i = 0; i < values.length; i++) {
    const isGap = Number.isNaN(values[i]!);
    if (!isGap) path += `${command}${x(i).toFixed(1)},${y(values[i]!).toFixed(1)}`;
    command = isGap ? 'M' : 'L';
  }
  return path;
}

/** The part of a line from one index to another, both included. */
export function stretchPath(
  values: ArrayLike<number>,
  [first, last]: readonly [first: number, last: number],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  const part = Array.from(values).slice(first, last + 1);
  return linePath(part, (i) => x(first + i), y);
}

/** The area between two lines over the same positions, as a closed path. */
export function betweenPath(
  one: ArrayLike<number>,
  other: ArrayLike<number>,
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  let back = '';
  for (let i = other.length - 1; i >= 0; i--) back += `L${x(i).toFixed(1)},${y(other[i]!).toFixed(1)}`;
  return one.length === 0 ? '' : `${linePath(one, x, y)}${back}Z`;
}

/** The index of the largest value; the first of several. Null when there are none. */
export function indexOfLargest(values: ArrayLike<number>): number | null {
  let best: number | null = null;
  for (let i = 0; i < values.length; i++) if (best === null || values[i]! > values[best]!) best = i;
  return best;
}
