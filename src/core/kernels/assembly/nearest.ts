import { squaredDistance } from './distance';

/**
 * The search of ../../neighbours/nearest.ts, step by step: that one says what is done here, and why. Distances of rows are
 * summed in the same order as there, and hence the same numbers; what only rules rows out, slack allows for.
 */

/** What rounding of places to float32 may do to a distance between them: as a share of it, and of the query's own place. */
const SLACK: f64 = 1e-5;
/** What it may do where numbers are so small that float32 has few digits left for their squares. */
const LEAST: f64 = 1e-40;

// The index that is asked: an instance of this module serves one.
let features: i32 = 0;
/** Numbers that a place is made of, a multiple of four. */
let width: i32 = 0;
let origin: usize = 0;
let starts: usize = 0;
let ends: usize = 0;
let seconds: usize = 0;
let boxes: usize = 0;
let rowsOfIndex: usize = 0;
/** Places in float32, four by four: the first numbers of four places, their second numbers, and so on. */
let fours: usize = 0;

// The query: its numbers in float64, its place, and its nearest rows so far with their squares, nearest first.
let query: usize = 0;
let place: usize = 0;
/** Every number of the place four times, in float32. */
let spread: usize = 0;
let slack: f64 = 0;
let itself: i32 = -1;
let bestRows: usize = 0;
let bestSquares: usize = 0;
let last: usize = 0;

/** Says where the index lies; its arrays are those of NeighbourIndex. @param aside room for features × float64 and width × 4 × float32 */
export function prepare(
  featuresOfRow: i32,
  widthOfPlace: i32,
  originOfPlaces: usize,
  startsOfNodes: usize,
  endsOfNodes: usize,
  secondsOfNodes: usize,
  boxesOfNodes: usize,
  rows: usize,
  placesInFours: usize,
  aside: usize,
): void {
  features = featuresOfRow;
  width = widthOfPlace;
  origin = originOfPlaces;
  starts = startsOfNodes;
  ends = endsOfNodes;
  seconds = secondsOfNodes;
  boxes = boxesOfNodes;
  rowsOfIndex = rows;
  fours = placesInFours;
  query = aside;
  spread = aside + (<usize>featuresOfRow << 3);
}

/**
 * @param x the queries. Shape: queries × features, float32.
 * @param places Shape: queries × width.
 * @param own for each query the row that it is and that does not count, or 0 where queries are none of the rows
 * @param rows is given the nearest ones. Shape: queries × k.
 * @param squares the same of their squared distances; all infinite before.
 */
export function nearest(x: usize, places: usize, queries: i32, k: i32, own: usize, rows: usize, squares: usize): void {
  last = <usize>(k - 1);
  for (let i = 0; i < queries; i++) {
    for (let f = 0; f < features; f++) {
      store<f64>(query + (<usize>f << 3), <f64>load<f32>(x));
      x += 4;
    }
    place = places;
    let square: f64 = 0;
    for (let end = places + (<usize>width << 3); places < end; places += 8) {
      const value = load<f64>(places);
      square += value * value;
      v128.store(spread + ((places - place) << 1), f32x4.splat(<f32>value));
    }
    slack = SLACK * sqrt(square);
    itself = own ? load<i32>(own + (<usize>i << 2)) : -1;
    bestRows = rows;
    bestSquares = squares;
    search(0);
    rows += <usize>k << 2;
    squares += <usize>k << 3;
  }
}

function search(node: i32): void {
  const other = at(seconds, node);
  if (other == 0) {
    searchLeaf(at(starts, node), at(ends, node));
    return;
  }
  const limit = limitOf();
  const one = boxDistance(node + 1);
  const two = boxDistance(other);
  const firstIsNear = one <= two;
  if ((firstIsNear ? one : two) > limit) return;
  search(firstIsNear ? node + 1 : other);
  if ((firstIsNear ? two : one) <= limitOf()) search(firstIsNear ? other : node + 1);
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function at(numbers: usize, index: i32): i32 {
  return load<i32>(numbers + (<usize>index << 2));
}

function boxDistance(node: i32): f64 {
  const bytes = <usize>width << 3;
  const low = boxes + <usize>node * 2 * bytes;
  let sum = f64x2.splat(0);
  for (let i: usize = 0; i < bytes; i += 16) {
    const value = v128.load(place + i);
    const outside = f64x2.max(
      f64x2.sub(v128.load(low + i), value),
      f64x2.sub(value, v128.load(low + bytes + i)),
    );
    const distance = f64x2.max(outside, f64x2.splat(0));
    sum = f64x2.add(sum, f64x2.mul(distance, distance));
  }
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}

/** Places farther apart than this, squared, belong to rows that are farther than the k-th so far. */
function limitOf(): f64 {
  const reach = sqrt(load<f64>(bestSquares + (last << 3))) * (1 + SLACK) + slack;
  return reach * reach + LEAST;
}

function searchLeaf(start: i32, end: i32): void {
  const bytes = <usize>width << 4;
  const rowBytes = <usize>features << 2;
  let limit = f32x4.splat(<f32>limitOf());
  for (let first = start & ~3; first < end; first += 4) {
    let from = fours + <usize>(first >> 2) * bytes;
    let left = f32x4.splat(0);
    let right = f32x4.splat(0);
    for (let i = spread, stop = spread + bytes; i < stop; i += 32, from += 32) {
      const one = f32x4.sub(v128.load(i), v128.load(from));
      const two = f32x4.sub(v128.load(i, 16), v128.load(from, 16));
      left = f32x4.add(left, f32x4.mul(one, one));
      right = f32x4.add(right, f32x4.mul(two, two));
    }
    // What is no number rules nothing out.
    let near = i32x4.bitmask(f32x4.gt(f32x4.add(left, right), limit)) ^ 15;
    if (first < start) near &= 15 << (start - first);
    if (first + 4 > end) near &= 15 >> (first + 4 - end);
    for (; near != 0; near &= near - 1) {
      const i = first + ctz(near);
      const row = at(origin, i);
      if (row == itself) continue;
      const most = load<f64>(bestSquares + (last << 3));
      const square = squaredDistance(query, rowsOfIndex + <usize>row * rowBytes, features, most);
      if (square > most) continue;
      insert(row, square);
      limit = f32x4.splat(<f32>limitOf());
    }
  }
}

function insert(row: i32, square: f64): void {
  let rows = bestRows + (last << 2);
  let squares = bestSquares + (last << 3);
  if (square == load<f64>(squares) && <u32>row > load<u32>(rows)) return;
  for (; squares > bestSquares; rows -= 4, squares -= 8) {
    const above = load<f64>(squares - 8);
    if (above < square || (above == square && load<u32>(rows - 4) < <u32>row)) break;
    store<f64>(squares, above);
    store<i32>(rows, load<i32>(rows - 4));
  }
  store<f64>(squares, square);
  store<i32>(rows, row);
}
