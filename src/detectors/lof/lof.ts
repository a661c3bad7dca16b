import type { Neighbours as Shown } from '#core/learnt/neighbours.ts';
import { distinctRows } from '#core/neighbours/distinctRows.ts';
import { nearest } from '#core/neighbours/nearest.ts';
import { indexInPieces, indexWork, type NeighbourIndex } from '#core/neighbours/neighbourIndex.ts';
import type { Neighbours } from '#core/neighbours/neighbours.ts';
import { inBlocks, within } from '#core/pieces.ts';
import { classical } from '../classical.ts';
import { gather } from '../gather.ts';
import { neighbourParts, searchWork } from '../neighbourParts.ts';
import { neighbourRows } from '../neighbourRows.ts';
import type { LofOptions } from './fields.ts';

export interface LofModel {
  features: number;
  index: NeighbourIndex;
  k: number;
  /** The distance of each row of the index to its k-th neighbour. Shape: rows. */
  kDistances: Float64Array;
  /** The density round each row. Shape: rows. */
  densities: Float64Array;
  /** Training rows that are exactly like one before, and hence were left out where rows have to be distinct. */
  leftOut: number;
  /** Rows with k or more others exactly alike, whose density has no bound but the one that is set here. */
  boundless: number;
}

/** Keeps the density of rows that coincide finite, as scikit-learn does. */
const LEAST_REACH = 1e-10;

/**
 * Local outlier factor (Breunig, Kriegel, Ng & Sander, SIGMOD 2000): how much denser it is round a row's neighbours than
 * round the row itself. About 1 inside a cluster, however loose it is; larger beside one. Rows are evaluated by their
 * neighbours among the training rows.
 *
 * Where k or more rows coincide, whatever lies beside them is by far less dense, and its factor has no bound. So rows that
 * are alike count as one unless that is not wanted, as Breunig et al. suggest (k-distinct-distance, after definition 6).
 */
export const lof = classical<LofOptions, LofModel>({
  kind: 'lof',
  *fit(x, rows, features, { neighbours, distinct }) {
    const kept = distinct ? distinctRows(x, rows, features) : null;
    const own = kept && kept.length < rows ? gather(x, features, kept) : x;
    const count = own.length / features;
    // Of a single row there is no density: it stands for two.
    if (count < 2) return yield* lofOf(x.subarray(0, 2 * features), 2, features, 1, rows - 2);
    return yield* lofOf(own, count, features, Math.min(neighbours, count - 1), rows - count);
  },
  score(model, x, rows) {
    const { index, k, kDistances, densities } = model;
    const neighbours = nearest(index, x, rows, k);
    const own = densitiesOf(neighbours, kDistances, rows);
    const scores = new Float32Array(rows);
    for (let row = 0; row < rows; row++) {
      let sum = 0;
      for (let i = row * k; i < (row + 1) * k; i++) sum += densities[neighbours.rows[i]!]!;
      scores[row] = sum / k / own[row]!;
    }
    return scores;
  },
  /** The score, shared out among the features as the row's mean distance to its neighbours is. */
  contributions(model, x, rows) {
    const { features, index, k } = model;
    const scores = lof.score(model, x, rows);
    const parts = neighbourParts(index, x, rows, k, new Float64Array(k).fill(1 / k));
    for (let row = 0; row < rows; row++) {
      let total = 0;
      for (let at = row * features; at < (row + 1) * features; at++) total += parts[at]!;
      const share = total === 0 ? 0 : scores[row]! / total;
      for (let at = row * features; at < (row + 1) * features; at++) parts[at]! *= share;
    }
    return Float32Array.from(parts);
  },
  explainedBy: () => 'neighbours',
  learnt(model, look): Shown {
    const { index, k, kDistances, densities } = model;
    const { found, ...shown } = neighbourRows(index, k, look);
    const by = {
      kind: 'density',
      own: densitiesOf(found, kDistances, 1)[0]!,
      densities: Float64Array.from(found.rows, (row) => densities[row]!),
    } as const;
    return { form: 'neighbours', ...shown, by, score: lof.score(model, look.row, 1)[0]! };
  },
  cost(rows, features, { neighbours }) {
    const search = searchWork(rows, features, neighbours);
    return { fit: indexWork(rows, features) + rows * search, score: search };
  },
});

function* lofOf(x: Float32Array, rows: number, features: number, k: number, leftOut: number) {
  const index = yield* within(0, 0.1, indexInPieces(x, rows, features));
  const itself = Uint32Array.from({ length: rows }, (_, row) => row);
  const neighbours: Neighbours = { k, rows: new Uint32Array(rows * k), squares: new Float64Array(rows * k) };
  yield* within(
    0.1,
    1,
    inBlocks(rows, searchWork(rows, features, k), (start, end) => {
      const part = x.subarray(start * features, end * features);
      const found = nearest(index, part, end - start, k, itself.subarray(start, end));
      neighbours.rows.set(found.rows, start * k);
      neighbours.squares.set(found.squares, start * k);
    }),
  );
  const kDistances = Float64Array.from({ length: rows }, (_, row) => Math.sqrt(neighbours.squares[row * k + k - 1]!));
  return {
    features,
    index,
    k,
    kDistances,
    densities: densitiesOf(neighbours, kDistances, rows),
    leftOut,
    boundless: kDistances.filter((distance) => distance === 0).length,
  };
}

/** The inverse of the mean reach: the distance to a neighbour, but no less than that neighbour's own k-th distance. */
function densitiesOf({ k, rows, squares }: Neighbours, kDistances: Float64Array, count: number): Float64Array {
  const densities = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    let sum = 0;
    for (let i = row * k; i < (row + 1) * k; i++) sum += Math.max(kDistances[rows[i]!]!, Math.sqrt(squares[i]!));
    densities[row] = 1 / (sum / k + LEAST_REACH);
  }
  return densities;
}
