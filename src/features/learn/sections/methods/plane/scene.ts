import { nearestMark } from '#charts/frame/nearestMark.ts';

/** A point of the plane, from 0 to 1 to the right (x) and upwards (y). */
export interface Point {
  x: number;
  y: number;
  /** Not one of the normal ones. No detector is ever told. */
  strange: boolean;
}

/** What the plane may start from, each a shape that some notion of normal fits and another does not. */
export const SHAPES = ['ring', 'clusters', 'line', 'duplicates', 'contaminated'] as const;
export type Shape = (typeof SHAPES)[number];

/** What eight detectors are shown. */
export interface Scene {
  /** What it started from. */
  shape: Shape;
  points: readonly Point[];
  /** Whether strange points are among those that the detectors learn from. */
  contaminated: boolean;
  /** The share of the points learnt from that a detector's border leaves outside. */
  outside: number;
}

/** More are more than a reader places, and would keep the answer waiting. */
export const MOST_POINTS = 300;
export const OUTSIDE = { least: 0.01, usual: 0.05, most: 0.25 };

/** The points that the detectors learn from. */
export const learntFrom = ({ points, contaminated }: Scene): Point[] =>
  contaminated ? [...points] : points.filter(({ strange }) => !strange);

export const countStrange = (points: readonly Point[]): number => points.filter(({ strange }) => strange).length;

/** A point more, at the end; the same scene where there are so many that there is no room for another. */
export function addPoint(scene: Scene, point: Point): Scene {
  return scene.points.length < MOST_POINTS ? { ...scene, points: [...scene.points, within(point)] } : scene;
}

export const movePoint = (scene: Scene, index: number, x: number, y: number): Scene => ({
  ...scene,
  points: scene.points.with(index, within({ ...scene.points[index]!, x, y })),
});

export const removePoint = (scene: Scene, index: number): Scene => ({
  ...scene,
  points: scene.points.toSpliced(index, 1),
});

/** The point in hand; where that is gone, the last one. Null where none was ever taken in hand, or none is left. */
export const stillInHand = (inHand: number | null, count: number): number | null =>
  inHand === null || count === 0 ? null : Math.min(inHand, count - 1);

/** The point nearest to a place, if it is within reach; null where none is. Of two as near, the one drawn on top. */
export const pointAt = (points: readonly Point[], x: number, y: number, reach: number): number | null =>
  nearestMark({ count: points.length, x: (i) => points[i]!.x, y: (i) => points[i]!.y }, { x, y }, reach);

const within = ({ x, y, strange }: Point): Point => ({ x: bounded(x), y: bounded(y), strange });

const bounded = (value: number) => Math.min(1, Math.max(0, value));
