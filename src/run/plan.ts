import { abnormalFlags, type Dataset, gatherRows, type Split } from '#core/dataset/dataset.ts';
import { fitScaler, scaleRows } from '#core/dataset/scaling.ts';
import { makeSplit } from '#core/dataset/split.ts';
import { type Experiment, isNetwork } from '#core/experiment/experiment.ts';
import { TellingError } from '#core/message.ts';
import { buildNetwork } from '#core/network/build.ts';
import type { RunPlan } from '#core/plan.ts';
import type { Task } from '#detectors/detector.ts';
import { detectorOf } from '#detectors/experiment.ts';
import { type BaselineChoice, fitBaselines } from './baselines.ts';

/** A plan for the page, and the same as a task for a detector. */
export interface PreparedRun {
  plan: RunPlan;
  task: Task;
}

/**
 * Settles everything that an experiment decides before anything is learnt: rows, scaling and network; and fits the usual
 * baselines. Deterministic.
 * @throws TellingError when the experiment leaves nothing to train on.
 */
export function prepareRun(
  dataset: Dataset,
  experiment: Experiment,
  baselines?: readonly BaselineChoice[],
  split?: Split,
): PreparedRun {
  const pieces = prepareInPieces(dataset, experiment, baselines, split);
  for (let piece = pieces.next(); ; piece = pieces.next()) if (piece.done) return piece.value;
}

/**
 * The same in pieces of work, for a thread that has to listen between them.
 * @param baselines run beside the detector; the usual two unless told
 * @param split the rows; those that the experiment asks for unless told
 */
export function* prepareInPieces(
  dataset: Dataset,
  experiment: Experiment,
  baselines?: readonly BaselineChoice[],
  split: Split = makeSplit(dataset, experiment),
): Generator<unknown, PreparedRun> {
  if (split.train.length < 2) throw new TellingError({ say: 'tooFewRows', rows: split.train.length });
  yield;
  const scaler = fitScaler(experiment.scaling, gatherRows(dataset, split.train), dataset.features);
  const scaled = (rows: Uint32Array) => scaleRows(scaler, gatherRows(dataset, rows));
  const validationAbnormal = knownAbnormal(dataset, split);
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
  plan.baselines.push(...(yield* fitBaselines(task, baselines)));
  return { plan, task };
}

/** 1 where a validation row is known to be abnormal: those that are hidden pass for normal ones. */
function knownAbnormal(dataset: Dataset, { validation, hidden }: Split): Uint8Array {
  const passed = new Set(hidden);
  return abnormalFlags(dataset, validation).map((flag, i) => (passed.has(validation[i]!) ? 0 : flag));
}

function positionsOf(flags: Uint8Array, flag: 0 | 1): Uint32Array {
  return Uint32Array.from([...flags.keys()].filter((i) => flags[i] === flag));
}
