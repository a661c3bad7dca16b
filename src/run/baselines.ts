import type { OptionsIn } from '#core/experiment/detectorTable.ts';
import { type DetectorSpec, type Experiment, isNetwork } from '#core/experiment/experiment.ts';
import type { Pieces } from '#core/pieces.ts';
import type { Baseline } from '#core/plan.ts';
import { autoencoder } from '#detectors/autoencoder/fields.ts';
import { USUAL_BASELINES } from '#detectors/baselines.ts';
import type { Task } from '#detectors/detector.ts';
import { defaultOf, detectorOf } from '#detectors/experiment.ts';
import type { pcaTable } from '#detectors/pca/fields.ts';

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
  const detector = typeof choice === 'string' ? usualOf(choice, task) : choice;
  const fitting = detectorOf(detector.kind).fitInPieces?.({ ...task, experiment: { ...task.experiment, detector } });
  if (!fitting) throw new Error(`${detector.kind} cannot stand beside another detector.`);
  const { validationScores, testScores } = yield* fitting;
  const { components = null } = detector as { components?: number };
  return { id: detector.kind, components, validationScores, testScores };
}

function usualOf(kind: string, { experiment, features, training }: Task): DetectorSpec {
  const { detector } = defaultOf(experiment.dataset, kind);
  if (kind !== 'pca') return detector;
  const rows = training.length / features;
  return asNarrowAs(experiment, detector, Math.min(features, rows - 1));
}

/**
 * PCA with as many components as the network has latent units, or as the usual network has where there is none to compare
 * with; but no more than there can be.
 */
function asNarrowAs({ dataset, detector }: Experiment, pca: DetectorSpec, most: number): DetectorSpec {
  const { latent } = isNetwork(detector) ? detector : autoencoder.defaults(dataset);
  const patch: Partial<OptionsIn<typeof pcaTable>> = { components: Math.min(latent.units, most) };
  return { ...pca, ...patch };
}
