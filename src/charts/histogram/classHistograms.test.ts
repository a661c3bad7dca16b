import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thresholdScale } from '../threshold/thresholdScale.ts';
import { classHistograms, PLAIN_LOOK, smoothDensity } from './classHistograms.ts';

const scores = fc
  .array(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 80 })
  .map((list) => Float64Array.from(list).sort());
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);

describe('smoothDensity', () => {
  it('has area 1 over the axis, wherever the rows are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 60 }),
        fc.double({ min: 0.5, max: 30, noNaN: true }),
        (counts, width) => {
          fc.pre(sum(counts) > 0);
          expect(sum(smoothDensity(counts, width)) / counts.length).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  it('is nothing of nothing', () => {
    expect([...smoothDensity([0, 0], 1)]).toEqual([0, 0]);
  });
});

describe('classHistograms', () => {
  it('counts every row once', () => {
    fc.assert(
      fc.property(scores, scores, (normal, abnormal) => {
        const histograms = classHistograms(normal, abnormal, thresholdScale(normal, abnormal), 30, PLAIN_LOOK);
        expect([sum(histograms.normal), sum(histograms.abnormal)]).toEqual([normal.length, abnormal.length]);
      }),
    );
  });

  it.each(['count', 'density'] as const)('gives both heaps the same area when asked to: %s', (heights) => {
    fc.assert(
      fc.property(scores, scores, fc.constantFrom('log' as const, 'linear' as const), (normal, abnormal, axis) => {
        const scale = thresholdScale(normal, abnormal, axis);
        const histograms = classHistograms(normal, abnormal, scale, 30, { heights, equal: true });
        expect(sum(histograms.normal)).toBeCloseTo(sum(histograms.abnormal), 7);
      }),
    );
  });

  it('gives densities whose areas are the shares of the rows, together 1', () => {
    fc.assert(
      fc.property(scores, scores, (normal, abnormal) => {
        const scale = thresholdScale(normal, abnormal);
        const histograms = classHistograms(normal, abnormal, scale, 30, {
          heights: 'density',
          equal: false,
        });
        const area = (histogram: Float64Array) => sum(histogram) / histogram.length;
        const all = normal.length + abnormal.length;
        expect(area(histograms.normal)).toBeCloseTo(normal.length / all, 9);
        expect(area(histograms.abnormal)).toBeCloseTo(abnormal.length / all, 9);
      }),
    );
  });
});
