import { buildNetwork } from '#core/network/build.ts';
import type { Network } from '#core/network/network.ts';
import { plainLayer } from '#core/network/testing.ts';
import fixture from './fixtures/vae.json' with { type: 'json' };

/** A variational autoencoder that PyTorch computed in float64, with given noise. For tests. */
export interface ReferenceVae {
  network: Network;
  weights: Float64Array;
  rows: number;
  x: Float64Array;
  /** ε, rows × latent units. */
  noise: Float64Array;
  /** μ, then log σ²: rows × 2 · latent units. */
  latent: number[];
  /** μ + σ ε. */
  sample: number[];
  output: number[];
  /** Of each row, summed over features. */
  squaredErrors: number[];
  /** Of each row, summed over latent units. */
  kl: number[];
  /** Mean over rows of squaredErrors + β · kl: as many times our loss as there are features. */
  loss: number;
  /** The gradient of that loss, laid out as the weights. */
  gradient: Float64Array;
}

export const REFERENCE_VAE: ReferenceVae = {
  network: buildNetwork(fixture.X[0]!.length, {
    kind: 'vae',
    encoder: [plainLayer(fixture.b.h.length, 'tanh')],
    latent: { units: fixture.b.m.length },
    output: 'sigmoid',
    beta: fixture.beta,
    warmUpEpochs: 0,
    score: 'mean',
    samples: 1,
  }),
  weights: flatten(fixture.W, fixture.b),
  rows: fixture.X.length,
  x: Float64Array.from(fixture.X.flat()),
  noise: Float64Array.from(fixture.eps.flat()),
  latent: beside(fixture.mu, fixture.logvar).flat(),
  sample: fixture.z.flat(),
  output: fixture.output.flat(),
  squaredErrors: fixture.recSSE,
  kl: fixture.kl,
  loss: fixture.loss,
  gradient: flatten(fixture.dW, fixture.db),
};

/** PyTorch has two layers, m and v, where we have one latent layer with both side by side. */
function flatten(kernels: typeof fixture.W, biases: typeof fixture.b): Float64Array {
  const latentKernel = beside(kernels.m, kernels.v);
  return Float64Array.from([
    ...[...kernels.h.flat(), ...biases.h],
    ...[...latentKernel.flat(), ...biases.m, ...biases.v],
    ...[...kernels.d.flat(), ...biases.d],
    ...[...kernels.o.flat(), ...biases.o],
  ]);
}

function beside(left: number[][], right: number[][]): number[][] {
  return left.map((row, i) => [...row, ...right[i]!]);
}
