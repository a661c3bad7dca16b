import { bytesFor, closeRoom, openRoom, type Room } from '#core/kernels/kernels.ts';
import { type NeighbourIndex, widthOf } from './neighbourIndex.ts';
import type { Neighbours } from './neighbours.ts';

/** So many queries at once: their numbers stay in the processor's nearer memory. */
const QUERIES = 128;

/** An index that lies in a room: it is asked block after block. */
interface Resident {
  /** Gone once nothing else holds it. */
  index: WeakRef<NeighbourIndex>;
  room: Room;
}

/** Those that were asked last, the latest first: as many as an ensemble asks by turns. */
const residents: Resident[] = [];
const MOST_RESIDENTS = 2;

/** The room of an index that is gone serves others. */
const departures = new FinalizationRegistry((resident: Resident) => {
  const found = residents.indexOf(resident);
  if (found >= 0) closeRoom(residents.splice(found, 1)[0]!.room);
});

/** As `searchEach`, but by the kernels. False, and nothing is done, where they cannot be had. */
export function searchInRoom(
  index: NeighbourIndex,
  x: Float32Array,
  places: Float64Array,
  itself: ArrayLike<number> | null,
  { k, rows, squares }: Neighbours,
): boolean {
  const { features } = index;
  const width = widthOf(index);
  const room = roomOf(index);
  if (!room) return false;
  const start = room.end;
  const queries = x.length / features;
  const block = Math.min(queries, QUERIES);
  try {
    room.reserve(bytesFor(5, block * (features + width + k + k + 1)));
  } catch {
    return false;
  }
  const q = room.floats(block * features);
  const place = room.doubles(block * width);
  const own = room.words(block);
  const found = room.words(block * k);
  const squared = room.doubles(block * k);
  for (let first = 0; first < queries; first += block) {
    const end = Math.min(queries, first + block);
    q.set(x.subarray(first * features, end * features));
    place.set(places.subarray(first * width, end * width));
    if (itself) for (let query = first; query < end; query++) own[query - first] = itself[query]!;
    squared.fill(Number.POSITIVE_INFINITY);
    room.functions.nearest(
      q.byteOffset,
      place.byteOffset,
      end - first,
      k,
      itself ? own.byteOffset : 0,
      found.byteOffset,
      squared.byteOffset,
    );
    rows.set(found.subarray(0, (end - first) * k), first * k);
    squares.set(squared.subarray(0, (end - first) * k), first * k);
  }
  room.end = start;
  return true;
}

function roomOf(index: NeighbourIndex): Room | null {
  const found = residents.findIndex((resident) => resident.index.deref() === index);
  if (found >= 0) {
    // Nobody takes the functions away in between but a test.
    if (typeof WebAssembly === 'undefined') return null;
    residents.unshift(...residents.splice(found, 1));
    return residents[0]!.room;
  }
  while (residents.length >= MOST_RESIDENTS) closeRoom(residents.pop()!.room);
  const room = roomWith(index);
  if (!room) return null;
  const resident = { index: new WeakRef(index), room };
  residents.unshift(resident);
  departures.register(index, resident);
  return room;
}

function roomWith(index: NeighbourIndex): Room | null {
  const { tree, x, features } = index;
  const width = widthOf(index);
  const numbers =
    x.length + (tree.origin.length + 8) * (width + 1) + tree.boxes.length + 3 * tree.start.length + features;
  const room = openRoom(bytesFor(8, numbers));
  if (!room) return null;
  const words = (from: ArrayLike<number>) => {
    const to = room.words(from.length);
    to.set(from);
    return to.byteOffset;
  };
  const doubles = (from: Float64Array) => {
    const to = room.doubles(from.length);
    to.set(from);
    return to.byteOffset;
  };
  room.functions.prepare(
    features,
    width,
    words(tree.origin),
    words(tree.start),
    words(tree.end),
    words(tree.second),
    doubles(tree.boxes),
    room.copyOf(x).byteOffset,
    inFours(index, room),
    room.doubles(features + 2 * width).byteOffset,
  );
  return room;
}

/** Places in float32 and the tree's order, four by four: the first numbers of four places, their second numbers, and so on. */
function inFours(index: NeighbourIndex, room: Room): number {
  const { places, tree } = index;
  const width = widthOf(index);
  const rows = tree.origin.length;
  const fours = room.floats(4 * Math.ceil(rows / 4) * width);
  for (let place = 0; place < rows; place++) {
    const from = tree.origin[place]! * width;
    const to = (place & ~3) * width + (place & 3);
    for (let i = 0; i < width; i++) fours[to + 4 * i] = places[from + i]!;
  }
  return fours.byteOffset;
}
