import { describe, expect, it } from 'vitest';
import type { TrainingOptions } from '#core/experiment/experiment.ts';
import { createRandom } from '#core/random/random.ts';
import { trainEpochs } from './loop.ts';
import { collect, settingsOf, smallTask, smallVaeTask, straightOn } from './testing.ts';
import type { Trainer } from './trainer.ts';

/** A trainer that computes nothing, notes what it is asked, and whose validation loss follows a script, epoch by epoch. */
function scripted(script: (epoch: number) => number) {
  const orders: Uint32Array[] = [];
  const steps: { epoch: number; first: number; rows: number; learningRate: number }[] = [];
  const trainer: Trainer = {
    beginEpoch: (order) => void orders.push(order),
    step: (first, rows, learningRate) => void steps.push({ epoch: orders.length, first, rows, learningRate }),
    epochLoss: async () => 1,
    trainingLoss: async () => 1,
    evaluate: async () => ({
      validationScores: new Float32Array(20).fill(script(orders.length)),
      testScores: new Float32Array(10),
      latent: new Float32Array(20),
      weights: Float32Array.of(orders.length),
      deadUnits: [0, 0, 0],
    }),
    dispose: () => {},
  };
  return { trainer, orders, steps };
}

function start(script: (epoch: number) => number, options: Partial<TrainingOptions> = {}, task = smallTask(options)) {
  const { trainer, orders, steps } = scripted(script);
  const settings = settingsOf(task);
  const abort = new AbortController();
  const run = trainEpochs(trainer, task, settings, abort.signal, straightOn);
  return { run, settings, abort, orders, steps };
}

const constant = () => 1;

