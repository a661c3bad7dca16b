import * as tf from '@tensorflow/tfjs-core';
// The engine has gradients of its own; this library’s are for this measurement alone.
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js';
import * as layers from '@tensorflow/tfjs-layers';
import type { Dataset } from '#core/dataset/dataset.ts';
import { hiddenLayer } from '#core/experiment/defaults.ts';
import type { Experiment, NetworkSpec, TfjsEngineName } from '#core/experiment/experiment.ts';
import { defaultExperiment } from '#detectors/experiments/defaults.ts';
import { trainingTaskOf } from '#detectors/network.ts';
import type { Engine, TrainingTask } from '#engine/engine.ts';
import { openDevice } from '#engine/tfjs/device.ts';
import { prepareRun } from '#run/plan.ts';
import { median } from './median.ts';

/** Anomagram's settings as it opens, in our words; the rows are ours. */
function anomagramExperiment(): Experiment<NetworkSpec> {
  const base = defaultExperiment('ecg5000');
  return {
    ...base,
    trainingRows: 500,
    scaling: 'minmax',
    detector: {
      kind: 'autoencoder',
      encoder: [hiddenLayer(7, 'relu'), hiddenLayer(3, 'relu')],
      latent: { units: 2, activation: 'linear' },
      output: 'sigmoid',
    },
    training: { ...base.training, learningRate: 0.01, batchSize: 512, epochs: 60 },
  };
}

/** Its experiment, and as many rows as it has: 500 to train on, 500 that serve for validation and for the test alike. */
function anomagramTask(dataset: Dataset): TrainingTask {
  const task = trainingTaskOf(prepareRun(dataset, anomagramExperiment()).task);
  const test = task.test.slice(0, 500 * task.network.inputs);
  const all = Uint32Array.from({ length: test.length / task.network.inputs }, (_, row) => row);
  return { ...task, test, validation: test, validationNormal: all };
}

/**
 * Median milliseconds of what Anomagram does in one of its steps, written with the same library in the same way: one
 * epoch of `fit` with validation rows, a `predict` of the test rows, a new sub-model for the latent layer, and two
 * reads back. The first steps, which compile shaders, are left out.
 */
export async function anomagramStepMs(dataset: Dataset, backend: TfjsEngineName, wasmUrl: string): Promise<number> {
  const device = await openDevice(backend, { wasmUrl });
  device.select();
  const task = anomagramTask(dataset);
  const table = (x: Float32Array) => tf.tensor2d(x, [x.length / 140, 140]);
  const [training, test] = [table(task.training), table(task.test)];
  const dense = (units: number, activation: 'relu' | 'linear' | 'sigmoid') =>
    layers.layers.dense({ units, activation, kernelInitializer: 'glorotNormal' });
  const input = layers.input({ shape: [140] });
  const latent = [dense(7, 'relu'), dense(3, 'relu'), dense(2, 'linear')].reduce(
    (x, layer) => layer.apply(x) as layers.SymbolicTensor,
    input,
  );
  const output = [dense(3, 'relu'), dense(7, 'relu'), dense(140, 'sigmoid')].reduce(
    (x, layer) => layer.apply(x) as layers.SymbolicTensor,
    latent,
  );
  const model = layers.model({ inputs: input, outputs: output });
  model.compile({ optimizer: tf.train.adam(0.01, 0.5), loss: 'meanSquaredError' });
  const times: number[] = [];
  for (let step = 0; step < 13; step++) {
    const began = performance.now();
    await model.fit(training, training, { epochs: 1, batchSize: 512, validationData: [test, test], verbose: 0 });
    const errors = tf.tidy(() => tf.mean(tf.squaredDifference(model.predict(test) as tf.Tensor, test), 1));
    await errors.data();
    const bottleneck = layers.model({ inputs: input, outputs: latent });
    const coordinates = bottleneck.predict(test) as tf.Tensor;
    await coordinates.data();
    tf.dispose([errors, coordinates]);
    times.push(performance.now() - began);
  }
  tf.dispose([training, test]);
  model.dispose();
  return median(times.slice(3));
}

/**
 * Milliseconds of the same on an engine of ours and on the same rows: an epoch, and all that is known of the network after
 * it, which is more than theirs.
 */
export async function ourStepMs(dataset: Dataset, engine: Engine): Promise<number> {
  const task = anomagramTask(dataset);
  const { learningRate, batchSize } = task.options;
  const run = engine.train(task, { learningRate, batchSize }, new AbortController().signal);
  const times: number[] = [];
  await run.next();
  for (let began = performance.now(), next = await run.next(); !next.done; next = await run.next()) {
    times.push(performance.now() - began);
    began = performance.now();
  }
  return median(times);
}
