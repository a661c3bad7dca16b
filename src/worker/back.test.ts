import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { datasetOf } from '#core/dataset/testing.ts';
import type { EngineChoice, TrainingOptions } from '#core/experiment/experiment.ts';
import { plainLayer } from '#core/network/testing.ts';
import { defaultOf, detectorOf } from '#detectors/experiment.ts';
import { defaultExperiment, defaultVae } from '#detectors/experiments/defaults.ts';
import type { Engine } from '#engine/engine.ts';
import type { Engines } from '#engine/fallback.ts';
import { createFusedJsEngine } from '#engine/fused/createFusedEngine.ts';
import { createReferenceTrainer } from '#engine/fused/reference/trainer.ts';
import { engineOfTrainers } from '#engine/trainerEngine.ts';
import { createBack } from './back.ts';
import type { Response, Tell } from './protocol.ts';

/** The search for the fastest engine, while it is put off: it ends when it is called off, and not before. */
const search = { putOff: false, signals: [] as AbortSignal[] };

const engines: Engines = {
  others: ['fusedJs'],
  create: async (name) => (name === 'cpu' ? crawlingEngine() : createFusedJsEngine()),
  chooseFastest: async (_, __, signal) => {
    search.signals.push(signal);
    if (search.putOff) {
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    }
    return { engine: createFusedJsEngine(), reports: [], forget: () => {} };
  },
};

/** A back with a small data set. */
const backTelling = (tell: Tell) => createBack({ engines, load: async () => datasetOf([200, 50], 5), tell });

/** An engine whose epochs never end: their steps get nowhere, and each is a breath. */
function crawlingEngine(): Engine {
  return engineOfTrainers(
    'cpu',
    (task, yieldToMain) => {
      crawled = 0;
      return {
        ...createReferenceTrainer(task, yieldToMain),
        steps(first) {
          crawled += 1;
          return first;
        },
      };
    },
    (error) => error,
  );
}

/** Steps that the crawling engine took. */
let crawled = 0;

const told: Response[] = [];
// As it reaches the page: what the worker does to it afterwards does not.
const ask = backTelling((response) => told.push(structuredClone(response)));

const kinds = () => told.map((response) => response.type);
const ends = () => told.filter((response) => response.type === 'ended');
const epochs = () => told.flatMap((response) => (response.type === 'frame' ? [response.frame.epoch] : []));
const rates = () =>
  told.flatMap((response) => (response.type === 'frame' ? [response.frame.network!.learningRate] : []));

/** Waits until the worker has said one of these once more. */
async function heard(act: () => void, ...types: Response['type'][]): Promise<void> {
  const count = () => kinds().filter((kind) => types.includes(kind)).length;
  const before = count();
  act();
  await vi.waitUntil(() => count() > before, { timeout: 20_000, interval: 2 });
}

let run = 0;

async function prepare(training: Partial<TrainingOptions>, engine: EngineChoice = 'fusedJs'): Promise<void> {
  const base = defaultExperiment('kddcup99');
  const experiment = { ...base, engine, trainingRows: 40, training: { ...base.training, epochs: 6, ...training } };
  run += 1;
  await heard(() => ask({ type: 'prepare', run, experiment, untrained: true }), 'prepared');
  told.length = 0;
}

const go = (count: number | null) => heard(() => ask({ type: 'go', run, epochs: count }), 'paused', 'ended');

