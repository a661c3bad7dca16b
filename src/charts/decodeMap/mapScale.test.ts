import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domainOf, type MapDomain, placeAfterKey, placeAt, toPixels } from './mapScale.ts';

const FRAME = { left: 40, right: 240, top: 10, bottom: 110 };
const domain: MapDomain = { x: [-2, 2], y: [0, 10] };

describe('the domain of a map', () => {
  it('holds all points with room around them', () => {
    const { x, y } = domainOf([0, 5, 10, -5]);
    expect(x[0]).toBeCloseTo(-0.4);
    expect(x[1]).toBeCloseTo(10.4);
    expect(y[0]).toBeCloseTo(-5.4);
  });

  it('has a size when the points have none, and when there are none', () => {
    expect(domainOf([3, 4])).toEqual({ x: [2.5, 3.5], y: [3.5, 4.5] });
    expect(domainOf([])).toEqual({ x: [-1, 1], y: [-1, 1] });
  });
});

it('goes to pixels and back', () => {
  const coordinate = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(coordinate, coordinate, (across, down) => {
      const [x, y] = toPixels(domain, FRAME, placeAt(domain, across, down));
      expect((x - 40) / 200).toBeCloseTo(across);
      expect((y - 10) / 100).toBeCloseTo(down);
    }),
  );
  expect(placeAt(domain, -3, 7)).toEqual([-2, 0]);
});

it('walks by keys and stops at the edges', () => {
  expect(placeAfterKey(domain, [0, 5], 'ArrowRight', false)).toEqual({ place: [0.04, 5], moved: 0 });
  expect(placeAfterKey(domain, [0, 5], 'ArrowDown', true)).toEqual({ place: [0, 4], moved: 1 });
  expect(placeAfterKey(domain, [2, 5], 'ArrowRight', true)!.place).toEqual([2, 5]);
  expect(placeAfterKey(domain, [0, 5], 'Home', false)).toBeNull();
});
