import { checkSize } from '#core/linalg/checkSize.ts';
import { type NeighbourIndex, placesOf, widthOf } from './neighbourIndex.ts';
import type { Neighbours } from './neighbours.ts';
import { searchInRoom } from './searchInRoom.ts';
import { squaredDistance } from './squaredDistance.ts';

/** What rounding may do to the distance of two places: as a share of it, and of the squares that it is a difference of. */
const SLACK = 1e-10;

/** An index of fewer numbers is searched before the kernels are ready. */
const LEAST_NUMBERS = 20_000;

/** What a search needs at hand. */
interface Search {
  index: NeighbourIndex;
  k: number;
  width: number;
  /** The query, and its place. */
  q: Float64Array;
  place: Float64Array;
  /** Squares to be added to the k-th, for rounding. */
  slack: number;
  itself: number;
  rows: Uint32Array;
  squares: Float64Array;
  /** Where the query's own k stand in `rows` and `squares`. */
  first: number;
}

/**
 * The k nearest rows of each query. Of rows equally far away the one with the lower number comes first.
 * @param x row-major, queries × features.
 * @param k from 1 to the index's rows, less one where the query's own row is left out.
 * @param itself for each query the row that it is and that does not count; null where queries are none of the index's rows
 * @throws RangeError on a wrong size, or a k for which there are too few rows.
 */
export function nearest(
  index: NeighbourIndex,
  x: Float32Array,
  queries: number,
  k: number,
  itself: ArrayLike<number> | null = null,
): Neighbours {
  const { features, tree } = index;
  checkSize(x, queries, features);
  const others = tree.origin.length - (itself ? 1 : 0);
  if (!(Number.isInteger(k) && k >= 1 && k <= others)) {
    throw new RangeError(`Of ${others} rows the nearest 1 to ${others} can be had, not ${k}.`);
  }
  const width = widthOf(index);
  const places = new Float64Array(queries * width);
  placesOf(index, x, queries, places);
  const rows = new Uint32Array(queries * k);
  const squares = new Float64Array(queries * k).fill(Number.POSITIVE_INFINITY);
  const found: Neighbours = { k, rows, squares };
  const pays = index.x.length >= LEAST_NUMBERS;
  if (!(pays && searchInRoom(index, x, places, itself, found))) searchEach(index, x, places, itself, found);
  return found;
}

/** The search without kernels. Exported for tests. */
export function searchEach(
  index: NeighbourIndex,
  x: Float32Array,
  places: Float64Array,
  itself: ArrayLike<number> | null,
  { k, rows, squares }: Neighbours,
): void {
  const { features } = index;
  const width = widthOf(index);
  const task: Search = {
    index,
    k,
    width,
    q: new Float64Array(features),
    place: places,
    slack: 0,
    itself: -1,
    rows,
    squares,
    first: 0,
  };
  for (let query = 0; query < x.length / features; query++) {
    for (let f = 0; f < features; f++) task.q[f] = x[query * features + f]!;
    task.place = places.subarray(query * width, (query + 1) * width);
    let square = 0;
    for (let i = 0; i < width; i++) square += task.place[i]! * task.place[i]!;
    task.slack = SLACK * square;
    task.itself = itself ? itself[query]! : -1;
    task.first = query * k;
    search(task, 0);
  }
}

/**
 * Looks through a node, the nearer part first; the farther one only where something nearer than the k-th so far may be
 * (Friedman, Bentley & Finkel, ACM TOMS 3(3), 1977, with boxes as tight as the points allow).
 */
function search(task: Search, node: number): void {
  const { second, start, end } = task.index.tree;
  const other = second[node]!;
  if (other === 0) {
    searchLeaf(task, start[node]!, end[node]!);
    return;
  }
  const limit = limitOf(task);
  const one = boxDistance(task, node + 1, limit);
  const two = boxDistance(task, other, limit);
  const firstIsNear = one <= two;
  if ((firstIsNear ? one : two) > limit) return;
  search(task, firstIsNear ? node + 1 : other);
  if ((firstIsNear ? two : one) <= limitOf(task)) search(task, firstIsNear ? other : node + 1);
}

/** Squared distance of the query's place to a node's box, or anything above `limit` where it is above that. */
function boxDistance({ index, width, place }: Search, node: number, limit: number): number {
  const { boxes } = index.tree;
  let sum = 0;
  for (let i = 0, low = 2 * node * width, high = low + width; i < width && sum <= limit; i++, low++, high++) {
    const value = place[i]!;
    const below = boxes[low]! - value;
    const above = value - boxes[high]!;
    if (below > 0) sum += below * below;
    else if (above > 0) sum += above * above;
  }
  return sum;
}

/** Places farther apart than this belong to rows that are farther than the k-th so far: rounding must cut off none of them. */
function limitOf({ squares, first, k, slack }: Search): number {
  return squares[first + k - 1]! * (1 + SLACK) + slack;
}

function searchLeaf(task: Search, start: number, end: number): void {
  const { index, k, width, q, place, itself, squares, first } = task;
  const { features, x, places, tree } = index;
  const last = first + k - 1;
  let limit = limitOf(task);
  for (let at = start; at < end; at++) {
    const row = tree.origin[at]!;
    let bound = 0;
    for (let i = 0, from = row * width; i < width && bound <= limit; i += 4, from += 4) {
      const a = place[i]! - places[from]!;
      const b = place[i + 1]! - places[from + 1]!;
      const c = place[i + 2]! - places[from + 2]!;
      const d = place[i + 3]! - places[from + 3]!;
      bound += a * a + b * b + (c * c + d * d);
    }
    if (bound > limit || row === itself) continue;
    const most = squares[last]!;
    const square = squaredDistance(q, x, row * features, most);
    if (square > most) continue;
    insert(task, row, square);
    limit = limitOf(task);
  }
}

/** Puts a row where it belongs among the best so far, if it does; the last one drops out. */
function insert({ k, rows, squares, first }: Search, row: number, square: number): void {
  let place = first + k - 1;
  if (square === squares[place]! && row > rows[place]!) return;
  for (; place > first; place--) {
    const above = squares[place - 1]!;
    if (above < square || (above === square && rows[place - 1]! < row)) break;
    squares[place] = above;
    rows[place] = rows[place - 1]!;
  }
  squares[place] = square;
  rows[place] = row;
}
