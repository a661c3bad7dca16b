import { inBlocks, type Pieces, within } from '#core/pieces.ts';
import { assign, type Centres } from './centres.ts';

/** As scikit-learn's. */
const MOST_ROUNDS = 300;
/** Centres have settled when the squares of their moves add up to no more than this share of a feature's mean variance. */
const TOLERANCE = 1e-4;

export interface Clusters extends Centres {
  /** Rows of each cluster. Shape: count. */
  sizes: Uint32Array;
  /** Mean squared distance of the rows to their centres. */
  inertia: number;
}

/**
 * Lloyd's algorithm (IEEE Transactions on Information Theory 28(2), 1982): rows go to the nearest centre, centres to the
 * mean of their rows, until they settle. A centre without rows goes to the row that is farthest from its own.
 * @param variance mean over features
 */
export function* lloydInPieces(x: Float32Array, rows: number, first: Centres, variance: number): Pieces<Clusters> {
  const { count, features } = first;
  const nearest = new Int32Array(rows);
  const squares = new Float64Array(rows);
  const sizes = new Uint32Array(count);
  const centres: Centres = { count, features, at: first.at.slice() };
  for (let round = 0; ; round++) {
    // Most runs settle within a few dozen rounds.
    const share = round / (round + 20);
    yield* within(
      share,
      (round + 1) / (round + 21),
      inBlocks(rows, (count + 2) * features, (start, end) => {
        const part = x.subarray(start * features, end * features);
        assign(centres, part, end - start, nearest.subarray(start), squares.subarray(start));
      }),
    );
    const moved = moveToMeans(x, nearest, squares, sizes, centres);
    if (moved > TOLERANCE * variance && round < MOST_ROUNDS) continue;
    return { ...centres, sizes, inertia: squares.reduce((sum, square) => sum + square, 0) / rows };
  }
}

/** @returns the sum of the squares of all moves */
function moveToMeans(
  x: Float32Array,
  nearest: Int32Array,
  squares: Float64Array,
  sizes: Uint32Array,
  { count, features, at }: Centres,
): number {
  const sums = new Float64Array(count * features);
  sizes.fill(0);
  for (let row = 0, base = 0; row < nearest.length; row++, base += features) {
    const to = nearest[row]! * features;
    sizes[nearest[row]!]!++;
    for (let f = 0; f < features; f++) sums[to + f]! += x[base + f]!;
  }
  let moved = 0;
  const taken = new Set<number>();
  for (let c = 0; c < count; c++) {
    const far = sizes[c] === 0 ? farthest(squares, taken) : -1;
    for (let f = 0; f < features; f++) {
      const place = c * features + f;
      const value = far < 0 ? sums[place]! / sizes[c]! : x[far * features + f]!;
      moved += (value - at[place]!) ** 2;
      at[place] = value;
    }
  }
  return moved;
}

function farthest(squares: Float64Array, taken: Set<number>): number {
  let found = 0;
  let largest = -1;
  for (let row = 0; row < squares.length; row++) {
    if (squares[row]! > largest && !taken.has(row)) {
      largest = squares[row]!;
      found = row;
    }
  }
  taken.add(found);
  return found;
}
