import { describe, expect, it } from 'vitest';
import { detector, flaggedGround, makeScene } from './ways.ts';

const scene = makeScene(3);
const share = (way: Parameters<typeof detector>[0], kind: 'normal' | 'known' | 'fresh') =>
  scene[kind].filter(detector(way, scene)).length / scene[kind].length;

describe('three ways to learn from the same points', () => {
  it('supervised: knows the known faults, and lets the new one pass', () => {
    expect([share('supervised', 'known'), share('supervised', 'fresh')]).toEqual([1, 0]);
    expect(share('supervised', 'normal')).toBeLessThan(0.02);
  });

  it('semi-supervised: flags whatever is unlike normal', () => {
    expect([share('semiSupervised', 'known'), share('semiSupervised', 'fresh')]).toEqual([1, 1]);
    expect(share('semiSupervised', 'normal')).toBeLessThan(0.05);
  });

  it('unsupervised: flags the new fault, but takes part of the common ones for normal', () => {
    expect(share('unsupervised', 'fresh')).toBe(1);
    expect(share('unsupervised', 'known')).toBeLessThan(1);
  });
});

describe('flagged ground', () => {
  it('covers the cells whose middle is flagged, joined along rows', () => {
    expect(flaggedGround(({ x }) => x < 0.5 || x > 0.8, 4)).toEqual(
      [0, 1, 2, 3].flatMap((row) => [
        { row, from: 0, to: 2 },
        { row, from: 3, to: 4 },
      ]),
    );
    expect(flaggedGround(() => false, 3)).toEqual([]);
  });
});
