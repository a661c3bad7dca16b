import { scaleLinear } from 'd3-scale';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearScale } from './linearScale.ts';

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const interval = fc.tuple(number, number).filter(([a, b]) => Math.abs(a - b) > 1e-6);

/** How near two ways of rounding come at a share of an interval: a share far outside of a narrow one is large. */
const nearness = ([a, b]: [number, number], share: number) =>
  1e-12 * (1 + Math.max(Math.abs(a), Math.abs(b)) * (1 + Math.abs(share)));

describe('a linear scale', () => {
  it('is d3’s, clamped or not, there and back', () => {
    fc.assert(
      fc.property(interval, interval, number, fc.boolean(), (domain, range, value, clamp) => {
        const ours = linearScale(domain, range, { clamp });
        const theirs = scaleLinear(domain, range).clamp(clamp);
        const share = ([from, to]: [number, number]) => (value - from) / (to - from);
        const there = Math.abs(ours(value) - theirs(value));
        expect(there).toBeLessThanOrEqual(nearness(range, share(domain)));
        const back = Math.abs(ours.invert(value) - theirs.invert(value));
        if (!clamp) expect(back).toBeLessThanOrEqual(nearness(domain, share(range)));
        expect(ours.ticks(5)).toEqual(theirs.ticks(5));
      }),
    );
  });

  it('draws the only value of a domain without width in the middle', () => {
    expect(linearScale([3, 3], [0, 10])(3)).toBe(5);
  });
});
