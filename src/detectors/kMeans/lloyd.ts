import { squaredDistance } from '#core/neighbours/squaredDistance.ts';
import { inBlocks, type Pieces, within } from '#core/pieces.ts';
import type { Centres } from './centres.ts';

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

/** What is known of rows and centres between rounds. */
interface State {
  x: Float32Array;
  features: number;
  /** One row of centres each, in place. */
  centres: Float64Array[];
  /** The sum of each centre's rows, and how many they are. */
  sums: Float64Array[];
  sizes: Uint32Array;
  /** The centre that a row belongs to. Shape: rows. */
  nearest: Int32Array;
  /** No more than this far is a row from its centre. Shape: rows. */
  upper: Float64Array;
  /** No less than this far is a row from each centre. Shape: rows × count. */
  lower: Float32Array;
}

/**
 * Lloyd's algorithm (IEEE Transactions on Information Theory 28(2), 1982): rows go to the nearest centre, centres to the
 * mean of their rows, until they settle. A centre without rows goes to the row that is farthest from its own. Distances
 * that the triangle inequality settles are not computed (Elkan, ICML 2003, in the simplified form of Newling & Fleuret,
 * ICML 2016), which spares nearly all of them after a few rounds.
 * @param variance mean over features
 */
export function* lloydInPieces(x: Float32Array, rows: number, first: Centres, variance: number): Pieces<Clusters> {
  const { count, features } = first;
  const at = first.at.slice();
  const state: State = {
    x,
    features,
    centres: Array.from({ length: count }, (_, c) => at.subarray(c * features, (c + 1) * features)),
    sums: Array.from({ length: count }, () => new Float64Array(features)),
    sizes: new Uint32Array(count),
    nearest: new Int32Array(rows).fill(-1),
    upper: new Float64Array(rows).fill(Number.POSITIVE_INFINITY),
    lower: new Float32Array(rows * count),
  };
  const moves = new Float64Array(count);
  for (let round = 0; ; round++) {
    // Most runs settle within a few dozen rounds.
    const [from, to] = [round / (round + 20), (round + 1) / (round + 21)];
    yield* within(
      from,
      to,
      inBlocks(rows, (count + 2) * features, (start, end) => assignBlock(state, start, end)),
    );
    moveToMeans(state, moves);
    const moved = moves.reduce((sum, move) => sum + move * move, 0);
    if (moved > TOLERANCE * variance && round < MOST_ROUNDS) {
      loosen(state, moves);
      continue;
    }
    let inertia = 0;
    for (let row = 0; row < rows; row++) inertia += squareTo(state, row, state.nearest[row]!);
    return { count, features, at, sizes: state.sizes, inertia: inertia / rows };
  }
}

function squareTo({ x, features, centres }: State, row: number, centre: number): number {
  return squaredDistance(centres[centre]!, x, row * features, Number.POSITIVE_INFINITY);
}

function assignBlock(state: State, start: number, end: number): void {
  const { nearest, upper, lower, centres } = state;
  const count = centres.length;
  for (let row = start; row < end; row++) {
    const at = row * count;
    const before = nearest[row]!;
    let own = before;
    let bound = upper[row]!;
    // At first nothing is known.
    let isExact = own < 0;
    for (let c = 0; c < count; c++) {
      if (c === own || bound <= lower[at + c]!) continue;
      if (!isExact) {
        bound = Math.sqrt(squareTo(state, row, own));
        isExact = true;
        lower[at + own] = rounded(bound);
        if (bound <= lower[at + c]!) continue;
      }
      const distance = Math.sqrt(squareTo(state, row, c));
      lower[at + c] = rounded(distance);
      if (distance < bound) {
        bound = distance;
        own = c;
      }
    }
    upper[row] = bound;
    if (own === before) continue;
    nearest[row] = own;
    if (before >= 0) addTo(state, before, row, -1);
    addTo(state, own, row, 1);
  }
}

/** Counts a row in with a centre, or out. */
function addTo({ x, features, sums, sizes }: State, centre: number, row: number, sign: 1 | -1): void {
  const sum = sums[centre]!;
  for (let f = 0, at = row * features; f < features; f++, at++) sum[f]! += sign * x[at]!;
  sizes[centre]! += sign;
}

/** A little less, so that no float32 is more than the distance that it stands for. */
const rounded = (distance: number) => distance * (1 - 1e-6);

/** Centres have moved: rows may be nearer to them by as much, or farther. */
function loosen({ nearest, upper, lower }: State, moves: Float64Array): void {
  const count = moves.length;
  for (let row = 0, at = 0; row < nearest.length; row++) {
    upper[row]! += moves[nearest[row]!]!;
    for (let c = 0; c < count; c++, at++) lower[at] = rounded(Math.max(0, lower[at]! - moves[c]!));
  }
}

/** Moves every centre to the mean of its rows. @param moves is given how far */
function moveToMeans(state: State, moves: Float64Array): void {
  const { x, features, centres, sums, sizes } = state;
  const taken = new Set<number>();
  centres.forEach((centre, c) => {
    const far = sizes[c] === 0 ? farthest(state, taken) : -1;
    let square = 0;
    for (let f = 0; f < features; f++) {
      const value = far < 0 ? sums[c]![f]! / sizes[c]! : x[far * features + f]!;
      square += (value - centre[f]!) ** 2;
      centre[f] = value;
    }
    moves[c] = Math.sqrt(square);
  });
}

function farthest({ upper }: State, taken: Set<number>): number {
  let found = 0;
  let largest = -1;
  for (let row = 0; row < upper.length; row++) {
    if (upper[row]! > largest && !taken.has(row)) {
      largest = upper[row]!;
      found = row;
    }
  }
  taken.add(found);
  return found;
}
