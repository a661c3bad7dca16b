import { weakMapMemoize } from 'reselect';
import { abnormalFlags, type Dataset, gatherRows } from '#core/dataset/dataset.ts';
import { scaleRows } from '#core/dataset/scaling.ts';
import type { RunPlan } from '#core/plan.ts';
import { type Neighbour, nearestRow } from '#core/statistics/nearestRow.ts';

/** The normal rows among those that a run trains on: their indices, and their features as the network sees them. */
interface NormalTraining {
  rows: Uint32Array;
  scaled: Float32Array;
}

/** Scaling 1,751 beats anew for every row that is looked at would take longer than looking through them. */
export const normalTraining = weakMapMemoize((dataset: Dataset, { split, scaler }: RunPlan): NormalTraining => {
  const flags = abnormalFlags(dataset, split.train);
  const rows = split.train.filter((_, i) => flags[i] === 0);
  return { rows, scaled: scaleRows(scaler, gatherRows(dataset, rows)) };
});

/**
 * The normal training row nearest to a row (in the data set's own units): its index in the data set, and the mean squared
 * distance in scaled units. Null when there is no normal row to train on.
 */
export function nearestNormal(dataset: Dataset, plan: RunPlan, row: Float32Array): Neighbour | null {
  const { rows, scaled } = normalTraining(dataset, plan);
  const nearest = nearestRow(scaled, scaleRows(plan.scaler, row));
  return nearest && { index: rows[nearest.index]!, distance: nearest.distance };
}

/** The mean of the normal training rows, feature by feature, in the data set's own units. */
export function meanOfNormalTraining(dataset: Dataset, plan: RunPlan): Float32Array {
  const { rows } = normalTraining(dataset, plan);
  const { features, x } = dataset;
  const sums = new Float64Array(features);
  for (const row of rows) {
    for (let f = 0; f < features; f++) sums[f]! += x[row * features + f]!;
  }
  return Float32Array.from(sums, (sum) => sum / Math.max(1, rows.length));
}
