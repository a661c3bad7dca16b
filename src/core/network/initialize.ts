import type { Activation } from '#core/experiment/experiment.ts';
import type { Random } from '#core/random/random.ts';
import { kernelSizes, matricesOf, type WeightMatrix } from './matrices.ts';
import type { Layer, LstmLayer, Network } from './network.ts';
import { orthonormalRows } from './orthonormal.ts';

/**
 * Weights to start from, laid out as the network says. Kernels are uniform within ±limit: √(6 / (inputs + units))
 * before an S-shaped or linear activation (Glorot & Bengio 2010, eq. 16), √(6 / inputs) before one of the ReLU family,
 * which silences about half of its inputs (He et al. 2015, eq. 10). Biases, β and moving means are 0; γ and moving
 * variances 1. An LSTM's recurrent kernels are orthogonal, the biases of its forget gates 1 (Jozefowicz et al. 2015). All as
 * Keras has it.
 * @param random drawn from once per kernel weight, in layout order
 */
export function initialWeights(network: Network, random: Random): Float32Array {
  const weights = new Float32Array(network.total);
  for (const layer of network.layers) {
    if (layer.kind === 'lstm') startLstm(layer, weights, random);
    else drawUniform(weights, matricesOf(layer)[0]!, kernelLimit(layer), random);
    if (layer.batchNormalization === null) continue;
    const { gamma, movingVariance } = layer.batchNormalization;
    const { channels } = layer.to;
    weights.fill(1, gamma, gamma + channels).fill(1, movingVariance, movingVariance + channels);
  }
  return weights;
}

const RELU_FAMILY: readonly Activation[] = ['relu', 'leakyRelu', 'elu'];

function kernelLimit(layer: Exclude<Layer, LstmLayer>): number {
  const [inputs, outputs] = fansOf(layer);
  return Math.sqrt(6 / (RELU_FAMILY.includes(layer.activation) ? inputs : inputs + outputs));
}

/** How many numbers come together in one, and how many one goes into; of a transposed convolution as Keras counts them. */
function fansOf(layer: Exclude<Layer, LstmLayer>): [inputs: number, outputs: number] {
  const { rows, columns } = kernelSizes(layer);
  switch (layer.kind) {
    case 'convolution':
      return [rows, layer.kernelSize * columns];
    case 'transposed':
      return [columns, layer.kernelSize * rows];
    default:
      return [rows, columns];
  }
}

function startLstm({ width, cells, directions }: LstmLayer, weights: Float32Array, random: Random): void {
  const [rows, columns] = [cells, 4 * cells];
  for (const { kernel, recurrent, bias } of directions) {
    drawUniform(weights, { at: kernel, rows: width, columns }, Math.sqrt(6 / (width + columns)), random);
    weights.set(orthonormalRows({ rows, columns }, random), recurrent);
    weights.fill(1, bias + cells, bias + 2 * cells);
  }
}

function drawUniform(weights: Float32Array, { at, rows, columns }: WeightMatrix, limit: number, random: Random): void {
  for (let i = 0; i < rows * columns; i++) weights[at + i] = limit * (2 * random.uniform() - 1);
}
