import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frame } from './frame.ts';
import { LEAST_FRAMES, MOST_FRAMES, withFrames } from './frames.ts';

const frameAt = (epoch: number, rows = 0): Frame => ({
  epoch,
  validationScores: new Float32Array(),
  testScores: new Float32Array(rows),
  model: null,
});

const epochsOf = (frames: readonly Frame[]) => frames.map(({ epoch }) => epoch);

/** A run up to an epoch, of which so many are told at a time. */
function told(last: number, atOnce: number, rows = 0, lookedAt: number | null = null): readonly Frame[] {
  let frames: readonly Frame[] = [];
  for (let from = 0; from <= last; from += atOnce) {
    const length = Math.min(atOnce, last - from + 1);
    const next = Array.from({ length }, (_, i) => frameAt(from + i, rows));
    frames = withFrames(frames, next, lookedAt !== null && lookedAt <= last ? lookedAt : null);
  }
  return frames;
}

const runs = fc.record({ last: fc.integer({ min: 0, max: 1000 }), atOnce: fc.integer({ min: 1, max: 50 }) });

describe('the frames that are kept of a run', () => {
  it('are all of a usual one', () => {
    expect(epochsOf(told(30, 4))).toEqual(Array.from({ length: 31 }, (_, epoch) => epoch));
  });

  it('ascend from the first to the last, never too many, in even steps but for the last', () => {
    fc.assert(
      fc.property(runs, ({ last, atOnce }) => {
        const epochs = epochsOf(told(last, atOnce));
        expect(epochs.length).toBeLessThanOrEqual(MOST_FRAMES);
        expect(epochs.length).toBeGreaterThanOrEqual(Math.min(last + 1, MOST_FRAMES / 2 - 2));
        expect([epochs[0], epochs.at(-1)]).toEqual([0, last]);
        const gaps = epochs.slice(1).map((epoch, i) => epoch - epochs[i]!);
        const step = gaps[0] ?? 1;
        for (const gap of gaps.slice(0, -1)) expect(gap).toBe(step);
        expect(gaps.at(-1) ?? 1).toBeGreaterThan(0);
        expect(gaps.at(-1) ?? 1).toBeLessThanOrEqual(step);
      }),
    );
  });

  it('are the same however many are told at a time', () => {
    fc.assert(
      fc.property(runs, ({ last, atOnce }) => {
        expect(epochsOf(told(last, atOnce))).toEqual(epochsOf(told(last, 1)));
      }),
    );
  });

  it('hold the one looked at, and the one that early stopping tells a second time, in place of the first telling', () => {
    fc.assert(
      fc.property(runs, fc.nat(), fc.nat(), ({ last, atOnce }, looked, best) => {
        const kept = frameAt(best % (last + 1));
        const lookedAt = looked % (last + 1);
        const before = told(last, atOnce);
        const seen = before[lookedAt % before.length]!.epoch;
        const frames = withFrames(before, [kept], seen);
        expect(frames).toContain(kept);
        expect(epochsOf(frames)).toContain(seen);
        expect(epochsOf(frames)).toEqual([...new Set(epochsOf(frames))].sort((a, b) => a - b));
        expect([frames[0]!.epoch, frames.at(-1)!.epoch]).toEqual([0, last]);
        expect(frames.length).toBeLessThanOrEqual(MOST_FRAMES);
      }),
    );
  });

  it('are fewer where they are large, and never so few that they show no course', () => {
    const large = told(30, 1, 2 ** 18);
    expect(large.length).toBeLessThanOrEqual(16);
    expect(large.length).toBeGreaterThan(8);
    const huge = told(30, 1, 2 ** 21);
    expect(huge.length).toBeLessThanOrEqual(LEAST_FRAMES);
    expect(epochsOf(huge)).toEqual([0, 8, 16, 24, 30]);
  });

  it('is one of a detector without epochs', () => {
    expect(withFrames([], [frameAt(1)])).toHaveLength(1);
  });
});
