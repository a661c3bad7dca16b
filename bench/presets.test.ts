import { beforeAll, describe, expect, it, type TestContext } from 'vitest';
import type { Dataset, DatasetId } from '#core/dataset/dataset.ts';
import { rank } from '#core/evaluation.ts';
import type { PresetId } from '#core/experiment/presetIds.ts';
import { quantileSorted } from '#core/statistics/quantile.ts';
import { defaultExperiment } from '#detectors/experiments/defaults.ts';
import { presetExperiment } from '#detectors/experiments/presets.ts';
import type { Engine } from '#engine/engine.ts';
import { oneEngine } from '#run/oneEngine.ts';
import { runToEnd } from '#run/runToEnd.ts';
import { loadDataset } from '../data/read.ts';
import { createEngine } from './inNode.ts';

/** What the presets say of a loss, from seed 1; their rankings are told of by `evaluate`. */

const datasets = {} as Record<DatasetId, Dataset>;
let engine: Engine;
beforeAll(async () => {
  for (const id of ['ecg5000', 'kddcup99'] as const) datasets[id] = await loadDataset(id);
  engine = await createEngine('fusedWasm');
});

/** The validation loss after each epoch, and how many times worse abnormal test rows come back than normal ones. */
async function lossesOf(id: PresetId, on: DatasetId) {
  const losses: number[] = [];
  const experiment = presetExperiment(id, { ...defaultExperiment(on), seed: 1, engine: engine.name });
  const { plan, last } = await runToEnd(experiment, datasets[on]!, { engines: oneEngine(engine) }, ({ network }) => {
    if (network) losses.push(network.loss.validation);
  });
  const { test } = rank(plan, last);
  return { losses, end: losses.at(-1)!, worse: quantileSorted(test.abnormal, 0.5) / quantileSorted(test.normal, 0.5) };
}

/** Skips a test that stand-ins cannot pass or fail. */
function onRealRows(id: DatasetId, context: TestContext): void {
  if (datasets[id]!.standIn) {
    context.skip('The rows at hand are stand-ins. Run “npm run data” where real ones can be had.');
  }
}

describe.each(['ecg5000', 'kddcup99'] as const)('of the losses that presets tell of on %s', (id) => {
  let healthy: Awaited<ReturnType<typeof lossesOf>>;
  beforeAll(async () => {
    healthy = await lossesOf('healthy', id);
  }, 60_000);

  it('one of too small a network ends two to three times as high as a healthy one, or more than twenty times', async (context) => {
    onRealRows(id, context);
    const times = (await lossesOf('tooSmall', id)).end / healthy.end;
    const [least, most] = { ecg5000: [2, 3], kddcup99: [20, 30] }[id] as [number, number];
    expect(times).toBeGreaterThan(least);
    expect(times).toBeLessThan(most);
  });

  it('one of too high a rate ends several times as high, and rises in a third of the epochs', async (context) => {
    onRealRows(id, context);
    const { losses, end } = await lossesOf('tooFast', id);
    expect(end / healthy.end).toBeGreaterThan(3);
    const rises = losses.filter((loss, epoch) => epoch > 0 && loss > losses[epoch - 1]!);
    expect(rises.length / losses.length).toBeGreaterThan(1 / 3);
  }, 20_000);
});

it('one of too large a network is splendid, and hides that abnormal beats are copied, too', async (context) => {
  onRealRows('ecg5000', context);
  const [healthy, copies] = [await lossesOf('healthy', 'ecg5000'), await lossesOf('copies', 'ecg5000')];
  expect(copies.end / healthy.end).toBeLessThan(0.1);
  expect(copies.worse).toBeLessThan(4);
  expect(healthy.worse).toBeGreaterThan(10);
}, 20_000);
