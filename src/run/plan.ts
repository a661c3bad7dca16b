import { abnormalFlags, type Dataset, gatherRows } from '#core/dataset/dataset.ts';
import { fitScaler, scaleRows } from '#core/dataset/scaling.ts';
import { makeSplit } from '#core/dataset/split.ts';
import { type Experiment, isNetwork } from '#core/experiment/experiment.ts';
import { TellingError } from '#core/message.ts';
import { buildNetwork } from '#core/network/build.ts';
import { initialWeights } from '#core/network/initialize.ts';
import type { Baseline, RunPlan } from '#core/plan.ts';
import { createRandom } from '#core/random/random.ts';
import { fitAtOnce } from '#detectors/classical.ts';
import { mean } from '#detectors/mean/mean.ts';
import { pcaTable } from '#detectors/pca/fields.ts';
import { pca } from '#detectors/pca/pca.ts';
import type { TrainingTask } from '#engine/engine.ts';

/** A plan for the page, and the same as a task for an engine. */
export interface PreparedRun {
  plan: RunPlan;
  task: TrainingTask;
}

/**
 * Settles everything that an experiment decides before the first training step: rows, scaling, network, starting
 * weights, and the two baselines. Deterministic.
 * @throws TellingError when the experiment leaves nothing to train on.
 */
export function prepareRun(dataset: Dataset, experiment: Experiment): PreparedRun {
  const pieces = prepareInPieces(dataset, experiment);
  for (let piece = pieces.next(); ; piece = pieces.next()) if (piece.done) return piece.value;
}

/** The same in pieces of work, for a thread that has to listen between them. */
export function* prepareInPieces(dataset: Dataset, experiment: Experiment): Generator<void, PreparedRun> {
  const split = makeSplit(dataset, experiment);
  if (split.train.length < 2) throw new TellingError({ say: 'tooFewRows', rows: split.train.length });
  yield;
  const scaler = fitScaler(experiment.scaling, gatherRows(dataset, split.train), dataset.features);
  const scaled = (rows: Uint32Array) => scaleRows(scaler, gatherRows(dataset, rows));
  const validationAbnormal = abnormalFlags(dataset, split.validation);
  if (!isNetwork(experiment.detector)) throw new Error(`${experiment.detector.kind} is no network.`);
  const network = buildNetwork(dataset.features, experiment.detector);
  const task: TrainingTask = {
    network,
    weights: initialWeights(network, createRandom(experiment.seed).fork('weights')),
    training: scaled(split.train),
    validation: scaled(split.validation),
    test: scaled(split.test),
    validationNormal: positionsOf(validationAbnormal, 0),
    options: experiment.training,
    seed: experiment.seed,
    startEpoch: 0,
  };
  yield;
  const plan: RunPlan = {
    experiment,
    split,
    validationAbnormal,
    testAbnormal: abnormalFlags(dataset, split.test),
    trainingAbnormal: positionsOf(abnormalFlags(dataset, split.train), 1).length,
    scaler,
    network,
    baselines: yield* fitBaselines(dataset, task, experiment.detector.latent.units),
  };
  return { plan, task };
}

function* fitBaselines(dataset: Dataset, task: TrainingTask, latentUnits: number): Generator<void, Baseline[]> {
  const { features } = dataset;
  const [rows, validationRows, testRows] = [task.training, task.validation, task.test].map((x) => x.length / features);
  const components = Math.min(latentUnits, features, rows! - 1);
  const random = createRandom(task.seed);
  const meanModel = fitAtOnce(mean, task.training, rows!, features, {}, random);
  const ofMean: Baseline = {
    id: 'mean',
    components: null,
    validationScores: mean.score(meanModel, task.validation, validationRows!),
    testScores: mean.score(meanModel, task.test, testRows!),
  };
  yield;
  const options = { ...pcaTable.defaults(dataset.id), components };
  const pcaModel = fitAtOnce(pca, task.training, rows!, features, options, random);
  yield;
  const validationScores = pca.score(pcaModel, task.validation, validationRows!);
  yield;
  const ofPca: Baseline = {
    id: 'pca',
    components,
    validationScores,
    testScores: pca.score(pcaModel, task.test, testRows!),
  };
  return [ofMean, ofPca];
}

function positionsOf(flags: Uint8Array, flag: 0 | 1): Uint32Array {
  return Uint32Array.from([...flags.keys()].filter((i) => flags[i] === flag));
}
