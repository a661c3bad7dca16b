import { layerActivity, rangesOf } from './activity.ts';
import type { Network } from './network.ts';

/** A network whose outputs vary by less than this share of what the rows do draws the same whatever it is shown. */
const ALIKE = 0.01;

/**
 * How much outputs differ from row to row, as a share of how much the rows themselves do: about 1 for a network that
 * follows its rows, 0 for one that answers all alike. A network can be there without a dead unit.
 * @param outputs range (highest less lowest over the rows) of every output
 * @param inputs range of every input
 * @returns √(Σ output range² / Σ input range²); NaN where the rows are all alike
 */
export function outputSpread(outputs: Float32Array, inputs: Float32Array): number {
  return Math.sqrt(sumOfSquares(outputs) / sumOfSquares(inputs));
}

/** @param spread as `outputSpread` gives it */
export const hasCollapsed = (spread: number): boolean => spread < ALIKE;

/** The `outputSpread` of a network over rows: row-major, rows × network.inputs. */
export function spreadOver(network: Network, weights: Float32Array, x: Float32Array): number {
  const rows = x.length / network.inputs;
  const { range } = layerActivity(network, weights, x, rows).at(-1)!;
  // Where the decoder learns a variance, the means come first.
  return outputSpread(range.subarray(0, network.inputs), rangesOf(x, rows));
}

const sumOfSquares = (values: Float32Array) => values.reduce((sum, value) => sum + value * value, 0);
