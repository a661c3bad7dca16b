import { expect, it } from 'vitest';
import { defaultOf } from '#detectors/experiment.ts';
import { withKind } from './withKind.ts';

const plain = defaultOf('ecg5000', 'autoencoder');

it('trains another detector as is usual for it, unless someone has set how', () => {
  for (const kind of ['vae', 'lof']) {
    expect(withKind(plain, kind).training).toEqual(defaultOf('ecg5000', kind).training);
    const slower = { ...plain, training: { ...plain.training, learningRate: 0.001 } };
    expect(withKind(slower, kind)).not.toHaveProperty('training');
  }
  // What was usual in version 1 was set by nobody, either.
  expect(withKind(defaultOf('ecg5000', 'autoencoder', 1), 'vae').training).toEqual(
    defaultOf('ecg5000', 'vae').training,
  );
});

it('keeps the layers of a network, and takes what is usual in all else', () => {
  const encoder = [{ units: 9, activation: 'relu' as const, dropout: 0, batchNormalization: false }];
  const network = { ...plain, detector: { ...plain.detector, encoder } };
  expect(withKind(network, 'vae').detector).toMatchObject({ kind: 'vae', encoder, score: 'mean' });
  expect(withKind(network, 'kNearest').detector).toEqual(defaultOf('ecg5000', 'kNearest').detector);
});
