import { afterEach, expect, it, vi } from 'vitest';
import { BINARY } from './binary.ts';
import { bytesFor, closeRoom, openRoom } from './kernels.ts';

afterEach(() => void vi.unstubAllGlobals());

it('is small enough for every browser to compile on the main thread', () => {
  expect(atob(BINARY).length).toBeLessThanOrEqual(4096);
});

it('gives out numbers that are all 0 or copied, apart from each other, however often it was used', () => {
  for (let time = 0; time < 2; time++) {
    const room = openRoom(bytesFor(6, 40_000))!;
    const given = [room.doubles(20_000), room.floats(3), room.words(5), room.doubles(19_000)];
    for (const numbers of given) expect(numbers.every((value) => value === 0)).toBe(true);
    given.forEach((numbers, i) => void numbers.fill(i + 1));
    given.forEach((numbers, i) => void expect(numbers.every((value) => value === i + 1)).toBe(true));
    const copied = Float32Array.of(1, 2, 3);
    given.push(room.copyOf(copied));
    expect(given.at(-1)).toEqual(copied);
    expect(room.words(1)[0]).toBe(0);
    for (const { byteOffset } of given) expect(byteOffset % 64).toBe(0);
    closeRoom(room);
  }
});

it('is not to be had without WebAssembly, nor with more memory than there is', () => {
  expect(openRoom(2 ** 40)).toBeNull();
  expect(openRoom(100)).not.toBeNull();
  vi.stubGlobal('WebAssembly', undefined);
  expect(openRoom(100)).toBeNull();
});
