/** A tree of boxes over points, in whose order near ones lie together. */
export interface KdTree {
  /** Which point stands at a place of the tree's order. Shape: points. */
  origin: Uint32Array;
  /** The places of a node: from `start` to before `end`. Shape: nodes. */
  start: Int32Array;
  end: Int32Array;
  /** Where a node's two parts meet, in which coordinate, and the second part's node (the first is the next node); 0 in a leaf. */
  cutAxis: Int32Array;
  cutLow: Float64Array;
  cutHigh: Float64Array;
  second: Int32Array;
}

/** A leaf holds no more points than this, unless they are all alike: fewer would cost more steps than they spare. */
const LEAF_POINTS = 16;

/**
 * A k-d tree (Bentley, CACM 18(9), 1975): each node is cut in the middle of its points, along the coordinate that they
 * spread in the most.
 * @param points row-major, finite; left as it is.
 * @param width coordinates of a point
 */
export function buildKdTree(points: Float64Array, width: number): KdTree {
  const count = points.length / width;
  const origin = Uint32Array.from({ length: count }, (_, point) => point);
  const start: number[] = [];
  const end: number[] = [];
  const cutAxis: number[] = [];
  const cutLow: number[] = [];
  const cutHigh: number[] = [];
  const second: number[] = [];
  const values = new Float64Array(count);
  const build = (from: number, to: number): number => {
    const node = start.length;
    start.push(from);
    end.push(to);
    for (const list of [cutAxis, second, cutLow, cutHigh]) list.push(0);
    const widest = to - from > LEAF_POINTS ? widestAxis(points, width, origin, from, to) : -1;
    if (widest < 0) return node;
    for (let place = from; place < to; place++) values[place] = points[origin[place]! * width + widest]!;
    const middle = (from + to) >> 1;
    select(origin, values, from, to, middle);
    cutAxis[node] = widest;
    let low = Number.NEGATIVE_INFINITY;
    for (let place = from; place < middle; place++) if (values[place]! > low) low = values[place]!;
    cutLow[node] = low;
    cutHigh[node] = values[middle]!;
    build(from, middle);
    second[node] = build(middle, to);
    return node;
  };
  if (count > 0) build(0, count);
  return {
    origin,
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    cutAxis: Int32Array.from(cutAxis),
    cutLow: Float64Array.from(cutLow),
    cutHigh: Float64Array.from(cutHigh),
    second: Int32Array.from(second),
  };
}

/** −1 where all points from one place to before another are alike. */
function widestAxis(points: Float64Array, width: number, origin: Uint32Array, from: number, to: number): number {
  let widest = -1;
  let range = 0;
  for (let axis = 0; axis < width; axis++) {
    let least = Number.POSITIVE_INFINITY;
    let greatest = Number.NEGATIVE_INFINITY;
    for (let place = from; place < to; place++) {
      const value = points[origin[place]! * width + axis]!;
      if (value < least) least = value;
      if (value > greatest) greatest = value;
    }
    if (greatest - least > range) {
      range = greatest - least;
      widest = axis;
    }
  }
  return widest;
}

/**
 * Moves items and their values until the one at `middle` is where sorting would put it, with none greater before and none
 * smaller after it (Hoare's “find”, CACM 4(7), 1961, algorithm 65, with the median of three as the pivot).
 */
function select(items: Uint32Array, values: Float64Array, from: number, to: number, middle: number): void {
  let low = from;
  let high = to - 1;
  while (low < high) {
    const a = values[low]!;
    const b = values[(low + high) >> 1]!;
    const c = values[high]!;
    const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const item = items[i]!;
      const value = values[i]!;
      items[i] = items[j]!;
      values[i++] = values[j]!;
      items[j] = item;
      values[j--] = value;
    }
    if (middle <= j) high = j;
    else if (middle >= i) low = i;
    else return;
  }
}
