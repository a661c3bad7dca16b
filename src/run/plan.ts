import { abnormalFlags, type Dataset, gatherRows } from '#core/dataset/dataset.ts';
import { fitScaler, scaleRows } from '#core/dataset/scaling.ts';
import { makeSplit } from '#core/dataset/split.ts';
import type { OptionsIn } from '#core/experiment/detectorTable.ts';
import { type DetectorSpec, type Experiment, isNetwork } from '#core/experiment/experiment.ts';
import { TellingError } from '#core/message.ts';
import { buildNetwork } from '#core/network/build.ts';
import type { Pieces } from '#core/pieces.ts';
import type { Baseline, RunPlan } from '#core/plan.ts';
import { autoencoder } from '#detectors/autoencoder/fields.ts';
import type { Task } from '#detectors/detector.ts';
import { detectorOf } from '#detectors/experiment.ts';
import { pcaTable } from '#detectors/pca/fields.ts';

/** A plan for the page, and the same as a task for a detector. */
export interface PreparedRun {
  plan: RunPlan;
  task: Task;
}

/**
 * Settles everything that an experiment decides before anything is learnt: rows, scaling, network, and the two
 * baselines. Deterministic.
 * @throws TellingError when the experiment leaves nothing to train on.
 */
export function prepareRun(dataset: Dataset, experiment: Experiment): PreparedRun {
  const pieces = prepareInPieces(dataset, experiment);
  for (let piece = pieces.next(); ; piece = pieces.next()) if (piece.done) return piece.value;
}

/**
 * The same in pieces of work, for a thread that has to listen between them.
 * @param baselines run beside the detector; the usual two unless told
 */
export function* prepareInPieces(
  dataset: Dataset,
  experiment: Experiment,
  baselines?: readonly DetectorSpec[],
): Generator<unknown, PreparedRun> {
  const split = makeSplit(dataset, experiment);
  if (split.train.length < 2) throw new TellingError({ say: 'tooFewRows', rows: split.train.length });
  yield;
  const scaler = fitScaler(experiment.scaling, gatherRows(dataset, split.train), dataset.features);
  const scaled = (rows: Uint32Array) => scaleRows(scaler, gatherRows(dataset, rows));
  const validationAbnormal = abnormalFlags(dataset, split.validation);
  const task: Task = {
    experiment,
    features: dataset.features,
    training: scaled(split.train),
    validation: scaled(split.validation),
    test: scaled(split.test),
    validationNormal: positionsOf(validationAbnormal, 0),
  };
  yield;
  const { detector } = experiment;
  const plan: RunPlan = {
    experiment,
    split,
    validationAbnormal,
    testAbnormal: abnormalFlags(dataset, split.test),
    trainingAbnormal: positionsOf(abnormalFlags(dataset, split.train), 1).length,
    scaler,
    network: isNetwork(detector) ? buildNetwork(dataset.features, detector) : null,
    epochs: detectorOf(detector.kind).epochs(experiment),
    baselines: [],
  };
  for (const baseline of baselines ?? usualBaselines(dataset, experiment, split.train.length)) {
    plan.baselines.push(yield* fitBaseline(baseline, task));
  }
  return { plan, task };
}

/**
 * The mean row, and PCA with as many components as the network has latent units, or as the usual network has where there is
 * none to compare with.
 */
function usualBaselines(dataset: Dataset, { detector }: Experiment, rows: number): DetectorSpec[] {
  const { latent } = isNetwork(detector) ? detector : autoencoder.defaults(dataset.id);
  const components = Math.min(latent.units, dataset.features, rows - 1);
  const pca: DetectorSpec & OptionsIn<typeof pcaTable> = { kind: 'pca', ...pcaTable.defaults(dataset.id), components };
  return [{ kind: 'mean' }, pca];
}

function* fitBaseline(detector: DetectorSpec, task: Task): Pieces<Baseline> {
  const fitting = detectorOf(detector.kind).fitInPieces?.({ ...task, experiment: { ...task.experiment, detector } });
  if (!fitting) throw new Error(`${detector.kind} cannot stand beside another detector.`);
  const { validationScores, testScores } = yield* fitting;
  const { components = null } = detector as { components?: number };
  return { id: detector.kind, components, validationScores, testScores };
}

function positionsOf(flags: Uint8Array, flag: 0 | 1): Uint32Array {
  return Uint32Array.from([...flags.keys()].filter((i) => flags[i] === flag));
}
