import { describe, expect, it } from 'vitest';
import { parseProgress } from './progress.ts';

describe('progress that was kept', () => {
  it('is read back', () => {
    const kept = {
      place: { section: 'error', into: 0.4 },
      answers: { anomaly: 2, error: -1 },
      sketches: { error: [1, 0.5] },
    };
    expect(parseProgress(kept)).toEqual(kept);
  });

  it('is taken as far as it makes sense', () => {
    const nothing = { place: null, answers: {}, sketches: {} };
    for (const value of [null, 7, 'x', [], {}, { place: 3, answers: 'x' }, { place: { section: 1, into: 0 } }]) {
      expect(parseProgress(value)).toEqual(nothing);
    }
    expect(
      parseProgress({
        place: { section: 'a', into: 9 },
        answers: { a: 1, b: 'x', c: 0.5 },
        sketches: { a: [1, 'x'], b: 2, c: [0] },
      }),
    ).toEqual({
      place: { section: 'a', into: 1 },
      answers: { a: 1 },
      sketches: { c: [0] },
    });
  });
});
