import { closeRoom } from '#core/kernels/kernels.ts';
import { columnMeans } from '#core/linalg/columnMeans.ts';
import { within } from '#core/pieces.ts';
import { classical } from '../classical.ts';
import { asMeasured } from '../look.ts';
import { assign, type Centres, squareTo } from './centres.ts';
import type { KMeansOptions } from './fields.ts';
import { type Clusters, lloydInPieces } from './lloyd.ts';
import { plusPlusInPieces } from './plusPlus.ts';
import { workspaceFor } from './workspace.ts';

/** The tightest clusters of all runs. Shape of `at`: count × features. */
export type KMeansModel = Clusters;

/** Rounds that a run takes, roughly. */
const ROUNDS = 20;

/** The distance to the nearest of a few centres, round which the training rows gather. */
export const kMeans = classical<KMeansOptions, KMeansModel>({
  kind: 'kMeans',
  *fit(x, rows, features, { clusters, restarts }, random) {
    const variance = meanVariance(x, rows, features);
    const space = workspaceFor(x, rows, features, Math.min(clusters, rows));
    let best: Clusters | null = null;
    for (let run = 0; run < restarts; run++) {
      const [from, to] = [run / restarts, (run + 1) / restarts];
      const begun = from + (to - from) / 8;
      const count = yield* within(from, begun, plusPlusInPieces(space, random));
      const found = yield* within(begun, to, lloydInPieces(space, count, variance));
      if (!best || found.inertia < best.inertia) best = found;
    }
    if (space.room) closeRoom(space.room);
    return best!;
  },
  score(model, x, rows) {
    const { squares } = nearestOf(model, x, rows);
    return Float32Array.from(squares, Math.sqrt);
  },
  reconstruct(model, x, rows) {
    const { features, at } = model;
    const { nearest } = nearestOf(model, x, rows);
    return x.map((_, i) => at[nearest[Math.floor(i / features)]! * features + (i % features)]!);
  },
  /** A distance d is the sum over features of difference² / d. */
  contributions(model, x, rows) {
    const { features, at } = model;
    const { nearest, squares } = nearestOf(model, x, rows);
    return x.map((value, i) => {
      const row = Math.floor(i / features);
      const distance = Math.sqrt(squares[row]!);
      return distance === 0 ? 0 : (value - at[nearest[row]! * features + (i % features)]!) ** 2 / distance;
    });
  },
  explainedBy: () => 'sum',
  learnt({ features, at, sizes }, look) {
    const rows = sizes.reduce((sum, size) => sum + size, 0);
    const order = [...sizes.keys()].sort((a, b) => sizes[b]! - sizes[a]! || a - b);
    return {
      form: 'centres',
      at: asMeasured(
        look,
        order.flatMap((c) => [...at.subarray(c * features, (c + 1) * features)]),
      ),
      shares: Float32Array.from(order, (c) => sizes[c]! / rows),
      unit: look.scaler.spread,
      distances: Float32Array.from(order, (c) => Math.sqrt(squareTo(look.row, 0, at, c * features, features))),
    };
  },
  cost: (rows, features, { clusters, restarts }) => ({
    fit: restarts * (ROUNDS + 3) * clusters * rows * features,
    score: (clusters + 1) * features,
  }),
});

function nearestOf(centres: Centres, x: Float32Array, rows: number) {
  const nearest = new Int32Array(rows);
  const squares = new Float64Array(rows);
  assign(centres, x, rows, nearest, squares);
  return { nearest, squares };
}

function meanVariance(x: Float32Array, rows: number, features: number): number {
  const mean = columnMeans(x, rows, features);
  let squares = 0;
  for (let i = 0, f = 0; i < x.length; i++, f = f + 1 === features ? 0 : f + 1) squares += (x[i]! - mean[f]!) ** 2;
  return squares / x.length;
}
