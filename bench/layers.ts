import type { ConvolutionSpec, Experiment, LayerSpec, LstmSpec, NetworkSpec } from '#core/experiment/experiment.ts';
import { buildNetwork } from '#core/network/build.ts';
import { productsOf } from '#core/network/matrices.ts';
import { studiedExperiment } from '#detectors/experiments/defaults.ts';
import { openInNode } from './inNode.ts';
import { median } from './median.ts';
import { peakMeter } from './peak.ts';

/** How near the kernels come to what 128-bit vectors can do at most, on beats of 140 samples. */
export interface LayerTimes {
  network: string;
  batch: number;
  msPerStep: number;
  /** Multiplications of the products of a step, each with its addition, in millions. */
  products: number;
  /** What the peak makes of them, as a share of the step: one that takes twice as long as need be has a half. */
  share: number;
}

const ROUNDS = 7;
const BUDGET_MS = 400;

const convolution = (filters: number, kernel: number, stride: number): ConvolutionSpec => ({
  kind: 'convolution',
  filters,
  kernel,
  stride,
  activation: 'relu',
  dropout: 0,
  batchNormalization: false,
});

const lstm = (units: number, samplesAStep: number): LstmSpec => ({
  kind: 'lstm',
  units,
  directions: 1,
  samplesAStep,
  dropout: 0,
});

const dense = (units: number): LayerSpec => ({ units, activation: 'tanh', dropout: 0, batchNormalization: false });

const NETWORKS: readonly [name: string, encoder: LayerSpec[], latent: number][] = [
  ['dense 256, 256, 256, latent 64', [dense(256), dense(256), dense(256)], 64],
  ['convolutions 16·7/2, 32·7/2, latent 4', [convolution(16, 7, 2), convolution(32, 7, 2)], 4],
  ['LSTM 32, 10 samples a step, latent 8', [lstm(32, 10)], 8],
  ['LSTM 32, 1 sample a step, latent 8', [lstm(32, 1)], 8],
];

/** The kernels' step for each kind of layer, and the peak right before it: medians of some rounds. */
export async function benchLayers(): Promise<LayerTimes[]> {
  const peak = await peakMeter();
  const times: LayerTimes[] = [];
  for (const [network, encoder, latent] of NETWORKS) {
    const experiment = withLayers(encoder, latent);
    const batch = experiment.training.batchSize;
    const products = productsOfStep(experiment.detector, batch) / 1e6;
    const rounds: Pick<LayerTimes, 'msPerStep' | 'share'>[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const msAtPeak = products / peak();
      const workplace = await openInNode('ecg5000', 'fusedWasm');
      const msPerStep = await workplace.msPerStep(experiment, BUDGET_MS);
      rounds.push({ msPerStep, share: msAtPeak / msPerStep });
    }
    const middle = (key: 'msPerStep' | 'share') => median(rounds.map((round) => round[key]));
    times.push({ network, batch, msPerStep: middle('msPerStep'), products, share: middle('share') });
  }
  return times;
}

function withLayers(encoder: LayerSpec[], units: number): Experiment<NetworkSpec> {
  const base = studiedExperiment('ecg5000');
  const detector = { ...base.detector, encoder, latent: { ...base.detector.latent, units } } as NetworkSpec;
  return { ...base, detector, training: { ...base.training, batchSize: 64 } };
}

/** Forward, to the weights and to the layer before; nobody asks for the gradient at the data. */
function productsOfStep(spec: NetworkSpec, batch: number): number {
  const { layers } = buildNetwork(140, spec);
  return batch * layers.reduce((sum, layer, i) => sum + productsOf(layer) * (i === 0 ? 2 : 3), 0);
}

/** "LSTM 32, latent 8       64    22.513 ms/step   214.2 million products, 44 % of the peak" */
export const layersLine = ({ network, batch, msPerStep, products, share }: LayerTimes): string =>
  `${network.padEnd(40)}${String(batch).padStart(4)}${msPerStep.toFixed(3).padStart(10)} ms/step${products.toFixed(1).padStart(8)} million products, ${(100 * share).toFixed(0)} % of the peak`;
