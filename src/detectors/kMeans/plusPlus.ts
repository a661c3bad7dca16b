import type { Pieces } from '#core/pieces.ts';
import type { Random } from '#core/random/random.ts';
import { type Centres, squareTo } from './centres.ts';

/**
 * k-means++ (Arthur & Vassilvitskii, SODA 2007): each centre is a row, drawn in proportion to its squared distance to the
 * nearest centre so far; of several draws the best is kept, as scikit-learn does it. There are fewer centres than asked for
 * where there are fewer different rows.
 */
export function* plusPlusInPieces(
  x: Float32Array,
  rows: number,
  features: number,
  wanted: number,
  random: Random,
): Pieces<Centres> {
  const at = new Float64Array(wanted * features);
  // Two and the natural logarithm of the centres.
  const tries = 2 + Math.floor(Math.log2(wanted) * Math.LN2);
  let squares = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  let candidate = new Float64Array(rows);
  let best = new Float64Array(rows);
  let count = 0;
  let total = 0;
  for (let centre = 0; centre < wanted; centre++) {
    if (centre > 0 && total === 0) break;
    let chosen = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < (centre === 0 ? 1 : tries); i++) {
      const row = centre === 0 ? random.int(rows) : drawn(squares, total, random);
      let sum = 0;
      for (let other = 0; other < rows; other++) {
        const square = squareToRow(x, other, row, features);
        const near = Math.min(square, squares[other]!);
        candidate[other] = near;
        sum += near;
      }
      if (sum < least) {
        least = sum;
        chosen = row;
        [best, candidate] = [candidate, best];
      }
    }
    [squares, best] = [best, squares];
    total = least;
    at.set(x.subarray(chosen * features, (chosen + 1) * features), centre * features);
    count++;
    yield count / wanted;
  }
  return { count, features, at: at.slice(0, count * features) };
}

const squareToRow = (x: Float32Array, row: number, other: number, features: number) =>
  squareTo(x, row * features, x, other * features, features);

/** A row, each as likely as its weight says. */
function drawn(weights: Float64Array, total: number, random: Random): number {
  let left = random.uniform() * total;
  let last = 0;
  for (let row = 0; row < weights.length; row++) {
    if (weights[row] === 0) continue;
    last = row;
    left -= weights[row]!;
    if (left < 0) break;
  }
  return last;
}
