import {
  decoderOf,
  isVariational,
  type LayerSpec,
  type NetworkSpec,
  type VaeSpec,
} from '#core/experiment/experiment.ts';
import type { DenseLayer, LayerRole, Network, Variational } from './network.ts';
import { redundantShifts } from './redundant.ts';

interface PlannedLayer extends LayerSpec {
  role: LayerRole;
}

/**
 * Lays out an autoencoder: the encoder as specified, the latent layer, the decoder's layers (the encoder's mirrored,
 * unless it has its own), and an output layer with one unit per feature (two of each where `Variational` says so). In
 * the weight vector each layer's kernel, bias, γ and β follow one another, layer by layer; the moving statistics (mean,
 * variance) come last, in the same order.
 */
export function buildNetwork(features: number, spec: NetworkSpec): Network {
  const variational = isVariational(spec) ? variationalOf(spec) : null;
  const plan = planLayers(features, spec, variational);
  const layers: Omit<DenseLayer, 'redundant'>[] = [];
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
    inputs = role === 'latent' ? spec.latent.units : units;
  }
  const trainable = offset;
  for (const { units, batchNormalization } of layers) {
    if (batchNormalization === null) continue;
    batchNormalization.movingMean = take(units);
    batchNormalization.movingVariance = take(units);
  }
  const redundant = redundantShifts(layers, variational !== null);
  return {
    inputs: features,
    layers: layers.map((layer, i) => ({ ...layer, redundant: redundant[i]! })),
    latent: spec.encoder.length,
    variational,
    trainable,
    total: offset,
  };
}

function planLayers(features: number, spec: NetworkSpec, variational: Variational | null): PlannedLayer[] {
  const { encoder, output } = spec;
  const plain = { dropout: 0, batchNormalization: false };
  const latentLayer = isVariational(spec)
    ? { units: 2 * spec.latent.units, activation: 'linear' as const }
    : spec.latent;
  const outputLayer = variational?.learnsVariance
    ? { units: 2 * features, activation: 'linear' as const }
    : { units: features, activation: output };
  return [
    ...encoder.map((layer) => ({ ...layer, role: 'encoder' as const })),
    { ...plain, ...latentLayer, role: 'latent' },
    ...decoderOf(spec).map((layer) => ({ ...layer, role: 'decoder' as const })),
    { ...plain, ...outputLayer, role: 'output' },
  ];
}

function variationalOf({ latent, beta, warmUpEpochs, score, samples }: VaeSpec): Variational {
  const { units } = latent;
  return { units, beta, warmUpEpochs, score, samples, learnsVariance: score === 'reconstructionProbability' };
}
