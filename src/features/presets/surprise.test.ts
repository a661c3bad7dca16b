import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATASET_IDS } from '#core/dataset/datasets.ts';
import { partsOf, wholeOf } from '#core/experiment/experiment.ts';
import { defaultOf, detectorKinds, fromQuery, toQuery } from '#detectors/experiment.ts';
import { change } from '#text/en/lab/change.ts';
import { seedByChance, surprise } from './surprise.ts';

describe('a surprise', () => {
  it('varies one to three settings of any experiment within their limits, says which, and leaves its question', () => {
    const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
    fc.assert(
      fc.property(fc.constantFrom(...DATASET_IDS), fc.constantFrom(...detectorKinds()), seed, (dataset, kind, seed) => {
        const before = partsOf(defaultOf(dataset, kind));
        const after = surprise(before, seed);
        const said = change.list(before, after).length;
        expect(said).toBeGreaterThanOrEqual(1);
        expect(said).toBeLessThanOrEqual(3);
        const { changes, experiment } = fromQuery(toQuery(wholeOf(after)));
        expect(changes).toEqual([]);
        expect(partsOf(experiment)).toEqual(after);
        expect(after.experiment).toMatchObject({ dataset, split: before.experiment.split, detector: { kind } });
        expect(surprise(before, seed)).toEqual(after);
      }),
      { numRuns: 300 },
    );
  });

  it('is seldom the same twice', () => {
    const before = partsOf(defaultOf('ecg5000', 'autoencoder'));
    const seen = new Set(Array.from({ length: 50 }, (_, i) => JSON.stringify(surprise(before, i))));
    expect(seen.size).toBeGreaterThan(30);
    expect(Number.isSafeInteger(seedByChance())).toBe(true);
  });
});
