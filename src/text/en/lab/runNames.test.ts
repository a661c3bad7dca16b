import { expect, it } from 'vitest';
import type { Setup } from '#core/experiment/experiment.ts';
import { defaultOf } from '#detectors/experiment.ts';
import { runNames } from './runNames.ts';

const run = (id: number, kind: string, change: Partial<Setup> = {}) => ({
  id,
  experiment: { ...defaultOf('ecg5000', kind), ...change },
});
const named = (...[shown, ...runs]: ReturnType<typeof run>[]) => [...runNames(shown!, runs).values()];

it('names a run by its detector, and by what differs where two have the same', () => {
  expect(named(run(1, 'autoencoder'), run(2, 'pca'), run(3, 'autoencoder', { seed: 7 }))).toEqual([
    'PCA',
    'Autoencoder, seed 7',
  ]);
  expect(named(run(1, 'lof'), run(2, 'pca'), run(3, 'pca', { contamination: 0.1 }))).toEqual([
    'PCA, abnormal share 0 %',
    'PCA, abnormal share 10 %',
  ]);
});

it('tells runs of the same settings apart all the same', () => {
  const names = named(run(1, 'lof'), run(2, 'pca'), run(5, 'pca'));
  expect(names).toEqual(['PCA, run 2', 'PCA, run 5']);
});
