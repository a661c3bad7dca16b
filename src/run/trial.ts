import type { Dataset } from '#core/dataset/dataset.ts';
import { rank } from '#core/evaluation.ts';
import type { Experiment } from '#core/experiment/experiment.ts';
import type { SweepPoint } from '#core/sweep.ts';
import type { Means } from './run.ts';
import { runToEnd } from './runToEnd.ts';

/**
 * Runs an experiment to its end without showing anything, and says how well the test rows are ranked. Where training
 * diverges or stops early, by the last good or the best frame, as in the Lab.
 * @throws TellingError when there is nothing to train on or no engine to be had
 */
export async function runTrial(dataset: Dataset, experiment: Experiment, means: Means): Promise<SweepPoint> {
  const { plan, last } = await runToEnd(experiment, dataset, means);
  return {
    contamination: experiment.contamination,
    seed: experiment.seed,
    rocAuc: rank(plan, last).rocAuc,
    baselines: Object.fromEntries(plan.baselines.map((baseline) => [baseline.id, rank(plan, baseline).rocAuc])),
  };
}
