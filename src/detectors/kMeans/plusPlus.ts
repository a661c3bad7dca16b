import { squaredDistance } from '#core/neighbours/squaredDistance.ts';
import type { Pieces } from '#core/pieces.ts';
import type { Random } from '#core/random/random.ts';
import type { Centres } from './centres.ts';

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
  const centresAt = new Float32Array(wanted * features);
  const reach = new Float64Array(wanted);
  // Two and the natural logarithm of the centres.
  const tries = 2 + Math.floor(Math.log2(wanted) * Math.LN2);
  const squares = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  /** The centre that a row is nearest to so far. */
  const nearest = new Int32Array(rows);
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
      const place = new Float64Array(x.subarray(row * features, (row + 1) * features));
      for (let c = 0; c < centre; c++) {
        // Rows nearer to a centre than half its way to the place cannot be nearer to the place.
        reach[c] = squaredDistance(place, centresAt, c * features, Number.POSITIVE_INFINITY) / 4;
      }
      let sum = 0;
      for (let other = 0; other < rows; other++) {
        let near = squares[other]!;
        if (centre === 0 || near > reach[nearest[other]!]!) {
          near = Math.min(squaredDistance(place, x, other * features, near), near);
        }
        candidate[other] = near;
        sum += near;
      }
      if (sum < least) {
        least = sum;
        chosen = row;
        const spare = best;
        best = candidate;
        candidate = spare;
      }
    }
    for (let other = 0; other < rows; other++) {
      if (best[other]! === squares[other]!) continue;
      squares[other] = best[other]!;
      nearest[other] = centre;
    }
    total = least;
    centresAt.set(x.subarray(chosen * features, (chosen + 1) * features), centre * features);
    count++;
    yield count / wanted;
  }
  return { count, features, at: new Float64Array(centresAt.subarray(0, count * features)) };
}

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
