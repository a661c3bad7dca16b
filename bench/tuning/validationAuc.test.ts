import { describe, expect, it } from 'vitest';
import type { Dataset } from '#core/dataset/dataset.ts';
import { makeSplit } from '#core/dataset/split.ts';
import type { Experiment } from '#core/experiment/experiment.ts';
import { rocAuc } from '#core/metrics/curves.ts';
import { createScoreIndex } from '#core/metrics/scoreIndex.ts';
import { defaultOf } from '#detectors/experiment.ts';
import { createFusedJsEngine } from '#engine/fused/createFusedEngine.ts';
import { oneEngine } from '#run/oneEngine.ts';
import { runToEnd } from '#run/runToEnd.ts';
import { noisyLine } from '../testing.ts';
import { validationAuc } from './validationAuc.ts';

const dataset = noisyLine();
const engine = await createFusedJsEngine();

function experimentOf(kind: string, epochs: number): Experiment {
  const base = defaultOf('ecg5000', kind);
  return { ...base, seed: 1003, training: { ...base.training, learningRate: 0.01, batchSize: 16, epochs } };
}

/**
 * The same data set, whose test rows in this experiment hold no numbers, and which writes down the rows that are taken out of
 * it. Classes stay: by them the rows are shared out.
 */
function withoutTestRows({ test }: { test: Uint32Array }): { spoilt: Dataset; taken: Set<number> } {
  const { features } = dataset;
  const x = dataset.x.slice();
  for (const row of test) x.fill(Number.NaN, row * features, (row + 1) * features);
  const taken = new Set<number>();
  const watched = new Proxy(x, {
    get(rows, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) taken.add(Math.floor(Number(key) / features));
      const value = Reflect.get(rows, key, rows);
      return typeof value === 'function' ? value.bind(rows) : value;
    },
  });
  return { spoilt: { ...dataset, x: watched }, taken };
}

describe('the ROC AUC of validation rows', () => {
  it.each(['autoencoder', 'vae', 'pca', 'kNearest'])('comes without a look at the test rows: %s', async (kind) => {
    const experiment = experimentOf(kind, 4);
    const trains = kind === 'autoencoder' || kind === 'vae' ? engine : null;
    const areas = await validationAuc(dataset, experiment, trains);
    const split = makeSplit(dataset, experiment);
    const { spoilt, taken } = withoutTestRows(split);
    expect(spoilt.x.some(Number.isNaN)).toBe(true);
    expect(await validationAuc(spoilt, experiment, trains)).toEqual(areas);
    expect(taken).toEqual(new Set([...split.train, ...split.validation]));
    expect(areas[0]).toBeGreaterThan(0.6);
  });

  it('is that of the page’s own run', async () => {
    const experiment = { ...experimentOf('autoencoder', 4), engine: engine.name };
    const { plan, last } = await runToEnd(experiment, dataset, { engines: oneEngine(engine) });
    const expected = rocAuc(createScoreIndex(last.validationScores, plan.validationAbnormal));
    expect(await validationAuc(dataset, experiment, engine)).toEqual([expected]);
  });

  it('is on the way to many epochs what it is after few', async () => {
    const [four, twelve] = await validationAuc(dataset, experimentOf('vae', 12), engine, [4, 12]);
    expect(await validationAuc(dataset, experimentOf('vae', 4), engine)).toEqual([four]);
    expect(await validationAuc(dataset, experimentOf('vae', 12), engine)).toEqual([twelve]);
    expect(twelve).not.toBe(four);
  });

  it('is not had of a training that diverges', async () => {
    const diverging = experimentOf('autoencoder', 20);
    diverging.training = { ...diverging.training, optimizer: 'sgd', learningRate: 10 };
    await expect(validationAuc(dataset, diverging, engine)).rejects.toThrow(/^diverged /);
  });
});
