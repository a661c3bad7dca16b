import { tickStep, ticks } from 'd3-array';
import type { Heights } from '#core/dataset/shape.ts';
import type { Numbers } from '#text/numbers.ts';

/** How large the large squares of the paper are: in samples across, in the signal's unit upwards. */
interface Square {
  samples: number;
  height: number;
}

/** Squares of round sizes, some fourteen across and ten upwards, which makes them nearly square on most charts. */
export const squareOf = (samples: number, range: Heights): Square => ({
  samples: Math.max(1, tickStep(0, samples, 14)),
  height: heightOfSquare(range),
});

/** A range without width has none. */
export const heightOfSquare = ([low, high]: Heights): number => (high > low ? tickStep(low, high, 10) : 1);

/** The lowest height within the domain that the lines of such squares go through. */
export const lowestLine = ([low]: Heights, square: number): number => Math.ceil(low / square) * square;

/** The same line, or that at nought, where the domain has one. */
export const lineNearNought = (domain: Heights, square: number): number =>
  domain[0] <= 0 && domain[1] >= 0 ? 0 : lowestLine(domain, square);

/** Round heights for the axis at the left, about one every `each` pixels. */
export const heightTicks = ([low, high]: Heights, tall: number, each = 30): number[] =>
  ticks(low, high, Math.max(2, tall / each));

/** A height on the axis, in as many digits as tell it from its neighbours. */
export function tickText(height: number, marked: readonly number[], { plain }: Numbers): string {
  const step = marked.length > 1 ? marked[1]! - marked[0]! : 1;
  return plain(height, Math.max(3, -Math.floor(Math.log10(step))));
}

/** What is left of a signal's chart for the texts of these heights, in pixels. */
export function roomFor(marked: readonly number[]): number {
  const digits = Math.max(0, ...marked.map((height) => String(Math.trunc(height)).length));
  const step = marked.length > 1 ? marked[1]! - marked[0]! : 1;
  const decimals = step < 1 ? 1 - Math.floor(Math.log10(step)) : 0;
  // A comma every three digits.
  return Math.max(LEAST_ROOM, 10 + LETTER * (digits + Math.floor((digits - 1) / 3) + decimals));
}

const LEAST_ROOM = 30;
/** About as wide as a digit is, in pixels. */
const LETTER = 7;

/** Digits after the point that tell a hundredth of a square. */
export const digitsWithin = (square: number): number => Math.max(0, 2 - Math.floor(Math.log10(square)));

/** A measured height. Far from nought, three digits would not tell it from its neighbours. */
export const heightText = (height: number, square: number, { fixed, measured }: Numbers): string =>
  Math.abs(height) >= 100 * square ? fixed(height, digitsWithin(square)) : measured(height);
