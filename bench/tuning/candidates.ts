import { asDense, type Experiment, isNetwork } from '#core/experiment/experiment.ts';
import { buildNetwork } from '#core/network/build.ts';
import { withSetting } from '../options.ts';
import type { Axis, Grid } from './grids.ts';

/** Experiments that one run decides about: they differ in nothing but how long they train. */
export interface Candidate {
  /** Its settings, as `--set` takes them, without the epochs. */
  settings: readonly string[];
  /** How complex it is: the numbers that a network trains, else its place in the grid. */
  size: number;
  /** Trained as long as any of them. */
  experiment: Experiment;
  /** When it is asked, ascending; empty where it takes no training steps. */
  epochs: readonly number[];
}

/**
 * Every combination that a grid has, in its order, but for networks whose latent layer is no narrower than the layer before
 * it: that one would be their bottleneck.
 * @param base what all of them have in common
 * @param features of the data set, by which a network's size is known
 */
export function candidatesOf(grid: Grid, base: Experiment, features: number): Candidate[] {
  const epochs = (grid.find(({ field }) => field === 'epochs')?.values ?? []).map(Number);
  const axes = grid.filter(({ field }) => field !== 'epochs');
  const longest = epochs.length === 0 ? [] : [`epochs=${epochs.at(-1)}`];
  return combinationsOf(axes).flatMap((settings, place) => {
    const experiment = [...settings, ...longest].reduce(withSetting, base);
    const { detector } = experiment;
    if (!isNetwork(detector)) return [{ settings, size: place, experiment, epochs }];
    if (detector.latent.units >= (detector.encoder.map(asDense).at(-1)?.units ?? features)) return [];
    return [{ settings, size: buildNetwork(features, detector).trainable, experiment, epochs }];
  });
}

function combinationsOf(axes: readonly Axis[]): string[][] {
  return axes.reduce<string[][]>(
    (begun, { field, values }) =>
      begun.flatMap((settings) => values.map((value) => [...settings, `${field}=${value}`])),
    [[]],
  );
}
