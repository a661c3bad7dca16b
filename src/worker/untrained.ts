import type { Frame } from '#core/frame.ts';
import { forward, reconstructionErrors } from '#core/network/forward.ts';
import type { Network, Variational } from '#core/network/network.ts';
import { evaluateVariational, lossPartsOf } from '#core/variational/evaluation.ts';
import { scoreNoise } from '#core/variational/noise.ts';
import { epochLossOf } from '#core/variational/objective.ts';
import { variationalPass } from '#core/variational/pass.ts';
import type { TrainingTask } from '#engine/engine.ts';

/** Epoch 0, by the plain forward pass: no engine has to be loaded to show what an untrained network does. */
export function untrainedFrame(task: TrainingTask): Frame {
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
