import { ACTIVATIONS } from '#core/experiment/experiment.ts';
import { type DenseLayer, denseLayers, type LayerRole, type Network } from '#core/network/network.ts';
import { LAYER_FIELDS } from './wgsl/memory.ts';
import { BLOCK } from './wgsl/product.ts';

export type LayerField = (typeof LAYER_FIELDS)[number];

/** What kernels know of the layers, and how much room what these make of a batch takes. Places count numbers. */
export interface Layout {
  /** One for each of `tableLayers`. */
  layers: Record<LayerField, number>[];
  /** Numbers in the work buffer. */
  work: number;
  /** Blocks of all kernels and biases. */
  blocks: number;
}

/** A layer in the kernels' table. A sample has no weights, and reads all that the latent layer before it gives. */
export interface TableLayer extends Omit<DenseLayer, 'role' | 'kind' | 'from' | 'to'> {
  role: LayerRole | 'sample';
}

/** The network's layers and, after a latent layer that gives distributions, a sample of these. */
export function tableLayers(network: Network): TableLayer[] {
  const { latent, variational } = network;
  const layers = denseLayers(network);
  if (!variational) return layers;
  const before = layers.slice(0, latent + 1);
  return [...before, sampleOf(variational.units), ...layers.slice(latent + 1)];
}

function sampleOf(units: number): TableLayer {
  return {
    role: 'sample',
    inputs: 2 * units,
    units,
    activation: 'linear',
    dropout: 0,
    kernel: 0,
    bias: 0,
    batchNormalization: null,
    redundant: { bias: false, beta: false },
  };
}

/** Lays out a network's work on so many rows at once. */
export function planLayout(network: Network, rows: number): Layout {
  let work = 0;
  const take = (numbers: number) => {
    work += numbers;
    return work - numbers;
  };
  const layers: Layout['layers'] = [];
  const input = take(rows * network.inputs);
  let [unitsBefore, blocksBefore] = [0, 0];
  for (const { role, inputs, units, activation, dropout, kernel, bias, ...rest } of tableLayers(network)) {
    const { batchNormalization, redundant } = rest;
    const [isNormalized, isMasked] = [Number(batchNormalization !== null), Number(dropout > 0)];
    const matrix = rows * units;
    const activated = take(matrix);
    layers.push({
      inputs,
      units,
      activation: ACTIVATIONS.indexOf(activation),
      isCompared: Number(role === 'output' && !network.variational?.learnsVariance),
      isNormalized,
      isMasked,
      isBiasRedundant: Number(redundant.bias),
      isBetaRedundant: Number(redundant.beta),
      kernel,
      bias,
      ...(batchNormalization ?? { gamma: 0, beta: 0, movingMean: 0, movingVariance: 0 }),
      input: layers.at(-1)?.output ?? input,
      standardized: take(isNormalized * matrix),
      inverseDeviation: take(isNormalized * units),
      activated,
      mask: take(isMasked * matrix),
      output: isMasked ? take(matrix) : activated,
      delta: take(matrix),
      unitsBefore,
      blocksBefore,
    });
    unitsBefore += units;
    if (role !== 'sample') blocksBefore += blocksOf(inputs + 1, units);
  }
  return { layers, work, blocks: blocksBefore };
}

/** Numbers in the work buffer that each row takes, but for a few that are there once. */
export function workPerRow(network: Network): number {
  return tableLayers(network).reduce((sum, layer) => sum + matricesOf(layer) * layer.units, network.inputs);
}

function matricesOf({ dropout, batchNormalization }: TableLayer): number {
  return 2 + (batchNormalization ? 1 : 0) + (dropout > 0 ? 2 : 0);
}

/** As `Layer` in wgsl/memory.ts. */
export function layerTable({ layers }: Layout): Uint32Array<ArrayBuffer> {
  return Uint32Array.from(layers.flatMap((layer) => LAYER_FIELDS.map((field) => layer[field])));
}

/** How many blocks of a matrix product it takes to cover so many rows and columns. */
export const blocksOf = (rows: number, columns: number) => Math.ceil(rows / BLOCK) * Math.ceil(columns / BLOCK);
