import { ticks } from 'd3-array';

/** Round whole numbers from 0 to `last`, about `most` of them, for counting axes: no halves, each once. */
export function wholeTicks(last: number, most: number): number[] {
  return ticks(0, last, Math.max(1, Math.min(most, last))).filter(Number.isInteger);
}

/**
 * Counts to mark on a square-root scale up to `highest`: the largest round numbers (1, 2, 5 times a power of ten) whose
 * roots lie far enough apart to be told apart.
 * @param apart the least distance between neighbours, as a share of the scale's length.
 */
export function rootTicks(highest: number, apart: number): number[] {
  const chosen: number[] = [];
  const length = Math.sqrt(highest);
  let room = length * (1 + apart);
  for (let power = Math.floor(Math.log10(Math.max(1, highest))); power >= 0; power--) {
    for (const mark of [5, 2, 1]) {
      const value = mark * 10 ** power;
      const root = Math.sqrt(value);
      if (value > highest || room - root < apart * length || root < apart * length) continue;
      chosen.unshift(value);
      room = root;
    }
  }
  return chosen;
}
