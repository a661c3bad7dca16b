import type { Pieces } from '#core/pieces.ts';
import type { Random } from '#core/random/random.ts';
import { squareTo } from './centres.ts';
import { weigh } from './clusters.ts';
import type { Workspace } from './workspace.ts';

/**
 * k-means++ (Arthur & Vassilvitskii, SODA 2007): each centre is a row, drawn in proportion to its squared distance to the
 * nearest centre so far; of several draws the best is kept, as scikit-learn does it. There are fewer centres than may be
 * where there are fewer different rows.
 * @param space is given the centres, and which of them each row is nearest to
 * @returns how many centres there are
 */
export function* plusPlusInPieces(space: Workspace, random: Random): Pieces<number> {
  const { rows, most, squares, nearest, best, place, centres, reach } = space;
  // Two and the natural logarithm of the centres.
  const tries = 2 + Math.floor(Math.log2(most) * Math.LN2);
  squares.fill(Number.POSITIVE_INFINITY);
  nearest.fill(0);
  reach.fill(0);
  let total = Number.POSITIVE_INFINITY;
  let count = 0;
  for (; count < most && total > 0; count++) {
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < (count === 0 ? 1 : tries); i++) {
      const row = count === 0 ? random.int(rows) : drawn(squares, total, random);
      visit(space, row, count);
      const sum = weigh(space);
      if (sum >= least) continue;
      least = sum;
      best.set(space.tried);
      centres.set(place, count * place.length);
    }
    for (let row = 0; row < rows; row++) {
      if (best[row]! === squares[row]!) continue;
      squares[row] = best[row]!;
      nearest[row] = count;
    }
    total = least;
    yield (count + 1) / most;
  }
  return count;
}

/** Makes a row the centre that is tried beside so many others. */
function visit({ x, features, centres, place, reach }: Workspace, row: number, count: number): void {
  place.set(x.subarray(row * features, (row + 1) * features));
  for (let c = 0; c < count; c++) {
    // Rows nearer to a centre than half its way to the place cannot be nearer to the place.
    reach[c] = squareTo(x, row * features, centres, c * features, features) / 4;
  }
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
