import { readFileSync, writeFileSync } from 'node:fs';
import type { DatasetId } from '#core/dataset/dataset.ts';
import { meanInterval } from '#core/statistics/meanInterval.ts';
import { type Choice, edgesOf } from './choice.ts';
import type { Grid } from './grids.ts';
import { TUNING_SEEDS } from './seeds.ts';

/** A choice as it was made, and what it was made from. */
export interface RecordedChoice {
  dataset: DatasetId;
  detector: string;
  grid: Grid;
  seeds: readonly number[];
  chosen: readonly string[];
  /** Mean over seeds of its validation rows' ROC AUC, and its standard error. */
  validationAuc: number;
  standardError: number;
  /** With the largest mean of all; what is chosen may be simpler. */
  best: readonly string[];
  /** Which numbers of the best are at an end of the grid. */
  atEnd: readonly string[];
}

const FILE = new URL('./choices.json', import.meta.url);

export const recordedChoices = (): RecordedChoice[] => JSON.parse(readFileSync(FILE, 'utf8'));

/** Puts a choice in the place of an earlier one. */
export function recordChoice(dataset: DatasetId, detector: string, grid: Grid, choice: Choice): void {
  const { mean, standardError } = meanInterval(choice.chosen.areas);
  const made: RecordedChoice = {
    dataset,
    detector,
    grid,
    seeds: TUNING_SEEDS,
    chosen: choice.chosen.settings,
    validationAuc: Number(mean.toFixed(4)),
    standardError: Number(standardError!.toFixed(4)),
    best: choice.best.settings,
    atEnd: edgesOf(choice, grid),
  };
  const others = recordedChoices().filter((one) => one.dataset !== dataset || one.detector !== detector);
  const all = [...others, made].sort((a, b) => key(a).localeCompare(key(b)));
  writeFileSync(FILE, `[\n${all.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`);
}

const key = ({ dataset, detector }: RecordedChoice) => `${dataset} ${detector}`;
