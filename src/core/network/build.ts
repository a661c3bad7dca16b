import { isVariational, type NetworkSpec, type VaeSpec } from '#core/experiment/experiment.ts';
import { biasesOf, kernelSizes } from './matrices.ts';
import type { Layer, Network, Variational } from './network.ts';
import { endsOf, type PlannedLayer, planLayers } from './plan.ts';
import { redundantShifts } from './redundant.ts';

/** Takes the next so many numbers of the weight vector, and tells where they begin. */
type Take = (count: number) => number;

/**
 * Lays out an autoencoder: the encoder as specified, the latent layer, the decoder's layers (the encoder's mirrored,
 * unless it has its own), and an output layer with one unit per feature (two of each where `Variational` says so). In
 * the weight vector each layer's kernel, bias, γ and β follow one another, layer by layer; the moving statistics (mean,
 * variance) come last, in the same order.
 * @throws TellingError where a layer follows one that it cannot
 */
export function buildNetwork(features: number, spec: NetworkSpec): Network {
  const variational = isVariational(spec) ? variationalOf(spec) : null;
  const plan = planLayers(features, spec, variational?.learnsVariance ? 2 : 1);
  const redundant = redundantShifts(plan, variational !== null);
  let offset = 0;
  const take: Take = (count) => {
    offset += count;
    return offset - count;
  };
  const layers = plan.map((layer, i) => place(layer, redundant[i]!, take));
  const trainable = offset;
  for (const { to, batchNormalization } of layers) {
    if (batchNormalization === null) continue;
    batchNormalization.movingMean = take(to.channels);
    batchNormalization.movingVariance = take(to.channels);
  }
  return { inputs: features, layers, latent: spec.encoder.length, variational, trainable, total: offset };
}

function place(
  { role, hop, activation, dropout, batchNormalization }: PlannedLayer,
  redundant: { bias: boolean; beta: boolean },
  take: Take,
): Layer {
  const common = { role, ...endsOf(hop), dropout };
  if (hop.kind === 'lstm') {
    const { width, cells } = hop;
    const directions = Array.from({ length: hop.directions }, () => ({
      kernel: take(width * 4 * cells),
      recurrent: take(cells * 4 * cells),
      bias: take(4 * cells),
    }));
    return { ...common, ...hop, directions, batchNormalization: null };
  }
  const { rows, columns } = kernelSizes(hop);
  const { channels } = hop.to;
  return {
    ...common,
    ...hop,
    activation,
    kernel: take(rows * columns),
    bias: take(biasesOf(hop)),
    batchNormalization: batchNormalization
      ? { gamma: take(channels), beta: take(channels), movingMean: 0, movingVariance: 0 }
      : null,
    redundant,
  };
}

function variationalOf({ latent, beta, warmUpEpochs, score, samples }: VaeSpec): Variational {
  const { units } = latent;
  return { units, beta, warmUpEpochs, score, samples, learnsVariance: score === 'reconstructionProbability' };
}
