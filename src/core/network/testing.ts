import type { Activation, AutoencoderSpec, ConvolutionSpec, DenseSpec, LstmSpec } from '#core/experiment/experiment.ts';
import { buildNetwork } from './build.ts';
import fixture from './fixtures/autoencoders.json' with { type: 'json' };
import type { Network } from './network.ts';

/** An autoencoder that PyTorch computed in float64: weights, rows, and what must come out. For tests. */
export interface ReferenceNetwork {
  name: string;
  network: Network;
  weights: Float64Array;
  rows: number;
  x: Float64Array;
  latent: number[];
  output: number[];
  rowErrors: number[];
  loss: number;
  /** The gradient of the loss, laid out as the weights. */
  gradient: Float64Array;
}

export const REFERENCE_NETWORKS: ReferenceNetwork[] = fixture.autoencoders.map((oracle) => {
  const activation = oracle.activation.replace(/[0-9.]+$/, '') as Activation;
  const [features, hidden, latent] = oracle.dims as [number, number, number];
  const network = buildNetwork(features, {
    kind: 'autoencoder',
    encoder: [plainLayer(hidden, activation)],
    latent: { units: latent, activation: 'linear' },
    output: 'sigmoid',
  } satisfies AutoencoderSpec);
  return {
    name: activation,
    network,
    weights: interleave(oracle.W, oracle.b),
    rows: oracle.X.length,
    x: Float64Array.from(oracle.X.flat()),
    latent: oracle.latent.flat(),
    output: oracle.output.flat(),
    rowErrors: oracle.rowMSE,
    loss: oracle.loss,
    gradient: interleave(oracle.dW, oracle.db),
  };
});

/** A hidden layer without dropout or batch normalisation. */
export function plainLayer(units: number, activation: Activation): DenseSpec {
  return { units, activation, dropout: 0, batchNormalization: false };
}

/** A convolution without dropout or batch normalisation. */
export function plainConvolution(
  filters: number,
  kernel: number,
  stride: number,
  activation: Activation = 'relu',
): ConvolutionSpec {
  return { kind: 'convolution', filters, kernel, stride, activation, dropout: 0, batchNormalization: false };
}

/** An LSTM without dropout. */
export function plainLstm(units: number, samplesAStep: number, directions: 1 | 2 = 1): LstmSpec {
  return { kind: 'lstm', units, directions, samplesAStep, dropout: 0 };
}

function interleave(kernels: number[][][], biases: number[][]): Float64Array {
  return Float64Array.from(kernels.flatMap((kernel, layer) => [...kernel.flat(), ...biases[layer]!]));
}
