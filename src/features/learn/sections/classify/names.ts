import type { Point } from './ways.ts';

/** Where the names of groups stand: clear of their points, whatever the size of the drawing. In pixels. */
export interface NamePlaces {
  /** The middle of its foot. */
  normal: Point;
  known: Point;
  /** Where it begins, halfway up. */
  fresh: Point;
}

/** From the middle of a mark to the foot of a name below it, and to the beginning of one beside it, in pixels. */
const BELOW = 20;
const BESIDE = 16;

/** @param groups their points in pixels, downwards */
export function placeNames(groups: { normal: Point[]; known: Point[]; fresh: Point[] }): NamePlaces {
  return { normal: below(groups.normal), known: below(groups.known), fresh: beside(groups.fresh) };
}

/** Under the lowest point: where no point of the group is. */
function below(points: readonly Point[]): Point {
  const lowest = points.reduce((low, point) => (point.y > low.y ? point : low));
  return { x: lowest.x, y: lowest.y + BELOW };
}

/** Right of all points, at their mean height. */
function beside(points: readonly Point[]): Point {
  return {
    x: Math.max(...points.map(({ x }) => x)) + BESIDE,
    y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
  };
}
