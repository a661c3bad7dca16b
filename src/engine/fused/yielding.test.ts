import { describe, expect, it } from 'vitest';
import { plainLayer } from '#core/network/testing.ts';
import { createYieldToMain } from '#core/yieldToMain.ts';
import type { TrainingTask } from '#engine/engine.ts';
import { trainEpochs } from '#engine/loop.ts';
import { collect, settingsOf, smallTask, smallVaeTask, straightOn, timeless } from '#engine/testing.ts';
import type { Trainer } from '#engine/trainer.ts';
import { createReferenceTrainer } from './reference/trainer.ts';
import { readKernels } from './wasm/testing.ts';
import { createWasmTrainer } from './wasm/trainer.ts';

const kernels = await readKernels();

const TRAINERS: [string, (task: TrainingTask, yieldToMain: () => Promise<number>) => Trainer][] = [
  ['wasm', (task, yieldToMain) => createWasmTrainer(kernels, task, yieldToMain)],
  ['reference', createReferenceTrainer],
];

/** Scores that take so many samples of so large a decoder that a few rows are a piece of work. */
const sampled = smallVaeTask(
  {},
  {
    encoder: [plainLayer(256, 'tanh'), plainLayer(128, 'relu')],
    latent: { units: 4 },
    score: 'reconstructionProbability',
    samples: 256,
  },
);

describe.each(TRAINERS)('a fused trainer that judges rows: %s', (_, create) => {
  it('yields between a few of them, and their numbers do not depend on which few', async () => {
    let breaths = 0;
    const whole = await create(sampled, async () => {
      breaths += 1;
      return 0;
    }).evaluate();
    expect(breaths).toBeGreaterThanOrEqual(4);
    const firstRows = { ...sampled, test: sampled.test.slice(0, 2 * sampled.network.inputs) };
    const alone = await create(firstRows, straightOn).evaluate();
    expect(alone.testScores).toEqual(whole.testScores.slice(0, 2));
    expect(alone.latent).toEqual(whole.latent.slice(0, alone.latent.length));
    expect(alone.deadUnits).toEqual(whole.deadUnits);
  });

  it('stops there when it is called off', async () => {
    const abort = new AbortController();
    const evaluating = create(sampled, createYieldToMain({ signal: abort.signal }, 0)).evaluate();
    abort.abort(new Error('not wanted any more'));
    await expect(evaluating).rejects.toThrow('not wanted any more');
  });
});

describe.each(TRAINERS)('an epoch that is held in its midst: %s', (_, create) => {
  it.each([
    ['plain', smallTask({ batchSize: 4 }, { encoder: [{ ...plainLayer(5, 'tanh'), dropout: 0.2 }] })],
    ['variational', smallVaeTask({ batchSize: 4 }, { score: 'monteCarlo' })],
  ])('goes on to the same numbers: %s', async (_, task) => {
    const train = (yieldToMain: () => Promise<number>) =>
      collect(
        trainEpochs(create(task, yieldToMain), task, settingsOf(task), new AbortController().signal, yieldToMain),
      );
    let held = 0;
    // Held at every breath for some turns of the event loop.
    const hold = () => {
      held += 1;
      return held % 3 === 0 ? null : new Promise<void>((resolve) => setImmediate(resolve));
    };
    const cutUp = await train(createYieldToMain({ hold }, 0));
    const atOnce = await train(straightOn);
    expect(held).toBeGreaterThan(3 * 8);
    expect(cutUp.frames.map(timeless)).toEqual(atOnce.frames.map(timeless));
  });
});
