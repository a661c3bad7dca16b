import type { DetectorSpec } from '#core/experiment/experiment.ts';
import type { Pieces } from '#core/pieces.ts';
import type { Baseline } from '#core/plan.ts';
import { baselineBeside, USUAL_BASELINES } from '#detectors/baselines.ts';
import type { Task } from '#detectors/detector.ts';
import { detectorOf } from '#detectors/experiment.ts';

/** What is fitted beside the detector in hand: as a kind with its usual settings, or with these settings. */
export type BaselineChoice = string | DetectorSpec;

/**
 * Fits baselines on the rows of a task, one after another.
 * @param choices the usual ones unless told
 * @throws TellingError as the detectors do
 */
export function* fitBaselines(
  task: Task,
  choices: readonly BaselineChoice[] = USUAL_BASELINES,
): Generator<unknown, Baseline[]> {
  const fitted: Baseline[] = [];
  for (const choice of choices) fitted.push(yield* fitBaseline(task, choice));
  return fitted;
}

/** Yields the share that is done. */
export function* fitBaseline(task: Task, choice: BaselineChoice): Pieces<Baseline> {
  const detector = typeof choice === 'string' ? besideIn(task, choice) : choice;
  const { encode, fitInPieces } = detectorOf(detector.kind);
  const fitting = fitInPieces?.({ ...task, experiment: { ...task.experiment, detector } });
  if (!fitting) throw new Error(`${detector.kind} cannot stand beside another detector.`);
  const { validationScores, testScores, model } = yield* fitting;
  // As many as it has: they need not be what was asked for.
  const components = encode?.(model, new Float32Array(task.features), 1).length ?? null;
  return { id: detector.kind, components, validationScores, testScores };
}

/** As it stands beside the detector of the task; PCA with no more components than there can be of its rows. */
function besideIn({ experiment, features, training }: Task, kind: string): DetectorSpec {
  const detector = baselineBeside(experiment, kind);
  const { components } = detector as { components?: number };
  if (components === undefined) return detector;
  const most = Math.min(features, training.length / features - 1);
  return { ...detector, components: Math.min(components, most) } as DetectorSpec;
}
