import { type AutoencoderSpec, decoderOf, type LayerSpec } from '#core/experiment/experiment.ts';
import type { DenseLayer, LayerRole, Network } from './network.ts';

interface PlannedLayer extends LayerSpec {
  role: LayerRole;
}

/**
 * Lays out an autoencoder: the encoder as specified, the latent layer, the decoder's layers (the encoder's mirrored,
 * unless it has its own), and an output
 * layer with one unit per feature. In the weight vector each layer's kernel, bias, γ and β follow one another, layer by
 * layer; the moving statistics (mean, variance) come last, in the same order.
 */
export function buildNetwork(features: number, spec: AutoencoderSpec): Network {
  const plan = planLayers(features, spec);
  const layers: DenseLayer[] = [];
  let offset = 0;
  const take = (count: number) => {
    offset += count;
    return offset - count;
  };
  let inputs = features;
  for (const { role, units, activation, dropout, batchNormalization } of plan) {
    const kernel = take(inputs * units);
    const bias = take(units);
    const normalization = batchNormalization
      ? { gamma: take(units), beta: take(units), movingMean: 0, movingVariance: 0 }
      : null;
    layers.push({ role, inputs, units, activation, dropout, kernel, bias, batchNormalization: normalization });
    inputs = units;
  }
  const trainable = offset;
  for (const { units, batchNormalization } of layers) {
    if (batchNormalization === null) continue;
    batchNormalization.movingMean = take(units);
    batchNormalization.movingVariance = take(units);
  }
  return { inputs: features, layers, latent: spec.encoder.length, trainable, total: offset };
}

function planLayers(features: number, spec: AutoencoderSpec): PlannedLayer[] {
  const { encoder, latent, output } = spec;
  const plain = { dropout: 0, batchNormalization: false };
  return [
    ...encoder.map((layer) => ({ ...layer, role: 'encoder' as const })),
    { ...plain, ...latent, role: 'latent' },
    ...decoderOf(spec).map((layer) => ({ ...layer, role: 'decoder' as const })),
    { ...plain, units: features, activation: output, role: 'output' },
  ];
}
