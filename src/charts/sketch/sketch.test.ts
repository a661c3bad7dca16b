import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawStroke, nearestPlace, type SketchAxes } from './sketch.ts';

const AXES: SketchAxes = { at: [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7], low: 0.2, high: 1 };
const flat = AXES.at.map(() => 1);
const point = fc.record({
  x: fc.double({ min: -0.2, max: 0.9, noNaN: true }),
  y: fc.double({ min: -1, max: 2, noNaN: true }),
});

describe('a stroke', () => {
  it('that only touches moves the nearest place alone', () => {
    fc.assert(
      fc.property(point, (to) => {
        const drawn = drawStroke(flat, AXES, null, to);
        const moved = nearestPlace(AXES, to.x);
        drawn.forEach((height, i) => {
          if (i !== moved) expect(height).toBe(1);
        });
        expect(drawn[moved]).toBeCloseTo(Math.min(1, Math.max(0.2, to.y)), 2);
      }),
    );
  });

  it('leaves no gap where it was quick, and keeps within the axes', () => {
    fc.assert(
      fc.property(point, point, (from, to) => {
        const drawn = drawStroke(flat, AXES, from, to);
        for (const height of drawn) {
          expect(height).toBeGreaterThanOrEqual(0.2);
          expect(height).toBeLessThanOrEqual(1);
        }
      }),
    );
    const across = drawStroke(flat, AXES, { x: 0, y: 1 }, { x: 0.7, y: 0.3 });
    // To within half a step.
    for (const [i, x] of AXES.at.entries()) expect(Math.abs(across[i]! - (1 - x))).toBeLessThanOrEqual(0.00401);
  });

  it('straight up and down divides by nothing', () => {
    expect(drawStroke(flat, AXES, { x: 0.2, y: 1 }, { x: 0.2, y: 0.6 })[3]).toBeCloseTo(0.6, 6);
  });
});
