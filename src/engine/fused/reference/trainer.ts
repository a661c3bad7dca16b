import { createRandom, type Random } from '#core/random/random.ts';
import { evaluateVariational, lossPartsOf } from '#core/variational/evaluation.ts';
import { drawNormals, scoreNoise } from '#core/variational/noise.ts';
import type { YieldToMain } from '#core/yieldToMain.ts';
import type { TrainingTask } from '#engine/engine.ts';
import type { Sampling, Trainer } from '#engine/trainer.ts';
import { evaluate } from './evaluate.ts';
import { backward, forward } from './layers.ts';
import { compare, penalize } from './loss.ts';
import { renewMoving } from './normalization.ts';
import { OPTIMIZERS } from './optimizers.ts';
import { klSum } from './variational.ts';

interface Epoch {
  order: Uint32Array;
  dropout: Random;
  sampling: Sampling;
  /** Rows that were taken so far; sums over them of reconstruction terms and of KL divergences. */
  seen: number;
  terms: number;
  kl: number;
}

/**
 * Trains a task in plain typed arrays: what every faster way of doing it must agree with, and what stands in for them.
 */
export function createReferenceTrainer(task: TrainingTask, yieldToMain: YieldToMain): Trainer {
  const { network, options } = task;
  const { inputs, trainable, variational, layers } = network;
  const rule = OPTIMIZERS[options.optimizer];
  const weights = task.weights.slice();
  const gradients = new Float32Array(trainable);
  const slots = rule.slots.map((value) => new Float32Array(trainable).fill(value));
  const noiseOfScores = variational && scoreNoise(task.seed, variational);
  const still = createRandom(0);
  const none = { seen: 0, terms: 0, kl: 0 };
  let epoch: Epoch = { order: new Uint32Array(), dropout: still, sampling: { noise: still, klWeight: 0 }, ...none };
  let steps = 0;

  return {
    beginEpoch(order, dropout, sampling) {
      epoch = { order, dropout, sampling, ...none };
    },
    step(first, rows, learningRate) {
      const x = gather(task.training, inputs, epoch.order.subarray(first, first + rows));
      const noise = variational && drawNormals(epoch.sampling.noise, rows * variational.units);
      const traces = forward(layers, weights, x, epoch.dropout, noise);
      const { terms, gradient } = compare(network, traces.at(-1)!.output, x);
      backward(traces, weights, gradient, gradients, epoch.sampling.klWeight / x.length);
      penalize(network, options.regularizer, weights, gradients);
      steps += 1;
      rule.update(weights, gradients, slots, { learningRate, count: steps });
      for (const { layer, normalized } of traces) {
        if (normalized) renewMoving(layer.batchNormalization!, weights, normalized);
      }
      epoch.seen += rows;
      epoch.terms += terms;
      if (variational) epoch.kl += klSum(traces[network.latent]!.sampled!, variational.units);
    },
    async epochLoss() {
      const reconstruction = epoch.terms / (epoch.seen * inputs);
      return variational ? { reconstruction, kl: epoch.kl / epoch.seen } : reconstruction;
    },
    async trainingLoss() {
      const pass = await evaluate(network, weights, task.training, null, yieldToMain);
      return variational ? lossPartsOf(network, pass) : meanOf(pass.terms);
    },
    async evaluate() {
      const ofValidation = await evaluate(network, weights, task.validation, noiseOfScores, yieldToMain);
      const ofTest = await evaluate(network, weights, task.test, noiseOfScores, yieldToMain);
      return {
        ...(variational
          ? evaluateVariational(network, ofValidation, ofTest, task.validationNormal)
          : { validationScores: ofValidation.terms, testScores: ofTest.terms, latent: ofTest.latent }),
        weights: weights.slice(),
        deadUnits: ofValidation.deadUnits,
      };
    },
    dispose() {},
  };
}

/** The given rows one after another. */
function gather(x: Float32Array, inputs: number, rows: Uint32Array): Float32Array {
  const batch = new Float32Array(rows.length * inputs);
  for (const [i, row] of rows.entries()) batch.set(x.subarray(row * inputs, (row + 1) * inputs), i * inputs);
  return batch;
}

const meanOf = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
