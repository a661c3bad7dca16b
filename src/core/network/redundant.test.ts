import { describe, expect, it } from 'vitest';
import type { AutoencoderSpec, DenseSpec, LayerSpec } from '#core/experiment/experiment.ts';
import { buildNetwork } from './build.ts';
import { denseLayers } from './network.ts';
import { plainLayer } from './testing.ts';

const normalized = (activation: DenseSpec['activation']): DenseSpec => ({
  ...plainLayer(3, activation),
  batchNormalization: true,
});

/** For each layer, b where its bias changes nothing, β where batch normalisation's shift does not. */
function shiftsOf(encoder: LayerSpec[], rest: Partial<AutoencoderSpec> = {}): string[] {
  const network = buildNetwork(4, {
    kind: 'autoencoder',
    encoder,
    latent: { units: 2, activation: 'linear' },
    output: 'linear',
    ...rest,
  });
  return denseLayers(network).map(({ redundant }) => (redundant.bias ? 'b' : '') + (redundant.beta ? 'β' : ''));
}

describe('redundantShifts', () => {
  it('finds none without batch normalisation', () => {
    expect(shiftsOf([plainLayer(3, 'linear')])).toEqual(['', '', '', '']);
  });

  it('finds the bias before batch normalisation, and that of a linear latent layer before it', () => {
    expect(shiftsOf([normalized('tanh')])).toEqual(['b', 'b', 'b', '']);
    expect(shiftsOf([normalized('tanh')], { latent: { units: 2, activation: 'tanh' } })).toEqual(['b', '', 'b', '']);
  });

  it('looks through several linear layers, but not through dropout', () => {
    const decoder = [plainLayer(5, 'linear'), normalized('tanh')];
    expect(shiftsOf([], { decoder })).toEqual(['b', 'b', 'b', '']);
    decoder[0]!.dropout = 0.1;
    expect(shiftsOf([], { decoder })).toEqual(['', '', 'b', '']);
  });

  it('finds the shift of a linear batch normalisation before another', () => {
    expect(shiftsOf([normalized('linear')])).toEqual(['bβ', 'b', 'b', '']);
  });

  it('knows that a latent distribution is drawn from', () => {
    const network = buildNetwork(4, {
      kind: 'vae',
      encoder: [normalized('tanh')],
      latent: { units: 2 },
      output: 'linear',
      beta: 1,
      warmUpEpochs: 0,
      score: 'mean',
      samples: 1,
    });
    expect(denseLayers(network).map(({ redundant }) => redundant.bias)).toEqual([true, false, true, false]);
  });
});
