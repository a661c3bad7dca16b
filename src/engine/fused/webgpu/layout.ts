import { ACTIVATIONS } from '#core/experiment/experiment.ts';
import type { DenseLayer, Network } from '#core/network/network.ts';
import { LAYER_FIELDS } from './wgsl/memory.ts';
import { BLOCK } from './wgsl/product.ts';

export type LayerField = (typeof LAYER_FIELDS)[number];

/** What kernels know of the layers, and how much room what these make of a batch takes. Places count numbers. */
export interface Layout {
  layers: Record<LayerField, number>[];
  /** Numbers in the work buffer. */
  work: number;
  /** Blocks of all kernels and biases. */
  blocks: number;
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
  for (const [i, layer] of network.layers.entries()) {
    const { inputs, units, activation, dropout, kernel, bias, batchNormalization, redundant } = layer;
    const [isNormalized, isMasked] = [Number(batchNormalization !== null), Number(dropout > 0)];
    const matrix = rows * units;
    const activated = take(matrix);
    layers.push({
      inputs,
      units,
      activation: ACTIVATIONS.indexOf(activation),
      isLast: Number(i === network.layers.length - 1),
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
    blocksBefore += blocksOf(inputs + 1, units);
  }
  return { layers, work, blocks: blocksBefore };
}

/** Numbers in the work buffer that each row takes, but for a few that are there once. */
export function workPerRow({ inputs, layers }: Network): number {
  return layers.reduce((sum, layer) => sum + matricesOf(layer) * layer.units, inputs);
}

function matricesOf({ dropout, batchNormalization }: DenseLayer): number {
  return 2 + (batchNormalization ? 1 : 0) + (dropout > 0 ? 2 : 0);
}

/** As `Layer` in wgsl/memory.ts. */
export function layerTable({ layers }: Layout): Uint32Array<ArrayBuffer> {
  return Uint32Array.from(layers.flatMap((layer) => LAYER_FIELDS.map((field) => layer[field])));
}

/** How many blocks of a matrix product it takes to cover so many rows and columns. */
export const blocksOf = (rows: number, columns: number) => Math.ceil(rows / BLOCK) * Math.ceil(columns / BLOCK);
