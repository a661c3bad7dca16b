import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curvePixels, indexAfterKey, indexOfThreshold, nearestOn } from './curvePixels.ts';

const same = (value: number) => value;
const curves = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })), { minLength: 1, maxLength: 40 })
  .map((points) => ({
    x: points.map(([x]) => x / 4).sort((a, b) => a - b),
    y: points.map(([, y]) => y / 4).sort((a, b) => a - b),
    thresholds: points.map((_, i) => points.length - i),
  }));

describe('curvePixels', () => {
  it('keeps both ends, and a point within a pixel of every one left out', () => {
    fc.assert(
      fc.property(curves, (curve) => {
        const { x, y, thresholds } = curvePixels(curve, same, same);
        expect(thresholds[0]).toBe(curve.thresholds[0]);
        expect(thresholds.at(-1)).toBe(curve.thresholds.at(-1));
        curve.x.forEach((px, i) => {
          const gap = Math.min(...Array.from(x, (kx, k) => Math.hypot(kx - px, y[k]! - curve.y[i]!)));
          expect(gap).toBeLessThan(1);
        });
      }),
    );
  });
});

describe('points of a curve', () => {
  it('are found by place as one would by trying all', () => {
    fc.assert(
      fc.property(curves, fc.integer({ min: -2, max: 9 }), fc.integer({ min: -2, max: 9 }), (curve, atX, atY) => {
        const pixels = curvePixels(curve, same, same);
        const distance = (i: number) => Math.hypot(pixels.x[i]! - atX, pixels.y[i]! - atY);
        const found = distance(nearestOn(pixels, { x: atX, y: atY }));
        for (const i of pixels.x.keys()) expect(found).toBeLessThanOrEqual(distance(i) + 1e-6);
      }),
    );
  });

  it('are found by threshold', () => {
    const thresholds = Float64Array.of(9, 5, 2, 1);
    expect([10, 9, 6, 5, 1.5, 0].map((threshold) => indexOfThreshold({ thresholds }, threshold))).toEqual([
      0, 0, 0, 1, 2, 3,
    ]);
  });

  it('are walked by keys, within the ends', () => {
    expect(indexAfterKey('ArrowRight', 3, 3)).toBe(3);
    expect(indexAfterKey('ArrowLeft', 3, 99)).toBe(2);
    expect(indexAfterKey('PageUp', 3, 99)).toBe(8);
    expect([indexAfterKey('Home', 3, 99), indexAfterKey('End', 3, 99), indexAfterKey('x', 3, 99)]).toEqual([
      0,
      99,
      null,
    ]);
  });
});
