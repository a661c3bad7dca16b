/** What an axis may end at: no two follow one another by more than a quarter. */
const ENDS = [1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9];

/** The nearest number of at most two digits, of those in `ENDS`, at or below a positive value, or at or above it. */
export function nearEnd(value: number, direction: 'down' | 'up'): number {
  const power = Math.floor(Math.log10(value));
  // Through text, for 2 · 10⁻³ is not quite 0.002 in binary.
  const ends = [power - 1, power, power + 1].flatMap((p) => ENDS.map((end) => Number(`${end}e${p}`)));
  return direction === 'down'
    ? ends.findLast((end) => end <= value * (1 + 1e-9))!
    : ends.find((end) => end >= value * (1 - 1e-9))!;
}
