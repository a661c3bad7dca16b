import { type Pieces, within } from '#core/pieces.ts';
import { createRandom } from '#core/random/random.ts';
import { quantile } from '#core/statistics/quantile.ts';
import { NOTION_KINDS, NOTIONS, type Notion, type NotionKind } from './notions.ts';
import { learntFrom, type Scene } from './scene.ts';

/** Squares into which the plane is cut each way. */
export const CELLS = 48;
/** One square more at every side, so that a border runs on to the plane's edge. */
export const WIDTH = CELLS + 2;

/** Fewer points are no shape to learn. */
export const LEAST_POINTS = 3;

/** Lines of squares that are scored in one piece of work, which takes some milliseconds. */
const BAND = 5;

/** Settles the cuts of the forest: the same for every scene, so that a map changes by what the reader does alone. */
const SEED = 1;

/** What one detector makes of the plane. */
export interface PlaneMap {
  /** Of the middles of all squares, line by line from the top. Shape: WIDTH × WIDTH. */
  scores: Float32Array;
  /** Of the scene's points, learnt from or not. */
  own: Float32Array;
  /** The score that leaves the wanted share of the points learnt from outside. */
  threshold: number;
  /** Half of the points learnt from have no higher score. */
  usual: number;
}

/** What became of a scene. `maps` is null where there are too few points to learn from. */
export interface Answer {
  scene: Scene;
  maps: Record<NotionKind, PlaneMap> | null;
}

/** Has every detector learn the scene's points anew, and score the plane and the points. */
export function* answer(scene: Scene): Pieces<Answer> {
  if (learntFrom(scene).length < LEAST_POINTS) return { scene, maps: null };
  const maps: Partial<Record<NotionKind, PlaneMap>> = {};
  for (const [i, kind] of NOTION_KINDS.entries()) {
    const share = 1 / NOTION_KINDS.length;
    maps[kind] = yield* within(i * share, (i + 1) * share, planeMap(NOTIONS[kind] as unknown as Notion, scene));
  }
  return { scene, maps: maps as Record<NotionKind, PlaneMap> };
}

function* planeMap({ kind, detector, options }: Notion, scene: Scene): Pieces<PlaneMap> {
  const learnt = rowsOf(learntFrom(scene));
  const model = yield* detector.fit(learnt, learnt.length / 2, 2, options, createRandom(SEED).fork(kind));
  const scores = new Float32Array(WIDTH * WIDTH);
  for (let line = 0; line < WIDTH; line += BAND) {
    const [start, end] = [line * WIDTH, Math.min(WIDTH, line + BAND) * WIDTH];
    scores.set(detector.score(model, MIDDLES.subarray(2 * start, 2 * end), end - start), start);
    yield end / scores.length;
  }
  const learntScores = detector.score(model, learnt, learnt.length / 2);
  return {
    scores,
    own: detector.score(model, rowsOf(scene.points), scene.points.length),
    threshold: quantile(learntScores, 1 - scene.outside),
    usual: quantile(learntScores, 0.5),
  };
}

const rowsOf = (points: Scene['points']) => Float32Array.from(points.flatMap(({ x, y }) => [x, y]));

/** The middles of all squares as rows. */
const MIDDLES = Float32Array.from({ length: 2 * WIDTH * WIDTH }, (_, i) => {
  const square = Math.floor(i / 2);
  const steps = i % 2 === 0 ? square % WIDTH : WIDTH - 1 - Math.floor(square / WIDTH);
  return (steps - 0.5) / CELLS;
});

/** So many times as far beyond the border as the border is from the usual, a place is as strange as can be. */
const FAR = 3;

/**
 * How strange a place is to a detector, in a unit that all of them share: −1 as usual as half of the points that it has
 * learnt, or more so; 0 on its border; 1 three times as far beyond the border as the border is from the usual, or further.
 */
export function strangeness({ threshold, usual }: PlaneMap, score: number): number {
  const unit = threshold - usual;
  // All points have the same score: whatever has more is beyond all they know.
  if (unit <= 0) return score > threshold ? 1 : -1;
  const units = (score - threshold) / unit;
  return units < 0 ? Math.max(-1, units) : Math.min(1, units / FAR);
}
