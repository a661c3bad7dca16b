import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resample, type StrokePoint } from './resample.ts';

const at = (...pairs: [x: number, y: number][]): StrokePoint[] => pairs.map(([x, y]) => ({ x, y }));

describe('resample', () => {
  it('gives the straight line back, whatever the order and the places of its points', () => {
    const place = fc.double({ min: 0, max: 19, noNaN: true });
    const number = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 30 }), number, number, (places, slope, height) => {
        const line = (x: number) => height + slope * x;
        const points = [19, ...places, 0].map((x) => ({ x, y: line(x) }));
        resample(points, 20).forEach((y, i) => {
          expect(y).toBeCloseTo(line(i), 4);
        });
      }),
    );
  });

  it('interpolates between points that lie between samples', () => {
    expect([...resample(at([0.5, 1], [2.5, 3]), 4)]).toEqual([1, 1.5, 2.5, 3]);
  });

  it('holds the nearest value at the ends, and for a single point everywhere', () => {
    expect([...resample(at([2, 5], [3, 7]), 6)]).toEqual([5, 5, 5, 7, 7, 7]);
    expect([...resample(at([1.3, 4]), 3)]).toEqual([4, 4, 4]);
  });

  it('takes a height of 0 for a height', () => {
    expect([...resample(at([0, 0], [1, 0], [2, 4]), 3)]).toEqual([0, 0, 4]);
    expect([...resample(at([1, 0]), 3)]).toEqual([0, 0, 0]);
  });

  it('lets the latest line win where a stretch is drawn again', () => {
    expect([...resample(at([0, 1], [6, 1], [4, 9], [2, 9]), 7)]).toEqual([1, 1, 9, 9, 9, 5, 1]);
  });

  it('reads a stroke drawn backwards as the same curve', () => {
    const stroke = at([0, 1], [2.5, 3], [6, -2]);
    expect(resample(stroke.toReversed(), 7)).toEqual(resample(stroke, 7));
  });

  it('takes the later height of a vertical line', () => {
    expect([...resample(at([0, 0], [1, 0], [1, 8], [2, 8]), 3)]).toEqual([0, 8, 8]);
    expect([...resample(at([0, 0], [1, 0], [1, 8]), 3)]).toEqual([0, 8, 8]);
  });

  it('does not draw over what lies between two strokes', () => {
    const first = at([0, 1], [4, 1]);
    const second: StrokePoint[] = [
      { x: 1, y: 5, penDown: true },
      { x: 2, y: 5 },
    ];
    expect([...resample([...first, ...second], 5)]).toEqual([1, 5, 5, 1, 1]);
  });

  it('bridges a gap between two strokes', () => {
    const apart: StrokePoint[] = [...at([0, 0], [1.5, 3]), { x: 3.5, y: 7, penDown: true }, { x: 5, y: 7 }];
    expect([...resample(apart, 6)]).toEqual([0, 2, 4, 6, 7, 7]);
  });

  it('ignores what is drawn outside the signal but for the line that leads in', () => {
    expect([...resample(at([-2, 0], [2, 4], [40, 4]), 4)]).toEqual([2, 3, 4, 4]);
  });

  it('says what is missing', () => {
    expect(() => resample([], 5)).toThrow('Nothing is drawn yet');
    expect(() => resample(at([0, Number.NaN]), 5)).toThrow(RangeError);
    expect(() => resample(at([Number.POSITIVE_INFINITY, 0]), 5)).toThrow(RangeError);
    for (const n of [0, -1, 2.5]) expect(() => resample(at([0, 0]), n)).toThrow(RangeError);
  });
});