describe('trainEpochs', () => {
  it('takes every training row once an epoch, in an order of the epoch and the seed', async () => {
    const { run, orders, steps } = start(constant, { epochs: 3, batchSize: 8 });
    await collect(run);
    const sorted = orders.map((order) => [...order].sort((a, b) => a - b));
    expect(sorted).toEqual(Array(3).fill(Array.from({ length: 30 }, (_, row) => row)));
    expect(new Set(orders.map(String)).size).toBe(3);
    const batches = steps.filter((step) => step.epoch === 2).map(({ first, rows }) => [first, rows]);
    expect(batches).toEqual([
      [0, 8],
      [8, 8],
      [16, 8],
      [24, 6],
    ]);

    const resumed = start(constant, {}, smallTask({ epochs: 3, batchSize: 8 }, {}, { startEpoch: 2 }));
    await collect(resumed.run);
    expect(resumed.orders).toEqual([orders[2]]);
  });

  it('computes nothing before it is asked', async () => {
    const { run, steps } = start(constant);
    await run.next();
    expect(steps).toEqual([]);
    await run.next();
    expect(new Set(steps.map((step) => step.epoch))).toEqual(new Set([1]));
  });

  it('reports the validation loss of normal rows alone', async () => {
    const task = smallTask({}, {}, { validationNormal: Uint32Array.of(1, 3) });
    const { trainer } = scripted(constant);
    trainer.evaluate = async () => ({
      ...(await scripted(constant).trainer.evaluate()),
      validationScores: Float32Array.of(100, 2, 100, 4, 100),
    });
    const run = trainEpochs(trainer, task, settingsOf(task), new AbortController().signal, straightOn);
    expect((await run.next()).value).toMatchObject({ epoch: 0, loss: { epoch: 0, training: 1, validation: 3 } });
  });

  it('takes a new learning rate at the next step and a new batch size at the next epoch', async () => {
    const task = smallTask({ epochs: 2, batchSize: 10, learningRate: 0.5 });
    const { trainer, steps } = scripted(constant);
    const settings = settingsOf(task);
    const run = trainEpochs(trainer, task, settings, new AbortController().signal, async () => {
      if (steps.length === 1) Object.assign(settings, { learningRate: 0.25, batchSize: 15 });
      return 0;
    });
    const { frames } = await collect(run);
    expect(steps.map(({ rows, learningRate }) => [rows, learningRate])).toEqual([
      [10, 0.5],
      [10, 0.25],
      [10, 0.25],
      [15, 0.25],
      [15, 0.25],
    ]);
    expect(frames.map((frame) => frame.learningRate)).toEqual([0.5, 0.25, 0.25]);
  });

  it('ends between two steps when aborted, without the frame of the epoch in hand', async () => {
    const task = smallTask({ epochs: 5, batchSize: 10 });
    const { trainer, steps } = scripted(constant);
    const abort = new AbortController();
    const run = trainEpochs(trainer, task, settingsOf(task), abort.signal, async () => {
      if (steps.length === 5) abort.abort();
      return 0;
    });
    const { frames, end } = await collect(run);
    expect(end).toEqual({ reason: 'cancelled' });
    expect(frames.map((frame) => frame.epoch)).toEqual([0, 1]);
    expect(steps.length).toBe(5);
  });

  it('counts no time for which it was held as time of its steps', async () => {
    const task = smallTask({ epochs: 1, batchSize: 30 });
    const { trainer } = scripted(constant);
    const run = trainEpochs(trainer, task, settingsOf(task), new AbortController().signal, async () => 60_000);
    const { frames } = await collect(run);
    expect(frames[1]!.msPerStep).toBeLessThan(0);
  });

  it('stops early, and shows the best frame last', async () => {
    // Epoch 0 is low, but it is not training's doing; the best of the others is epoch 2.
    const losses = [0.1, 5, 3, 4, 3, 3.5, 1];
    const { run } = start((epoch) => losses[epoch]!, { epochs: 6, earlyStoppingPatience: 3 });
    const { frames, end } = await collect(run);
    expect(end).toEqual({ reason: 'stoppedEarly', bestEpoch: 2 });
    expect(frames.map((frame) => frame.epoch)).toEqual([0, 1, 2, 3, 4, 5, 2]);
    expect(frames.at(-1)).toEqual(frames[2]);
    expect(frames.at(-1)!.weights).not.toBe(frames[2]!.weights);
  });

  it('shows the best frame last when the epochs are over, too, but only where early stopping is on', async () => {
    const losses = [9, 5, 3, 4];
    const patient = await collect(start((epoch) => losses[epoch]!, { epochs: 3, earlyStoppingPatience: 9 }).run);
    expect(patient.end).toEqual({ reason: 'finished' });
    expect(patient.frames.map((frame) => frame.epoch)).toEqual([0, 1, 2, 3, 2]);
    const plain = await collect(start((epoch) => losses[epoch]!, { epochs: 3 }).run);
    expect(plain.frames.map((frame) => frame.epoch)).toEqual([0, 1, 2, 3]);
    const improving = await collect(start((epoch) => 9 - epoch, { epochs: 3, earlyStoppingPatience: 2 }).run);
    expect(improving.frames.map((frame) => frame.epoch)).toEqual([0, 1, 2, 3]);
  });

  it('halves the learning rate each time the validation loss has stood still for so long', async () => {
    const { run, settings } = start(constant, { epochs: 8, learningRate: 1, plateauPatience: 3 });
    const { frames } = await collect(run);
    expect(frames.map((frame) => frame.learningRate)).toEqual([1, 1, 1, 1, 1, 0.5, 0.5, 0.5, 0.25]);
    expect(settings.learningRate).toBe(0.25);
  });

  it('ends with the last good frame when the loss explodes', async () => {
    const { run } = start((epoch) => (epoch === 3 ? 1e5 : 1), { epochs: 5 });
    const { frames, end } = await collect(run);
    expect(end).toMatchObject({ reason: 'diverged', epoch: 3 });
    expect(frames.map((frame) => frame.epoch)).toEqual([0, 1, 2]);
  });

  it('hands over noise of the epoch’s own and a weight of the divergence that warms up', async () => {
    const task = smallVaeTask({ epochs: 3 }, { beta: 2, warmUpEpochs: 2 });
    const { trainer } = scripted(constant);
    const seen: { draw: number; klWeight: number }[] = [];
    trainer.beginEpoch = (_, __, { noise, klWeight }) => void seen.push({ draw: noise.normal(), klWeight });
    const parts = { reconstruction: 1, kl: 3 };
    trainer.trainingLoss = async () => parts;
    // What the steps lose is sampled, and not what is told.
    trainer.epochLoss = async () => ({ reconstruction: 9, kl: 9 });
    trainer.evaluate = async () => ({ ...(await scripted(constant).trainer.evaluate()), validationLoss: parts });
    const run = trainEpochs(trainer, task, settingsOf(task), new AbortController().signal, straightOn);
    const { frames } = await collect(run);
    expect(seen.map(({ klWeight }) => klWeight)).toEqual([1, 2, 2]);
    const draws = [1, 2, 3].map((epoch) => createRandom(task.seed).fork(`epoch ${epoch}`).fork('noise').normal());
    expect(seen.map(({ draw }) => draw)).toEqual(draws);
    // Measured by the whole of β in every epoch.
    expect(frames.map(({ loss }) => loss)).toEqual(
      [0, 1, 2, 3].map((epoch) => ({
        epoch,
        training: 1 + (2 * 3) / 6,
        validation: 1 + (2 * 3) / 6,
        parts: { training: parts, validation: parts },
      })),
    );
    expect(Object.keys(frames[0]!)).not.toContain('validationLoss');
  });
});
