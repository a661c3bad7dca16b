import type { Dataset } from '#core/dataset/dataset.ts';
import { rank } from '#core/evaluation.ts';
import type { Experiment } from '#core/experiment/experiment.ts';
import { TellingError } from '#core/message.ts';
import type { SweepPoint } from '#core/sweep.ts';
import { fitBaseline } from './baselines.ts';
import { inPieces } from './inPieces.ts';
import type { Means } from './run.ts';
import { runToEnd } from './runToEnd.ts';

/**
 * Runs an experiment to its end without showing anything, and says how well the test rows are ranked. Where training
 * diverges or stops early, by the last good or the best frame, as in the Lab.
 * @param means `baselines`: kinds to fit on the same rows
 * @throws TellingError when there is nothing to train on or no engine to be had
 */
export async function runTrial(
  dataset: Dataset,
  experiment: Experiment,
  { baselines, ...means }: Omit<Means, 'baselines'> & { baselines: readonly string[] },
): Promise<SweepPoint> {
  const { plan, task, last } = await runToEnd(experiment, dataset, { ...means, baselines: [] });
  const areas: SweepPoint['baselines'] = {};
  for (const kind of baselines) areas[kind] = await areaOf(kind);
  return {
    contamination: experiment.contamination,
    seed: experiment.seed,
    rocAuc: rank(plan, last).rocAuc,
    baselines: areas,
  };

  /** Null, too, where these rows are too much for it: that is no reason to leave out the detector and the others. */
  async function areaOf(kind: string): Promise<number | null> {
    try {
      return rank(plan, await inPieces(fitBaseline(task, kind), means)).rocAuc;
    } catch (error) {
      if (error instanceof TellingError) return null;
      throw error;
    }
  }
}
