import { expect, it } from 'vitest';
import { hiddenLayer } from '#core/experiment/defaults.ts';
import type { AutoencoderSpec, Setup } from '#core/experiment/experiment.ts';
import { defaultOf } from '#detectors/experiment.ts';
import { defaultExperiment } from '#detectors/experiments/defaults.ts';
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

it('says of layers and decoders what they are, not what became of others', () => {
  const { detector } = defaultExperiment('ecg5000', 1);
  const autoencoder = (id: number, change: Partial<AutoencoderSpec>) =>
    run(id, 'autoencoder', { detector: { ...detector, ...change } });
  const layers = (...units: number[]) => units.map((count) => hiddenLayer(count, 'tanh'));
  expect(
    named(
      autoencoder(1, { encoder: layers(32, 24, 16) }),
      autoencoder(2, {}),
      autoencoder(3, { decoder: layers(8) }),
      autoencoder(4, { encoder: [] }),
      autoencoder(5, { encoder: layers(32, 16).map((layer, i) => ({ ...layer, dropout: 0.1 * i })) }),
    ),
  ).toEqual([
    'Autoencoder, encoder 32 + 16, encoder dropout 0 %, mirrored decoder',
    'Autoencoder, encoder 32 + 16, encoder dropout 0 %, own decoder 8',
    'Autoencoder, encoder without layers, mirrored decoder',
    'Autoencoder, encoder 32 + 16, encoder dropout 0 % + 10 %, mirrored decoder',
  ]);
});

it('says of each of several runs all in which any of them differ', () => {
  expect(
    named(
      run(1, 'lof'),
      run(2, 'pca', { seed: 2 }),
      run(3, 'pca', { seed: 3 }),
      run(4, 'pca', { seed: 2, contamination: 0.1 }),
    ),
  ).toEqual(['PCA, seed 2, abnormal share 0 %', 'PCA, seed 3, abnormal share 0 %', 'PCA, seed 2, abnormal share 10 %']);
});

it('tells a run from the one on the screen, too, where both are of the same settings', () => {
  expect(named(run(1, 'lof'), run(2, 'lof'))).toEqual(['Local outlier factor, run 2']);
  const { training } = defaultExperiment('ecg5000');
  const other = { training: { ...training, epochs: training.epochs + 1 } };
  expect(named(run(1, 'lof', { training }), run(2, 'lof', other))).toEqual(['Local outlier factor, run 2']);
});