describe('the worker', () => {
  beforeAll(() => heard(() => ask({ type: 'load', dataset: 'kddcup99', base: '' }), 'loaded'));

  beforeEach(() => {
    told.length = 0;
  });

  it('tells the end once, whatever crosses it on its way', async () => {
    await prepare({});
    await go(null);
    ask({ type: 'pause', run });
    ask({ type: 'go', run, epochs: null });
    await heard(() => ask({ type: 'load', dataset: 'ecg5000', base: '' }), 'loaded');
    expect(ends()).toEqual([{ type: 'ended', run, end: { reason: 'finished' } }]);
    expect(kinds()).not.toContain('paused');
  });

  it('has nothing in common with another but the engines', async () => {
    await prepare({});
    const toldByOther: Response[] = [];
    const other = backTelling((response) => toldByOther.push(response));
    const experiment = { ...defaultOf('kddcup99', 'mean'), trainingRows: 40 };
    other({ type: 'prepare', run, experiment, untrained: false });
    await vi.waitUntil(() => toldByOther.some(({ type }) => type === 'failed'));
    // It was not asked for any rows, and what it gives up is its own.
    other({ type: 'callOff' });
    await go(null);
    expect(ends()).toHaveLength(1);
    expect(toldByOther.map(({ type }) => type)).toEqual(['heard', 'failed', 'heard']);
  });

  it('fits a detector that needs no training, and holds it while it is paused', async () => {
    const base = defaultExperiment('kddcup99');
    const experiment = { ...defaultOf('kddcup99', 'isolationForest'), trainingRows: 40, training: base.training };
    run += 1;
    await heard(() => ask({ type: 'prepare', run, experiment, untrained: true }), 'prepared');
    expect(told.find((response) => response.type === 'prepared')).toMatchObject({
      untrained: null,
      plan: { network: null, epochs: 1 },
    });
    told.length = 0;
    await heard(() => ask({ type: 'go', run, epochs: null }), 'ended');
    expect(ends()).toEqual([{ type: 'ended', run, end: { reason: 'finished' } }]);
    const frames = told.flatMap((response) => (response.type === 'frame' ? [response] : []));
    expect(frames).toHaveLength(1);
    expect(frames[0]).toMatchObject({ losses: [], frame: { epoch: 1, model: { features: 5 } } });
    expect(frames[0]!.frame.network).toBeUndefined();
    const shares = told.flatMap((response) => (response.type === 'progress' ? [response.share] : []));
    expect(shares.at(-1)).toBe(1);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(kinds()).not.toContain('engine');
  });

  it('fits no baselines to measure a step', async () => {
    const fits = vi.spyOn(detectorOf('pca'), 'fitInPieces');
    const experiment = { ...defaultExperiment('kddcup99'), trainingRows: 40 };
    await heard(() => ask({ type: 'time', job: 1, experiment, engine: 'fusedJs', base: '' }), 'timed');
    expect(told.at(-1)).toMatchObject({ type: 'timed', problem: null });
    expect(fits).not.toHaveBeenCalled();
    fits.mockRestore();
  });

  describe('asked for baselines', () => {
    const askFor = (kind: string, experiment = defaultOf('kddcup99', 'mean')) =>
      ask({ type: 'fitBaseline', run, experiment: { ...experiment, trainingRows: 40 }, kind });
    const answers = () =>
      told.flatMap((response) =>
        response.type === 'baseline'
          ? [response.baseline.id]
          : response.type === 'baselineFailed'
            ? [`${response.kind}: ${response.message.say}`]
            : [],
      );

    it('fits them one after another on the rows of the run, beside what it trains', async () => {
      await prepare({});
      askFor('pca');
      askFor('isolationForest');
      await go(null);
      await vi.waitUntil(() => answers().length === 2, { timeout: 20_000, interval: 2 });
      expect(answers()).toEqual(['pca', 'isolationForest']);
      const shares = told.flatMap((response) => (response.type === 'baselineProgress' ? [response] : []));
      expect(shares.length).toBeGreaterThan(2);
      const [pca] = told.flatMap((response) => (response.type === 'baseline' ? [response.baseline] : []));
      const [last] = told.flatMap((response) => (response.type === 'frame' ? [response.frame] : [])).slice(-1);
      expect(pca!.testScores).toHaveLength(last!.testScores.length);
      expect(ends()).toHaveLength(1);
    });

    it('fits them for a run that it does not hold, and says why one cannot be', async () => {
      await prepare({});
      run += 1;
      await heard(() => askFor('lof'), 'baseline');
      await heard(() => askFor('autoencoder'), 'baselineFailed');
      expect(answers()).toEqual(['lof', 'autoencoder: unexpected']);
    });

    it('gives them up with the run in hand when they are called off, and hears the next wish', async () => {
      await prepare({}, 'cpu');
      ask({ type: 'go', run, epochs: null });
      await vi.waitUntil(() => crawled > 100);
      askFor('isolationForest');
      ask({ type: 'callOff' });
      await heard(() => askFor('mean'), 'baseline');
      expect(answers()).toEqual(['mean']);
      const held = crawled;
      await heard(() => askFor('pca'), 'baseline');
      expect(crawled).toBe(held);
      expect(kinds()).not.toContain('failed');
    });

    it('tells nothing more of those that were asked for before another run', async () => {
      await prepare({});
      askFor('isolationForest');
      const before = run;
      await prepare({});
      await heard(() => askFor('mean'), 'baseline');
      expect(told).not.toContainEqual(expect.objectContaining({ type: 'baseline', run: before }));
      expect(answers()).toEqual(['mean']);
    });
  });

  it('goes one epoch a step, and ends when early stopping has told the epoch that it keeps', async () => {
    await prepare({ earlyStoppingPatience: 1, learningRate: 0.3, epochs: 30 });
    for (let step = 0; step < 30 && ends().length === 0; step++) await go(1);
    const [end] = ends();
    expect(end).toMatchObject({ end: { reason: 'stoppedEarly' } });
    const kept = end?.type === 'ended' && end.end.reason === 'stoppedEarly' ? end.end.bestEpoch : null;
    // The kept epoch comes last, a second time, and nothing pauses after it.
    expect(epochs().at(-1)).toBe(kept);
    expect(kinds().slice(-2)).toEqual(['frame', 'ended']);
  });

  it('leaves a learning rate that was halved as it is when only the batch size is changed', async () => {
    await prepare({ plateauPatience: 1, learningRate: 0.3, epochs: 12 });
    for (let step = 0; step < 9; step++) await go(1);
    const halved = rates().at(-1)!;
    expect(halved).toBeLessThan(0.3);
    ask({ type: 'adjust', run, changes: { batchSize: 20 } });
    await go(1);
    expect(rates().at(-1)).toBeLessThanOrEqual(halved);
    ask({ type: 'adjust', run, changes: { learningRate: 0.01 } });
    await go(1);
    expect(rates().at(-1)).toBe(0.01);
  });

  it('hears at once what is asked while it scores samples, and gives up what was replaced', async () => {
    const base = defaultVae();
    // Some minutes of work, all in all.
    const detector = {
      ...base.detector,
      encoder: Array.from({ length: 6 }, () => plainLayer(256, 'tanh')),
      score: 'monteCarlo',
      samples: 256,
    } as const;
    const experiment = { ...base, dataset: 'kddcup99', detector } as const;
    run += 1;
    const replaced = run;
    await heard(() => ask({ type: 'prepare', run, experiment, untrained: true }), 'heard');
    await prepare({});
    expect(told).toEqual([]);
    ask({ type: 'pause', run: replaced });
    await go(1);
    const answered = told.flatMap((response) => ('run' in response ? [response.run] : []));
    expect(new Set(answered)).toEqual(new Set([run]));
  });

  it('pauses an epoch that takes long in its midst, steps no more, and goes on there', async () => {
    await prepare({}, 'cpu');
    ask({ type: 'go', run, epochs: null });
    await vi.waitUntil(() => crawled > 100);
    await heard(() => ask({ type: 'pause', run }), 'paused');
    expect(epochs().filter((epoch) => epoch > 0)).toEqual([]);
    const held = crawled;
    await heard(() => ask({ type: 'load', dataset: 'kddcup99', base: '' }), 'loaded');
    expect(crawled).toBe(held);
    ask({ type: 'go', run, epochs: null });
    await vi.waitUntil(() => crawled > held + 100);
    expect(kinds().filter((kind) => kind === 'paused')).toHaveLength(1);
    // What is held can be replaced.
    await heard(() => ask({ type: 'pause', run }), 'paused');
    await prepare({});
    await go(null);
    expect(ends()).toHaveLength(1);
  });

  it('pauses and goes on with a search for the fastest engine at once', async () => {
    search.putOff = true;
    await prepare({}, 'auto');
    ask({ type: 'go', run, epochs: null });
    expect(search.signals).toHaveLength(1);
    ask({ type: 'pause', run });
    expect(kinds()).toContain('paused');
    expect(search.signals[0]!.aborted).toBe(true);
    ask({ type: 'go', run, epochs: null });
    expect(search.signals).toHaveLength(2);
    await prepare({}, 'auto');
    expect(search.signals[1]!.aborted).toBe(true);
    search.putOff = false;
    await go(null);
    expect(kinds()).not.toContain('failed');
    expect(ends()).toHaveLength(1);
  });
});
