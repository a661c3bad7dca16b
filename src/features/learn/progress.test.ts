import { describe, expect, it } from 'vitest';
import { eachOnItsPage } from '#kept/testing.ts';

const { page, opened } = eachOnItsPage(() => import('./progress.ts'));

describe('progress that was kept', () => {
  it('is read back', async () => {
    const { saveAnswer, saveSketch, savePlace } = await opened();
    saveAnswer('anomaly', 2);
    saveAnswer('error', -1);
    saveSketch('contamination', [1, 0.5]);
    savePlace({ section: 'error', into: 0.4 });
    const { useProgress, readingPlace } = await opened();
    expect(useProgress.getState()).toEqual({
      answers: { anomaly: 2, error: -1, contamination: 0 },
      sketches: { contamination: [1, 0.5] },
    });
    expect(readingPlace()).toEqual({ section: 'error', into: 0.4 });
  });

  it('is merged from two tabs, each of which stays where it is', async () => {
    const one = await opened();
    const other = await opened();
    one.saveAnswer('anomaly', 1);
    other.saveAnswer('error', 2);
    expect((await opened()).useProgress.getState().answers).toEqual({ anomaly: 1, error: 2 });
    one.savePlace({ section: 'anomaly', into: 0.1 });
    const ofOne = page().tab.getItem('anomascope-place')!;
    other.savePlace({ section: 'error', into: 0.2 });
    expect((await opened()).readingPlace()).toEqual({ section: 'error', into: 0.2 });
    page().tab.setItem('anomascope-place', ofOne);
    expect((await opened()).readingPlace()).toEqual({ section: 'anomaly', into: 0.1 });
    page().tab.clear();
    expect((await opened()).readingPlace()).toEqual({ section: 'error', into: 0.2 });
  });

  it('is not written again where only the place changes: another tab may be writing a guess just then', async () => {
    const { saveAnswer, savePlace } = await opened();
    saveAnswer('anomaly', 1);
    page().browser.removeItem('anomascope-learn');
    savePlace({ section: 'error', into: 0.4 });
    expect(page().browser.getItem('anomascope-learn')).toBeNull();
  });

  it('is read as it was kept before it had a version, as far as it makes sense', async () => {
    const read = async (value: unknown) => {
      page().browser.setItem('anomascope-learn', JSON.stringify(value));
      return (await opened()).useProgress.getState();
    };
    const kept = { answers: { a: 2 }, sketches: { a: [1, 0] } };
    expect(await read(kept)).toEqual(kept);
    const nothing = { answers: {}, sketches: {} };
    for (const value of [null, 7, 'x', [], {}, { sketches: 3, answers: 'x' }, { answers: ['x'] }]) {
      expect(await read(value)).toEqual(nothing);
    }
    expect(
      await read({
        answers: { a: 1, b: 'x', c: 0.5, d: 1e300 },
        sketches: { a: [1, 'x'], b: 2, c: [0], d: [], e: Array(1000).fill(0) },
      }),
    ).toEqual({ answers: { a: 1 }, sketches: { c: [0] } });
  });

  it('draws no curve beyond its axes', async () => {
    const { sketchOn } = await opened();
    const axes = { at: [0, 1, 2], low: 0.2, high: 1 };
    expect(sketchOn(axes, [1e6, 0.5, -3])).toEqual([1, 0.5, 0.2]);
    expect(sketchOn(axes, [1])).toBeNull();
    expect(sketchOn(axes, undefined)).toBeNull();
  });
});
