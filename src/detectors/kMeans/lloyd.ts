import { inBlocks, type Pieces, within } from '#core/pieces.ts';
import type { Centres } from './centres.ts';
import { assignRows, LESS, MORE, squareToCentre } from './clusters.ts';
import type { Workspace } from './workspace.ts';

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
 * mean of their rows, until they settle. A centre without rows goes to the row that is farthest from its own. Distances
 * that the triangle inequality settles are not computed (Elkan, ICML 2003, in the simplified form of Newling & Fleuret,
 * ICML 2016), which spares nearly all of them after a few rounds.
 * @param space as k-means++ has left it
 * @param count of centres
 * @param variance mean over features
 */
export function* lloydInPieces(space: Workspace, count: number, variance: number): Pieces<Clusters> {
  const { rows, features, centres, sums, sizes } = space;
  sums.fill(0);
  sizes.fill(0);
  measureCentres(space, count);
  const moves = new Float64Array(count);
  for (let round = 0; ; round++) {
    // Most runs settle within a few dozen rounds.
    const [from, to] = [round / (round + 20), (round + 1) / (round + 21)];
    yield* within(
      from,
      to,
      inBlocks(rows, (count + 2) * features, (start, end) => assignRows(space, count, round === 0, start, end)),
    );
    moveToMeans(space, moves);
    const moved = moves.reduce((sum, move) => sum + move * move, 0);
    if (moved <= TOLERANCE * variance || round >= MOST_ROUNDS) break;
    for (let c = 0; c < count; c++) space.moves[c] = moves[c]! * MORE;
  }
  let inertia = 0;
  for (let row = 0; row < rows; row++) inertia += squareToOwn(space, row);
  const at = centres.slice(0, count * features);
  return { count, features, at, sizes: sizes.slice(0, count), inertia: inertia / rows };
}

/** How far rows and centres are from the centres that were drawn. */
function measureCentres({ features, width, centres, squares, upper, between }: Workspace, count: number): void {
  for (let row = 0; row < upper.length; row++) upper[row] = Math.sqrt(squares[row]!);
  between.fill(Number.POSITIVE_INFINITY);
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < a; b++) {
      let square = 0;
      for (let f = 0; f < features; f++) square += (centres[a * features + f]! - centres[b * features + f]!) ** 2;
      between[a * width + b] = Math.sqrt(square) * LESS;
      between[b * width + a] = Math.sqrt(square) * LESS;
    }
  }
}

/** Moves every centre to the mean of its rows. @param moves is given how far */
function moveToMeans(space: Workspace, moves: Float64Array): void {
  const { x, features, centres, sums, sizes } = space;
  const taken = new Set<number>();
  for (let c = 0; c < moves.length; c++) {
    const far = sizes[c] === 0 ? farthest(space, taken) : -1;
    let square = 0;
    for (let f = 0, at = c * features; f < features; f++, at++) {
      const value = far < 0 ? sums[at]! / sizes[c]! : x[far * features + f]!;
      square += (value - centres[at]!) ** 2;
      centres[at] = value;
    }
    moves[c] = Math.sqrt(square);
  }
}

function farthest(space: Workspace, taken: Set<number>): number {
  let found = 0;
  let largest = -1;
  for (let row = 0; row < space.rows; row++) {
    const square = squareToOwn(space, row);
    if (square <= largest || taken.has(row)) continue;
    largest = square;
    found = row;
  }
  taken.add(found);
  return found;
}

const squareToOwn = (space: Workspace, row: number) => squareToCentre(space, row, space.nearest[row]!);
