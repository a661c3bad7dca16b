import type { Dataset } from '#core/dataset/dataset.ts';
import type { Experiment } from '#core/experiment/experiment.ts';
import type { Frame, RunEnd } from '#core/frame.ts';
import type { RunPlan } from '#core/plan.ts';
import type { FitMeans } from '#detectors/detector.ts';
import { detectorOf } from '#detectors/experiment.ts';
import type { BaselineChoice } from './baselines.ts';
import { inPieces } from './inPieces.ts';
import { type PreparedRun, prepareInPieces } from './plan.ts';

/** All that a run needs of the place where it runs: page, worker or Node. */
export type Means = FitMeans & {
  /** Hears of the plan before the first frame. */
  onPlan?: ((plan: RunPlan) => void) | undefined;
  /** Fitted beside the detector, with the plan; the usual ones unless told. */
  baselines?: readonly BaselineChoice[] | undefined;
};

/**
 * Runs an experiment: settles its rows and scaling, and trains or fits its detector, frame by frame. Everything that is
 * trained or fitted anywhere comes from here. Pull-driven: nothing is computed until the next frame is asked for. The last
 * frame is the one to keep.
 * @throws TellingError when there is nothing to train on or no engine to be had; the signal's reason when aborted
 */
export async function* run(experiment: Experiment, dataset: Dataset, means: Means): AsyncGenerator<Frame, RunEnd> {
  const prepared = await prepare(experiment, dataset, means);
  means.onPlan?.(prepared.plan);
  return yield* start(prepared, means);
}

/** The first half of `run`: all that an experiment settles before anything is learnt. */
export const prepare = (
  experiment: Experiment,
  dataset: Dataset,
  means: Pick<Means, 'signal' | 'baselines'>,
): Promise<PreparedRun> => inPieces(prepareInPieces(dataset, experiment, means.baselines), means);

/** The second half of `run`. */
export const start = ({ plan, task }: PreparedRun, means: Means): AsyncGenerator<Frame, RunEnd> =>
  detectorOf(plan.experiment.detector.kind).fit(task, means);

/** What the detector says before it has learnt anything; null where there is nothing to say. */
export const untrained = ({ plan, task }: PreparedRun, means: Means): Promise<Frame | null> =>
  detectorOf(plan.experiment.detector.kind).untrained(task, means);
