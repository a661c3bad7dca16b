const MARKS = [1, 2, 5];
/** About half-way between powers of ten, where there is no room for 1, 2 and 5. */
const FEWER_MARKS = [1, 3];

/**
 * Round numbers (1, 2, 5 times a power of ten) between two positive bounds, both included. When they are more than
 * `most`, 1 and 3 times powers of ten, then powers of ten alone, and of those as many as fit.
 */
export function logTicks(low: number, high: number, most: number): number[] {
  const first = Math.floor(Math.log10(low));
  const last = Math.ceil(Math.log10(high));
  const inside = (value: number) => value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9);
  const powers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const withMarks = (marks: number[]) =>
    powers.flatMap((power) => marks.map((mark) => tidy(mark, power))).filter(inside);
  for (const marks of [MARKS, FEWER_MARKS]) {
    const all = withMarks(marks);
    if (all.length <= most) return all;
  }
  const tens = withMarks([1]);
  const every = Math.ceil(tens.length / most);
  return tens.filter((_, i) => i % every === 0);
}

/** The nearest round number (1, 2, 5 times a power of ten) at or below a positive value, or at or above it. */
export function roundOut(value: number, direction: 'down' | 'up'): number {
  const power = Math.floor(Math.log10(value));
  const candidates = [power - 1, power, power + 1].flatMap((p) => MARKS.map((mark) => tidy(mark, p)));
  return direction === 'down'
    ? candidates.findLast((candidate) => candidate <= value * (1 + 1e-9))!
    : candidates.find((candidate) => candidate >= value * (1 - 1e-9))!;
}

/** Through text, for 2 · 10⁻³ is not quite 0.002 in binary. */
const tidy = (mark: number, power: number) => Number(`${mark}e${power}`);
