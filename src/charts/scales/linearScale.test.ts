import { scaleLinear } from 'd3-scale';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearScale } from './linearScale.ts';

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const interval = fc.tuple(number, number).filter(([a, b]) => Math.abs(a - b) > 1e-6);

describe('a linear scale', () => {
  it('is d3’s, clamped or not, there and back', () => {
    fc.assert(
      fc.property(interval, interval, number, fc.boolean(), (domain, range, value, clamp) => {
        const ours = linearScale(domain, range, { clamp });
        const theirs = scaleLinear(domain, range).clamp(clamp);
        const near = 1e-9 * (1 + Math.abs(theirs(value)));
        expect(Math.abs(ours(value) - theirs(value))).toBeLessThanOrEqual(near);
        if (!clamp)
          expect(Math.abs(ours.invert(value) - theirs.invert(value))).toBeLessThan(1e-6 * (1 + Math.abs(value)));
        expect(ours.ticks(5)).toEqual(theirs.ticks(5));
      }),
    );
  });

  it('draws the only value of a domain without width in the middle', () => {
    expect(linearScale([3, 3], [0, 10])(3)).toBe(5);
  });
});
