import type { Pieces } from '#core/pieces.ts';
import { select } from '#core/statistics/select.ts';

/** A tree of boxes over points, in whose order near ones lie together. */
export interface KdTree {
  /** Which point stands at a place of the tree's order. Shape: points. */
  origin: Uint32Array;
  /** The places of a node: from `start` to before `end`. Shape: nodes. */
  start: Int32Array;
  end: Int32Array;
  /** The node of a node's second part; the first part is the next node. 0 for a leaf. Shape: nodes. */
  second: Int32Array;
  /** The box round a node's points: its least coordinates, then its greatest. Shape: nodes × 2 × width. */
  boxes: Float64Array;
}

/** A leaf holds no more points than this, unless they are all alike: fewer would cost more steps than they spare. */
const LEAF_POINTS = 40;

/** After a node of so many points whoever builds may want to listen: all that is below it takes a few milliseconds. */
const PIECE_POINTS = 4096;

/**
 * A k-d tree (Bentley, CACM 18(9), 1975): each node is cut in the middle of its points, along the coordinate that they
 * spread in the most.
 * @param points row-major, finite; left as it is.
 * @param width coordinates of a point
 */
export function* kdTreeInPieces(points: Float64Array, width: number): Pieces<KdTree> {
  const count = points.length / width;
  const origin = Uint32Array.from({ length: count }, (_, point) => point);
  const start: number[] = [];
  const end: number[] = [];
  const second: number[] = [];
  const boxes: number[] = [];
  const values = new Float64Array(count);
  function* build(from: number, to: number): Pieces<number> {
    const node = start.length;
    start.push(from);
    end.push(to);
    second.push(0);
    const box = boxOf(points, width, origin, from, to);
    boxes.push(...box);
    const widest = to - from > LEAF_POINTS ? widestAxis(box) : -1;
    if (widest < 0) return node;
    for (let place = from; place < to; place++) values[place] = points[origin[place]! * width + widest]!;
    const middle = (from + to) >> 1;
    select(values, middle, from, to, origin);
    yield* build(from, middle);
    if (to - from >= PIECE_POINTS) yield middle / count;
    second[node] = yield* build(middle, to);
    return node;
  }
  if (count > 0) yield* build(0, count);
  return {
    origin,
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    second: Int32Array.from(second),
    boxes: Float64Array.from(boxes),
  };
}

function boxOf(points: Float64Array, width: number, origin: Uint32Array, from: number, to: number): Float64Array {
  const box = new Float64Array(2 * width);
  box.fill(Number.POSITIVE_INFINITY, 0, width).fill(Number.NEGATIVE_INFINITY, width);
  for (let place = from; place < to; place++) {
    const at = origin[place]! * width;
    for (let axis = 0; axis < width; axis++) {
      const value = points[at + axis]!;
      if (value < box[axis]!) box[axis] = value;
      if (value > box[width + axis]!) box[width + axis] = value;
    }
  }
  return box;
}

/** −1 where all points are alike. */
function widestAxis(box: Float64Array): number {
  const width = box.length / 2;
  let widest = -1;
  let range = 0;
  for (let axis = 0; axis < width; axis++) {
    if (box[width + axis]! - box[axis]! <= range) continue;
    range = box[width + axis]! - box[axis]!;
    widest = axis;
  }
  return widest;
}
