/** Rows in an order in which near ones lie together, with a tree of boxes over it. */
export interface KdTree {
  features: number;
  /** The rows, leaf by leaf. Shape: rows × features, row-major. */
  x: Float32Array;
  /** Which row of those that the tree was built from stands here. Shape: rows. */
  origin: Uint32Array;
  /** The rows of a node: from `start` to before `end`. Shape: nodes. */
  start: Int32Array;
  end: Int32Array;
  /** Where a node's two parts meet, in which feature, and the second part's node (the first is the next node); 0 in a leaf. */
  cutFeature: Int32Array;
  cutLow: Float32Array;
  cutHigh: Float32Array;
  second: Int32Array;
}

/** A leaf holds no more rows than this, unless they are all alike: fewer would cost more steps than they spare. */
const LEAF_ROWS = 24;

/**
 * A k-d tree (Bentley, CACM 18(9), 1975): each node is cut in the middle of its rows, along the feature that they spread in
 * the most.
 * @param x row-major, rows × features, finite; left as it is.
 */
export function buildKdTree(x: Float32Array, rows: number, features: number): KdTree {
  const origin = Uint32Array.from({ length: rows }, (_, row) => row);
  const [start, end, cutFeature, second, cutLow, cutHigh]: number[][] = [[], [], [], [], [], []];
  const build = (from: number, to: number): number => {
    const node = start!.length;
    start!.push(from);
    end!.push(to);
    for (const list of [cutFeature!, second!, cutLow!, cutHigh!]) list.push(0);
    const widest = to - from > LEAF_ROWS ? widestFeature(x, features, origin, from, to) : -1;
    if (widest < 0) return node;
    const valueAt = (place: number) => x[origin[place]! * features + widest]!;
    const middle = (from + to) >> 1;
    select(origin, valueAt, from, to, middle);
    cutFeature![node] = widest;
    let low = Number.NEGATIVE_INFINITY;
    for (let place = from; place < middle; place++) low = Math.max(low, valueAt(place));
    cutLow![node] = low;
    cutHigh![node] = valueAt(middle);
    build(from, middle);
    second![node] = build(middle, to);
    return node;
  };
  if (rows > 0) build(0, rows);
  const ordered = new Float32Array(rows * features);
  origin.forEach((row, place) => {
    ordered.set(x.subarray(row * features, (row + 1) * features), place * features);
  });
  return {
    features,
    x: ordered,
    origin,
    start: Int32Array.from(start!),
    end: Int32Array.from(end!),
    cutFeature: Int32Array.from(cutFeature!),
    cutLow: Float32Array.from(cutLow!),
    cutHigh: Float32Array.from(cutHigh!),
    second: Int32Array.from(second!),
  };
}

/** −1 where all rows from one place to before another are alike. */
function widestFeature(x: Float32Array, features: number, origin: Uint32Array, from: number, to: number): number {
  let widest = -1;
  let width = 0;
  for (let f = 0; f < features; f++) {
    let least = Number.POSITIVE_INFINITY;
    let greatest = Number.NEGATIVE_INFINITY;
    for (let place = from; place < to; place++) {
      const value = x[origin[place]! * features + f]!;
      if (value < least) least = value;
      if (value > greatest) greatest = value;
    }
    if (greatest - least > width) {
      width = greatest - least;
      widest = f;
    }
  }
  return widest;
}

/**
 * Moves items until the one at `middle` is where sorting would put it, with none greater before and none smaller after it
 * (Hoare's “find”, CACM 4(7), 1961, algorithm 65, with the median of three as the pivot).
 */
function select(
  items: Uint32Array,
  valueAt: (place: number) => number,
  from: number,
  to: number,
  middle: number,
): void {
  let [low, high] = [from, to - 1];
  while (low < high) {
    const [a, b, c] = [valueAt(low), valueAt((low + high) >> 1), valueAt(high)];
    const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    let [i, j] = [low, high];
    while (i <= j) {
      while (valueAt(i) < pivot) i++;
      while (valueAt(j) > pivot) j--;
      if (i > j) break;
      const item = items[i]!;
      items[i++] = items[j]!;
      items[j--] = item;
    }
    if (middle <= j) high = j;
    else if (middle >= i) low = i;
    else return;
  }
}
