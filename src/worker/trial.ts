import type { Dataset } from '#core/dataset/dataset.ts';
import type { Experiment } from '#core/experiment/experiment.ts';
import type { Frame } from '#core/frame.ts';
import { rank } from '#core/judgement.ts';
import type { SweepPoint } from '#core/sweep.ts';
import { prepareRun } from './plan.ts';
import { type Engines, trainRun } from './run.ts';

/**
 * Trains an experiment to its end without showing anything, and says how well the test rows are ranked. Where training
 * diverges or stops early, by the last good or the best frame, as in the Lab.
 * @throws TellingError when there is nothing to train on or no engine to be had
 */
export async function runTrial(dataset: Dataset, experiment: Experiment, engines: Engines): Promise<SweepPoint> {
  const { plan, task } = prepareRun(dataset, experiment);
  const { learningRate, batchSize } = experiment.training;
  const events = trainRun(task, experiment.engine, engines, { learningRate, batchSize }, new AbortController().signal);
  let kept: Frame | undefined;
  for await (const event of events) if (event.type === 'frame') kept = event.frame;
  if (!kept) throw new Error('The engine told nothing of the run.');
  return {
    contamination: experiment.contamination,
    seed: experiment.seed,
    rocAuc: rank(plan, kept).rocAuc,
    rivals: Object.fromEntries(plan.baselines.map((baseline) => [baseline.id, rank(plan, baseline).rocAuc])),
  };
}
