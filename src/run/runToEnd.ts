import type { Dataset } from '#core/dataset/dataset.ts';
import type { Experiment } from '#core/experiment/experiment.ts';
import type { Frame, RunEnd } from '#core/frame.ts';
import type { PreparedRun } from './plan.ts';
import { type Means, prepare, start } from './run.ts';

/** What a run came to. */
export interface Outcome extends PreparedRun {
  /** The last frame: the one to keep. */
  last: Frame;
  end: RunEnd;
}

/**
 * Runs an experiment without a stop. Where training diverges, `last` is the last good frame.
 * @param onFrame sees every frame as it comes
 * @throws as `run`
 */
export async function runToEnd(
  experiment: Experiment,
  dataset: Dataset,
  means: Means,
  onFrame: (frame: Frame) => void = () => {},
): Promise<Outcome> {
  const prepared = await prepare(experiment, dataset, means);
  means.onPlan?.(prepared.plan);
  let last: Frame | undefined;
  const frames = start(prepared, means);
  for (let next = await frames.next(); ; next = await frames.next()) {
    if (!next.done) {
      last = next.value;
      onFrame(last);
    } else if (last) return { ...prepared, last, end: next.value };
    else throw new Error('The detector told nothing of the run.');
  }
}
