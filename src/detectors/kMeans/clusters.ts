import { squaredDistance } from '#core/neighbours/squaredDistance.ts';
import type { Workspace } from './workspace.ts';

/** A little less and a little more, so that no float32 makes a bound too tight. */
export const LESS = 1 - 1e-6;
export const MORE = 1 + 1e-6;
const LESS_32 = Math.fround(LESS);

/** How far rows would be from the nearest centre, squared, were `place` one, too: left in `tried`. Returns their sum. */
export function weigh(space: Workspace): number {
  const { room, place, x, features, rows, reach, nearest, squares, tried } = space;
  if (room) {
    const [p, from, r, n, s, t] = [place, x, reach, nearest, squares, tried].map(({ byteOffset }) => byteOffset) as Six;
    return room.functions.weigh(p, from, features, rows, r, n, s, t);
  }
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    let square = squares[row]!;
    if (square > reach[nearest[row]!]!) square = Math.min(square, squaredDistance(place, x, row * features, square));
    tried[row] = square;
    sum += square;
  }
  return sum;
}

type Six = [number, number, number, number, number, number];

/**
 * Gives some rows to the nearest of the centres. Centres that cannot be nearer than a row's own, by what is known of both,
 * are not measured.
 * @param isFirst whether a row's own centre is how it was drawn, and bounds come from the distances between centres;
 * otherwise all is as the last round left it, but for the moves since.
 */
export function assignRows(space: Workspace, count: number, isFirst: boolean, start: number, end: number): void {
  const { room, features, width, x, centres, sums, sizes, nearest, upper, lower, moves, between } = space;
  if (room) {
    const at = [centres, sums, sizes, nearest, upper, lower, moves].map(({ byteOffset }) => byteOffset) as Seven;
    const { assign } = room.functions;
    assign(x.byteOffset, features, start, end, count, width, ...at, isFirst ? between.byteOffset : 0);
    return;
  }
  for (let row = start; row < end; row++) {
    const before = nearest[row]!;
    if (isFirst) startBounds(space, row);
    else loosenBounds(space, row);
    if (!mayBeNearer(space, row)) {
      if (isFirst) addTo(space, before, row, 1);
      continue;
    }
    const exact = Math.sqrt(squareToCentre(space, row, before));
    let bound = exact;
    let own = before;
    for (let c = 0, at = row * width; c < count; c++, at++) {
      if (bound <= lower[at]!) continue;
      const distance = Math.sqrt(squareToCentre(space, row, c));
      lower[at] = distance * LESS;
      if (distance >= bound) continue;
      bound = distance;
      own = c;
    }
    if (own !== before) lower[row * width + before] = exact * LESS;
    lower[row * width + own] = Number.POSITIVE_INFINITY;
    upper[row] = bound;
    nearest[row] = own;
    if (own !== before && !isFirst) addTo(space, before, row, -1);
    if (own !== before || isFirst) addTo(space, own, row, 1);
  }
}

type Seven = [number, number, number, number, number, number, number];

/** What two centres' distance and a row's to one of them say about its distance to the other. */
function startBounds({ width, nearest, upper, lower, between }: Workspace, row: number): void {
  const most = Math.fround(upper[row]! * MORE);
  const from = nearest[row]! * width;
  for (let c = 0; c < width; c++) lower[row * width + c] = loosened(between[from + c]!, most);
}

/** Centres have moved: rows may be nearer to them by as much, or farther. */
function loosenBounds({ width, nearest, upper, lower, moves }: Workspace, row: number): void {
  upper[row]! += moves[nearest[row]!]!;
  for (let c = 0, at = row * width; c < width; c++, at++) lower[at] = loosened(lower[at]!, moves[c]!);
}

/** In float32, as the kernels do it. */
function loosened(bound: number, by: number): number {
  const loose = Math.fround(bound - by);
  return loose > 0 ? Math.fround(loose * LESS_32) : 0;
}

function mayBeNearer({ width, upper, lower }: Workspace, row: number): boolean {
  const most = Math.fround(upper[row]! * MORE);
  for (let at = row * width; at < (row + 1) * width; at++) if (most > lower[at]!) return true;
  return false;
}

/** The squared distance of a row to a centre. */
export function squareToCentre({ x, features, centres }: Workspace, row: number, c: number): number {
  const centre = centres.subarray(c * features, (c + 1) * features);
  return squaredDistance(centre, x, row * features, Number.POSITIVE_INFINITY);
}

/** Counts a row in with a centre, or out. */
function addTo({ x, features, sums, sizes }: Workspace, c: number, row: number, sign: 1 | -1): void {
  for (let f = 0, at = row * features, to = c * features; f < features; f++) sums[to++]! += sign * x[at++]!;
  sizes[c]! += sign;
}
