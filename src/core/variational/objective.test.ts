import { describe, expect, it } from 'vitest';
import { epochLossOf, klWeightIn } from './objective.ts';
import { REFERENCE_VAE } from './testing.ts';

const { network } = REFERENCE_VAE;

describe('klWeightIn', () => {
  it('grows to β over the epochs of the warm-up and stays there', () => {
    const warming = { ...network.variational!, beta: 2, warmUpEpochs: 4 };
    expect([1, 2, 3, 4, 5, 99].map((epoch) => klWeightIn(epoch, warming))).toEqual([0.5, 1, 1.5, 2, 2, 2]);
    expect(klWeightIn(1, { ...warming, warmUpEpochs: 0 })).toBe(2);
  });
});

describe('epochLossOf', () => {
  it('weighs the parts by the whole of β, per feature', () => {
    const [training, validation] = [
      { reconstruction: 1, kl: 12 },
      { reconstruction: 0.5, kl: 6 },
    ];
    expect(epochLossOf(network, 3, training, validation)).toEqual({
      epoch: 3,
      training: 1 + (0.5 * 12) / 6,
      validation: 0.5 + (0.5 * 6) / 6,
      parts: { training, validation },
    });
  });

  it('leaves the losses of a plain autoencoder as they are', () => {
    expect(epochLossOf({ ...network, variational: null }, 3, 0.2, 0.1)).toEqual({
      epoch: 3,
      training: 0.2,
      validation: 0.1,
    });
  });
});
