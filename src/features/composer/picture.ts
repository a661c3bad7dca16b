import type { Kernel } from '#charts/network/connections.ts';
import type { DrawnColumn } from '#charts/network/NetworkUnits.tsx';
import { type Dataset, gatherRows } from '#core/dataset/dataset.ts';
import { scaleRows } from '#core/dataset/scaling.ts';
import type { NetworkFrame } from '#core/frame.ts';
import { affordableRows, type LayerActivity, layerActivity, rangesOf } from '#core/network/activity.ts';
import { outputSpread } from '#core/network/collapse.ts';
import { denseLayers, latentUnits, type Network } from '#core/network/network.ts';
import type { RunPlan } from '#core/plan.ts';

/** A few validation rows, to see how the units answer; and the mean normal one. Scaled, as the network sees them. */
export interface Sample {
  x: Float32Array;
  rows: number;
  /** Highest less lowest value of each input. */
  range: Float32Array;
  meanRow: Float32Array;
}

/** What a frame shows of its network: how every unit answers, and every weight. */
export interface Picture {
  network: Network;
  weights: Float32Array;
  activity: LayerActivity[];
  /** For each column from the first hidden layer to the output: what to draw. */
  layers: Pick<DrawnColumn, 'shade' | 'dead' | 'bells'>[];
  /** From each column to the next. */
  kernels: Kernel[];
  /** How much the outputs differ from row to row: see `outputSpread`. */
  spread: number;
}

/** The page must answer while this is worked out: 4 million sums take some 5 ms. */
const SUMS = 4e6;
const MOST_ROWS = 64;

/** Rows spread evenly over the validation rows, as many as can be afforded several times a second. */
export function sampleOf(dataset: Dataset, plan: RunPlan, network: Network): Sample {
  const { validation } = plan.split;
  const rows = Math.min(validation.length, affordableRows(network, SUMS, MOST_ROWS));
  const picked = Uint32Array.from({ length: rows }, (_, i) => validation[Math.floor((i * validation.length) / rows)]!);
  const scaled = (indices: Uint32Array) => scaleRows(plan.scaler, gatherRows(dataset, indices));
  const normal = validation.filter((_, i) => plan.validationAbnormal[i] === 0);
  const x = scaled(picked);
  return { x, rows, range: rangesOf(x, rows), meanRow: meanOf(scaled(normal), dataset.features) };
}

/** Draws a frame's network. O(sampled rows × weights). */
export function pictureOf(network: Network, frame: NetworkFrame, sample: Sample): Picture {
  const { weights } = frame;
  const activity = layerActivity(network, weights, sample.x, sample.rows);
  const layers = activity.map((layer, i) => {
    const units = i === network.latent ? latentUnits(network) : network.layers[i]!.units;
    return {
      shade: sharesOf(layer.size.subarray(0, units)),
      dead:
        i === network.latent && frame.variational ? collapsed(frame) : leastOf(layer.range, frame.deadUnits[i] ?? 0),
      bells: i === network.latent ? bellsOf(frame, units) : null,
    };
  });
  const kernels = denseLayers(network).map((layer, i) => ({
    weights,
    offset: layer.kernel,
    inputs: layer.inputs,
    columns: layer.units,
    // Of a variational latent layer the means; of an output that learns a variance the means, too.
    units: i === network.latent ? latentUnits(network) : i === network.layers.length - 1 ? network.inputs : layer.units,
  }));
  const spread = outputSpread(activity.at(-1)!.range.subarray(0, network.inputs), sample.range);
  return { network, weights, activity, layers, kernels, spread };
}

/** Each value as a share of the largest. */
export function sharesOf(values: Float32Array): Float32Array {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return values.map((value) => (largest > 0 ? Math.abs(value) / largest : 0));
}

/**
 * 1 for the `count` smallest values. A frame counts its dead units over all validation rows; which ones they are is told
 * by the sample: those that varied least. Null when there are none.
 */
function leastOf(values: Float32Array, count: number): Uint8Array | null {
  if (count === 0) return null;
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!);
  const flags = new Uint8Array(values.length);
  for (const unit of order.slice(0, count)) flags[unit] = 1;
  return flags;
}

function collapsed({ variational }: NetworkFrame): Uint8Array | null {
  return variational ? leastOf(variational.klPerUnit, variational.collapsedUnits) : null;
}

/** The mean of the test rows' means and of their deviations, a latent unit each. */
function bellsOf({ latent, variational }: NetworkFrame, units: number): DrawnColumn['bells'] {
  if (!variational) return null;
  const means = meanOf(latent, units);
  const deviations = meanOf(variational.latentSpread, units);
  return Array.from(means, (mean, unit) => ({ mean, deviation: deviations[unit]! }));
}

/** The mean row of a row-major table; zeros for one without rows. */
function meanOf(table: Float32Array, columns: number): Float32Array {
  const rows = table.length / columns;
  const sums = new Float64Array(columns);
  table.forEach((value, i) => {
    sums[i % columns]! += value;
  });
  return Float32Array.from(sums, (sum) => (rows > 0 ? sum / rows : 0));
}
