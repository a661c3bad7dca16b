import { abnormalFlags, type Dataset, gatherRows } from '#core/dataset/dataset.ts';
import { fitScaler, scaleRows } from '#core/dataset/scaling.ts';
import { makeSplit } from '#core/dataset/split.ts';
import type { Experiment } from '#core/experiment/experiment.ts';
import type { Frame } from '#core/frame.ts';
import { buildNetwork } from '#core/network/build.ts';
import { forward, reconstructionErrors } from '#core/network/forward.ts';
import { initialWeights } from '#core/network/initialize.ts';
import type { Network, Variational } from '#core/network/network.ts';
import type { Baseline, RunPlan } from '#core/plan.ts';
import { createRandom } from '#core/random/random.ts';
import { evaluateVariational, lossPartsOf } from '#core/variational/evaluation.ts';
import { scoreNoise } from '#core/variational/noise.ts';
import { epochLossOf } from '#core/variational/objective.ts';
import { variationalPass } from '#core/variational/pass.ts';
import { mean } from '#detectors/mean/mean.ts';
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
 * @throws Error, as a sentence, when the experiment leaves nothing to train on.
 */
export function prepareRun(dataset: Dataset, experiment: Experiment): PreparedRun {
  const split = makeSplit(dataset, experiment);
  if (split.train.length < 2) {
    throw new Error(`This choice leaves ${split.train.length} rows to train on. Ask for a smaller abnormal share.`);
  }
  const scaler = fitScaler(experiment.scaling, gatherRows(dataset, split.train), dataset.features);
  const scaled = (rows: Uint32Array) => scaleRows(scaler, gatherRows(dataset, rows));
  const validationAbnormal = abnormalFlags(dataset, split.validation);
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
  const plan: RunPlan = {
    experiment,
    split,
    validationAbnormal,
    testAbnormal: abnormalFlags(dataset, split.test),
    trainingAbnormal: positionsOf(abnormalFlags(dataset, split.train), 1).length,
    scaler,
    network,
    baselines: fitBaselines(dataset, task, experiment),
    untrained: untrainedFrame(task),
  };
  return { plan, task };
}

function fitBaselines(dataset: Dataset, task: TrainingTask, experiment: Experiment): Baseline[] {
  const { features } = dataset;
  const [rows, validationRows, testRows] = [task.training, task.validation, task.test].map((x) => x.length / features);
  const components = Math.min(experiment.detector.latent.units, features, rows! - 1);
  const meanModel = mean.fit(task.training, rows!, features, {});
  const pcaModel = pca.fit(task.training, rows!, features, { components });
  return [
    {
      id: mean.id,
      name: `the mean ${dataset.rowNoun.one}`,
      validationScores: mean.score(meanModel, task.validation, validationRows!),
      testScores: mean.score(meanModel, task.test, testRows!),
    },
    {
      id: pca.id,
      name: `PCA ${components}`,
      validationScores: pca.score(pcaModel, task.validation, validationRows!),
      testScores: pca.score(pcaModel, task.test, testRows!),
    },
  ];
}

/** Epoch 0, by the plain forward pass: no engine has to be loaded to show what an untrained network does. */
function untrainedFrame(task: TrainingTask): Frame {
  const { network, weights, options } = task;
  return {
    epoch: 0,
    ...(network.variational ? untrainedVariational(task, network.variational) : untrainedPlain(task)),
    weights,
    deadUnits: network.layers.slice(0, -1).map(() => 0),
    learningRate: options.learningRate,
    msPerStep: null,
  };
}

type Judgement = Pick<Frame, 'loss' | 'validationScores' | 'testScores' | 'latent' | 'variational'>;

function untrainedPlain(task: TrainingTask): Judgement {
  const { network, weights } = task;
  const errors = (x: Float32Array) =>
    reconstructionErrors(network, x, forward(network, weights, x, x.length / network.inputs).output);
  const validationScores = errors(task.validation);
  const normal = task.validationNormal.reduce((sum, row) => sum + validationScores[row]!, 0);
  return {
    loss: { epoch: 0, training: average(errors(task.training)), validation: normal / task.validationNormal.length },
    validationScores,
    testScores: errors(task.test),
    latent: latentOf(network, weights, task.test),
  };
}

function untrainedVariational(task: TrainingTask, variational: Variational): Judgement {
  const { network, weights, training, validation, test, validationNormal, seed } = task;
  const noise = scoreNoise(seed, variational);
  const { validationLoss, ...evaluation } = evaluateVariational(
    network,
    variationalPass(network, weights, validation, noise),
    variationalPass(network, weights, test, noise),
    validationNormal,
  );
  const trainingLoss = lossPartsOf(network, variationalPass(network, weights, training, null));
  return { loss: epochLossOf(network, 0, trainingLoss, validationLoss), ...evaluation };
}

function latentOf(network: Network, weights: Float32Array, x: Float32Array): Float32Array {
  return forward(network, weights, x, x.length / network.inputs).latent;
}

const average = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

function positionsOf(flags: Uint8Array, flag: 0 | 1): Uint32Array {
  return Uint32Array.from([...flags.keys()].filter((i) => flags[i] === flag));
}
