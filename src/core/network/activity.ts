import { layerOutput } from './layerOutput.ts';
import { repeatedProducts } from './matrices.ts';
import type { Network } from './network.ts';

/** How a layer's units answer to some rows, one number a unit. */
export interface LayerActivity {
  /** Mean size of the output: Σ|output| / rows. */
  size: Float32Array;
  /** The output that is furthest from 0, with its sign. */
  peak: Float32Array;
  /** Highest less lowest output: 0 says the same for every row. */
  range: Float32Array;
}

/**
 * Outputs of every layer for rows, once trained: no dropout, moving statistics. Where a layer reads fewer numbers than
 * the layer before it gives (the means of a variational latent layer), it reads the first ones.
 * @param x row-major, rows × network.inputs
 * @returns per layer: row-major, rows × its units
 */
export function layerOutputs(network: Network, weights: Float32Array, x: Float32Array, rows: number): Float32Array[] {
  const outputs: Float32Array[] = [];
  let input = x;
  for (const layer of network.layers) {
    input = layerOutput(layer, weights, firstColumns(input, rows, layer.inputs), rows);
    outputs.push(input);
  }
  return outputs;
}

/** How every unit of every layer answers to rows (row-major, rows × network.inputs; at least one). */
export function layerActivity(network: Network, weights: Float32Array, x: Float32Array, rows: number): LayerActivity[] {
  return layerOutputs(network, weights, x, rows).map((outputs, layer) =>
    summarize(outputs, rows, network.layers[layer]!.units),
  );
}

/**
 * How many rows can go through a network without anyone waiting for it: as many as take about `sums` multiplications
 * and additions, at least one and at most `most`.
 */
export function affordableRows(network: Network, sums: number, most: number): number {
  return Math.max(1, Math.min(most, Math.floor(sums / (network.total + repeatedProducts(network)))));
}

/** Highest less lowest value of every column of a row-major table. */
export function rangesOf(table: Float32Array, rows: number): Float32Array {
  return summarize(table, rows, table.length / rows).range;
}

function summarize(outputs: Float32Array, rows: number, units: number): LayerActivity {
  const size = new Float32Array(units);
  const peak = new Float32Array(units);
  const range = new Float32Array(units);
  for (let unit = 0; unit < units; unit++) {
    let sum = 0;
    let lowest = Number.POSITIVE_INFINITY;
    let highest = Number.NEGATIVE_INFINITY;
    for (let row = 0; row < rows; row++) {
      const output = outputs[row * units + unit]!;
      sum += Math.abs(output);
      if (output < lowest) lowest = output;
      if (output > highest) highest = output;
    }
    size[unit] = sum / rows;
    peak[unit] = -lowest > highest ? lowest : highest;
    range[unit] = highest - lowest;
  }
  return { size, peak, range };
}

function firstColumns(table: Float32Array, rows: number, width: number): Float32Array {
  const columns = table.length / rows;
  if (columns === width) return table;
  const out = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++) out.set(table.subarray(row * columns, row * columns + width), row * width);
  return out;
}
