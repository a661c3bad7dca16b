import { expect, it } from 'vitest';
import { boxBetween, grown, pointsIn } from './scatterBox.ts';

it('finds the points inside a box, its edges included', () => {
  const pixels = [0, 0, 50, 20, 100, 40];
  expect(pointsIn(pixels, { left: 0, right: 0.5, top: 0, bottom: 1 }, 100, 40)).toEqual([0, 1]);
  expect(pointsIn(pixels, { left: 0.6, right: 1, top: 0.6, bottom: 1 }, 100, 40)).toEqual([2]);
});

it('spans two corners in any order', () => {
  expect(boxBetween([0.8, 0.1], [0.2, 0.5])).toEqual({ left: 0.2, right: 0.8, top: 0.1, bottom: 0.5 });
});

it('grows by arrow keys, never beyond the map', () => {
  const box = boxBetween([0.5, 0.5], [0.5, 0.98]);
  expect(grown(box, 'ArrowRight')!.right).toBeCloseTo(0.55);
  expect(grown(box, 'ArrowUp')!.top).toBeCloseTo(0.45);
  expect(grown(box, 'ArrowDown')!.bottom).toBe(1);
  expect(grown(box, 'Enter')).toBeNull();
});
