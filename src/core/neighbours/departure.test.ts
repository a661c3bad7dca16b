import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { closeRoom, openRoom } from '#core/kernels/kernels.ts';
import { atOnce } from '#core/pieces.ts';
import { indexInPieces, placesOf, widthOf } from './neighbourIndex.ts';
import { searchInRoom } from './searchInRoom.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** An index that takes a room larger than any other here. */
const [ROWS, FEATURES] = [20_000, 40];
const BYTES = 4 * ROWS * FEATURES;

function askOnce(): void {
  const x = Float32Array.from({ length: ROWS * FEATURES }, (_, i) => i % 97);
  const index = atOnce(indexInPieces(x, ROWS, FEATURES));
  const asked = x.subarray(0, FEATURES);
  const places = new Float64Array(widthOf(index));
  placesOf(index, asked, 1, places);
  const found = { k: 1, rows: new Uint32Array(1), squares: new Float64Array(1).fill(Number.POSITIVE_INFINITY) };
  expect(searchInRoom(index, asked, places, null, found)).toBe(true);
}

/** The rooms that wait to be used again; others are made where there are too few. */
const takeBoth = () => [openRoom(1)!, openRoom(1)!];

/** Whether one of them is for such an index. */
function isBack(): boolean {
  const rooms = takeBoth();
  rooms.forEach(closeRoom);
  return rooms.some(({ bytes }) => bytes >= BYTES);
}

it('gives the room of an index back when nobody holds the index any more', async () => {
  askOnce();
  // Those that wait, if any, are given up.
  takeBoth();
  expect(isBack()).toBe(false);
  for (let turn = 0; turn < 100 && !isBack(); turn++) {
    collectGarbage();
    await setImmediate();
  }
  expect(isBack()).toBe(true);
});
