import { describe, expect, test } from 'vitest';
import { crossStamp, discStamp, emptyPlane, layOver, press } from './splat.ts';

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);

describe('stamps', () => {
  test('a disc covers its area, and is solid in the middle', () => {
    for (const radius of [1.5, 2.25, 4.5]) {
      const { side, coverage } = discStamp(radius);
      expect(sum(coverage) / (Math.PI * radius ** 2)).toBeCloseTo(1, 1);
      expect(coverage[((side - 1) / 2) * (side + 1)]).toBe(1);
    }
  });

  test('a cross is the same when turned over or round, and leaves the middles of its sides empty', () => {
    const { side, coverage } = crossStamp(3, 1.25);
    const at = (x: number, y: number) => coverage[y * side + x]!;
    for (let y = 0; y < side; y++) {
      for (let x = 0; x < side; x++) {
        expect(at(x, y)).toBeCloseTo(at(side - 1 - x, y), 6);
        expect(at(x, y)).toBeCloseTo(at(y, x), 6);
      }
    }
    expect(at((side - 1) / 2, 1)).toBe(0);
    expect(at((side - 1) / 2, (side - 1) / 2)).toBe(1);
  });
});

describe('planes', () => {
  test('a stamp lands with its middle on the pixel that the place is in', () => {
    const plane = emptyPlane(9, 9);
    press(plane, { side: 1, coverage: Float32Array.of(1) }, 4.5, 2.5, 0.5);
    expect(plane.alpha[2 * 9 + 4]).toBe(0.5);
    expect(sum(plane.alpha)).toBe(0.5);
  });

  test('marks on one another grow more opaque, never beyond opaque', () => {
    const plane = emptyPlane(1, 1);
    const dot = { side: 1, coverage: Float32Array.of(1) };
    press(plane, dot, 0.5, 0.5, 0.5);
    press(plane, dot, 0.5, 0.5, 0.5);
    expect(plane.alpha[0]).toBe(0.75);
    for (let i = 0; i < 100; i++) press(plane, dot, 0.5, 0.5, 0.5);
    expect(plane.alpha[0]).toBeLessThanOrEqual(1);
  });

  test('what lies beyond the edges is cut off, on every side', () => {
    const plane = emptyPlane(3, 3);
    const block = { side: 3, coverage: new Float32Array(9).fill(1) };
    for (const [x, y] of [
      [0, 0],
      [3, 0],
      [0, 3],
      [3, 3],
      [-50, 50],
    ] as const) {
      press(plane, block, x, y, 1);
    }
    expect(plane.alpha).toHaveLength(9);
    expect(plane.alpha[0]).toBe(1);
  });

  test('laid over one another: the upper one hides as much as it is opaque', () => {
    const [below, above] = [emptyPlane(3, 1), emptyPlane(3, 1)];
    below.alpha.set([1, 1, 0]);
    above.alpha.set([0, 0.5, 0.25]);
    const rgba = new Uint8ClampedArray(12);
    layOver(rgba, below, [200, 0, 0], above, [0, 100, 0]);
    expect([...rgba]).toEqual([200, 0, 0, 255, 100, 50, 0, 255, 0, 100, 0, 64]);
  });
});
