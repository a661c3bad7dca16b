import { beforeAll, describe, expect, it } from 'vitest';
import type { Experiment, TrainingOptions } from '#core/experiment/experiment.ts';
import { defaultOf } from '#detectors/experiment.ts';
import { defaultExperiment, defaultVae } from '#detectors/experiments/defaults.ts';
import { CLASSICAL } from '#detectors/index.ts';
import type { Engine } from '#engine/engine.ts';
import { createTfjsEngine } from '#engine/tfjs/createTfjsEngine.ts';
import { compareExperiments, type Evaluation, evaluateExperiment, inWords } from './evaluation.ts';
import { noisyLine } from './testing.ts';

const FIELDS = [
  'dataset',
  'detector',
  'engine',
  'seed',
  'epochs',
  'contamination',
  'rocAuc',
  'rocAucLow',
  'rocAucHigh',
  'averagePrecision',
  'accuracy',
  'f1',
  'precision',
  'recall',
  'threshold',
  'thresholdRule',
  'baselineMeanRocAuc',
  'baselinePcaRocAuc',
  'deadUnits',
  'msPerStep',
  'seconds',
  'groups',
];

const dataset = noisyLine();

function experimentWith(training: Partial<TrainingOptions>): Experiment {
  const base = defaultExperiment();
  return { ...base, seed: 2, training: { ...base.training, learningRate: 0.01, batchSize: 16, ...training } };
}

/** An evaluation without what the clock put into it. */
function timeless({ msPerStep: _, seconds: __, ...rest }: Evaluation) {
  return rest;
}

describe('an evaluation of the autoencoder', () => {
  let engine: Engine;

  beforeAll(async () => {
    engine = await createTfjsEngine('cpu');
  });

  it('has the fields that the command line promises, in JSON too, and no others', async () => {
    const evaluation = await evaluateExperiment(dataset, experimentWith({ epochs: 2 }), engine);
    expect(Object.keys(JSON.parse(JSON.stringify(evaluation)))).toEqual(FIELDS);
    expect(evaluation).toMatchObject({
      dataset: 'ecg5000',
      detector: 'autoencoder',
      engine: 'cpu',
      seed: 2,
      epochs: 2,
      contamination: 0,
      thresholdRule: 'percentile 95',
    });
    expect(evaluation.msPerStep).toBeGreaterThan(0);
    expect(evaluation.seconds).toBeGreaterThan(0);
  });

  it('gives the same figures for the same seed, and others for another', async () => {
    const experiment = experimentWith({ epochs: 2 });
    const first = timeless(await evaluateExperiment(dataset, experiment, engine));
    expect(timeless(await evaluateExperiment(dataset, experiment, engine))).toEqual(first);
    const other = await evaluateExperiment(dataset, { ...experiment, seed: 5 }, engine);
    expect(other.threshold).not.toBe(first.threshold);
  });

  it('finds rows off the line, better with training than without', async () => {
    const start = await evaluateExperiment(dataset, experimentWith({ epochs: 1, learningRate: 1e-6 }), engine);
    const trained = await evaluateExperiment(dataset, experimentWith({ epochs: 20 }), engine);
    expect(trained.rocAuc).toBeGreaterThan(0.98);
    expect(trained.rocAuc).toBeGreaterThan(start.rocAuc!);
    expect(trained.recall).toBeGreaterThan(0.9);
    expect(trained.deadUnits).toBe(0);
  });

  it('judges by the best epoch of an early stop, and counts all it trained', async () => {
    // At so high a rate the loss soon goes up and down.
    const training = { epochs: 40, earlyStoppingPatience: 3, learningRate: 0.1 };
    const evaluation = await evaluateExperiment(dataset, experimentWith(training), engine);
    expect(evaluation.epochs).toBeLessThan(40);
    const best = evaluation.epochs - 3;
    const shorter = await evaluateExperiment(dataset, experimentWith({ learningRate: 0.1, epochs: best }), engine);
    expect(evaluation.rocAuc).toBe(shorter.rocAuc);
  });

  it('judges a variational autoencoder alike', async () => {
    const { detector } = defaultVae();
    const evaluation = await evaluateExperiment(dataset, { ...experimentWith({ epochs: 20 }), detector }, engine);
    expect(Object.keys(evaluation)).toEqual(FIELDS);
    expect(evaluation).toMatchObject({ detector: 'vae', engine: 'cpu', epochs: 20 });
    expect(evaluation.rocAuc).toBeGreaterThan(0.98);
  });

  it('says so when training diverges', async () => {
    const training = { optimizer: 'sgd', learningRate: 10, epochs: 20 } as const;
    await expect(evaluateExperiment(dataset, experimentWith(training), engine)).rejects.toThrow(/^diverged /);
  });
});

describe('an evaluation of a detector without epochs', () => {
  it.each(CLASSICAL.map(({ kind }) => kind))('has the same fields for %s', async (kind) => {
    const detector = defaultOf('ecg5000', kind).detector;
    const evaluation = await evaluateExperiment(dataset, { ...experimentWith({}), detector }, null);
    expect(Object.keys(evaluation).sort()).toEqual([...FIELDS].sort());
    expect(evaluation).toMatchObject({ detector: kind, engine: null, epochs: 0, deadUnits: 0, msPerStep: null });
    // Each of them can tell these rows apart.
    expect(evaluation.rocAuc).toBeGreaterThan(0.6);
    if (kind === 'mean') expect(evaluation.rocAuc).toBe(evaluation.baselineMeanRocAuc);
  });
});

describe('a comparison', () => {
  const mean = { ...experimentWith({}), detector: defaultOf('ecg5000', 'mean').detector };
  const kNearest = { ...experimentWith({}), detector: defaultOf('ecg5000', 'kNearest').detector };

  it('is of the same rows: each as by itself, and how far they lie apart', async () => {
    const { against, difference, ...own } = await compareExperiments(dataset, mean, kNearest, null);
    expect(timeless(own)).toEqual(timeless(await evaluateExperiment(dataset, mean, null)));
    expect(timeless(against)).toEqual(timeless(await evaluateExperiment(dataset, kNearest, null)));
    expect(difference!.difference).toBeCloseTo(own.rocAuc! - against.rocAuc!, 12);
    expect(own.rocAucLow).toBeLessThan(own.rocAuc!);
    expect(own.rocAucHigh).toBeGreaterThan(own.rocAuc!);
  });

  it('with itself has no difference', async () => {
    const { difference } = await compareExperiments(dataset, kNearest, kNearest, null);
    expect(difference).toEqual({ difference: 0, low: 0, high: 0 });
  });

  it('is refused of other rows', async () => {
    await expect(compareExperiments(dataset, mean, { ...kNearest, seed: 9 }, null)).rejects.toThrow(
      'These two were not evaluated by the same test rows.',
    );
  });
});

describe('a threshold rule in words', () => {
  it('names its numbers', () => {
    expect(inWords({ rule: 'percentile', percentile: 95 })).toBe('percentile 95');
    expect(inWords({ rule: 'bestF1' })).toBe('bestF1');
    expect(inWords({ rule: 'cost', falseAlarm: 1, miss: 10 })).toBe('cost 1 10');
  });
});
