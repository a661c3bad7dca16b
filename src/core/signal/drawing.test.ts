import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyStroke, blankDrawing, drawingOf, gapsOf, isBlank } from './drawing.ts';
import type { StrokePoint } from './resample.ts';

const at = (...pairs: [x: number, y: number][]): StrokePoint[] => pairs.map(([x, y]) => ({ x, y }));
const place = fc.double({ min: -10, max: 30, noNaN: true });
const height = fc.double({ min: -6, max: 6, noNaN: true });
const strokes = fc.array(fc.array(fc.record({ x: place, y: height }), { minLength: 1, maxLength: 8 }), {
  minLength: 1,
  maxLength: 4,
});

describe('applyStroke', () => {
  it('draws what the pen passes, and bridges what it does not', () => {
    const { samples, drawn } = applyStroke(blankDrawing(7), at([1, 1], [3, 3]));
    expect([...samples]).toEqual([1, 1, 2, 3, 3, 3, 3]);
    expect([...drawn]).toEqual([0, 1, 1, 1, 0, 0, 0]);
    const more = applyStroke({ samples, drawn }, at([5, 5], [6, 5]));
    expect([...more.samples]).toEqual([1, 1, 2, 3, 4, 5, 5]);
    expect(gapsOf(more)).toEqual([
      [0, 0],
      [4, 4],
    ]);
  });

  it('replaces a stretch that is drawn again, from either side, and nothing else', () => {
    const before = drawingOf(Float32Array.of(1, 1, 1, 1, 1, 1));
    expect([...applyStroke(before, at([4, 9], [2, 7])).samples]).toEqual([1, 1, 7, 8, 9, 1]);
    expect([...applyStroke(before, at([2, 7], [4, 9])).samples]).toEqual([1, 1, 7, 8, 9, 1]);
  });

  it('takes a height of 0 for a height', () => {
    const { samples, drawn } = applyStroke(drawingOf(Float32Array.of(3, 3, 3)), at([1, 0]));
    expect([...samples]).toEqual([3, 0, 3]);
    expect([...drawn]).toEqual([1, 1, 1]);
    const first = applyStroke(blankDrawing(3), at([1, 0]));
    expect(isBlank(first)).toBe(false);
    expect(gapsOf(first)).toEqual([
      [0, 0],
      [2, 2],
    ]);
  });

  it('counts a tap between two samples for the nearest', () => {
    expect([...applyStroke(drawingOf(Float32Array.of(1, 1, 1)), at([1.4, 5])).samples]).toEqual([1, 5, 1]);
    expect([...applyStroke(drawingOf(Float32Array.of(1, 1, 1)), at([-0.4, 5], [-0.3, 6])).samples]).toEqual([6, 1, 1]);
  });

  it('goes on where a stroke leaves the sheet and returns', () => {
    const { samples, drawn } = applyStroke(blankDrawing(5), at([2, 2], [8, 9], [8, 0], [3, 0], [1, 4]));
    expect([...drawn]).toEqual([0, 1, 1, 1, 1]);
    expect([...samples.subarray(1)]).toEqual([4, 2, 0, 0]);
  });

  it('leaves a sheet alone that the stroke misses', () => {
    const sheet = blankDrawing(4);
    expect(isBlank(applyStroke(sheet, at([9, 1], [12, 1])))).toBe(true);
    expect(isBlank(applyStroke(sheet, []))).toBe(true);
  });

  it('keeps the length, stays finite and within the heights drawn, and never forgets a drawn sample', () => {
    fc.assert(
      fc.property(strokes, (all) => {
        let drawing = blankDrawing(20);
        for (const stroke of all) {
          const next = applyStroke(drawing, stroke);
          expect(next.samples).toHaveLength(20);
          expect(next.drawn.every((known, i) => known >= drawing.drawn[i]!)).toBe(true);
          drawing = next;
        }
        expect(drawing.samples.every((y) => Number.isFinite(y) && Math.abs(y) <= 6.0001)).toBe(true);
      }),
    );
  });

  it('bridges gaps with straight lines', () => {
    fc.assert(
      fc.property(strokes, (all) => {
        const drawing = all.reduce(applyStroke, blankDrawing(20));
        const { samples } = drawing;
        fc.pre(!isBlank(drawing));
        for (const [first, last] of gapsOf(drawing)) {
          const from = samples[first - 1] ?? samples[last + 1]!;
          const to = samples[last + 1] ?? samples[first - 1]!;
          for (let i = first; i <= last; i++) {
            expect(samples[i]).toBeCloseTo(from + ((to - from) * (i - first + 1)) / (last - first + 2), 4);
          }
        }
      }),
    );
  });
});
