import { describe, expect, it } from 'vitest';
import type { LayerSpec, NetworkSpec } from '#core/experiment/experiment.ts';
import { plainConvolution, plainLstm } from '#core/network/testing.ts';
import { runAll, sinesTask } from '#engine/testing.ts';
import { createFusedJsEngine } from './createFusedEngine.ts';

const autoencoder = (...encoder: LayerSpec[]): NetworkSpec => ({
  kind: 'autoencoder',
  encoder,
  latent: { units: 2, activation: 'linear' },
  output: 'linear',
});

describe('the plain engine', () => {
  it.each([
    ['a convolutional autoencoder', autoencoder(plainConvolution(4, 5, 2, 'tanh'), plainConvolution(6, 3, 2, 'tanh'))],
    ['an LSTM autoencoder', autoencoder(plainLstm(8, 4))],
    ['one that reads both ways', autoencoder(plainLstm(5, 3, 2))],
  ])('trains %s on sines', async (_, spec) => {
    const { frames, end } = await runAll(createFusedJsEngine(), sinesTask(spec, { epochs: 150, learningRate: 0.02 }));
    const [first, last] = [frames[0]!.loss, frames.at(-1)!.loss];
    expect(end).toEqual({ reason: 'finished' });
    expect(last.training).toBeLessThan(first.training / 10);
    expect(last.validation).toBeLessThan(first.validation / 10);
  });
});
