import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { plainLayer } from '#core/network/testing.ts';
import { defaultOf, detectorOf } from '#detectors/experiment.ts';
import { defaultExperiment, defaultVae } from '#detectors/experiments/defaults.ts';
import { converse } from './testing.ts';

const page = converse();

const epochs = () => page.told.flatMap((response) => (response.type === 'frame' ? [response.frame.epoch] : []));
const rates = () =>
  page.told.flatMap((response) => (response.type === 'frame' ? [response.frame.network!.learningRate] : []));

describe('the worker', () => {
  beforeAll(page.load);

  beforeEach(() => {
    page.told.length = 0;
  });

  it('tells the end once, whatever crosses it on its way', async () => {
    await page.prepare({});
    await page.go(null);
    page.ask({ type: 'pause', run: page.run });
    page.ask({ type: 'go', run: page.run, epochs: null });
    await page.heard(() => page.ask({ type: 'load', dataset: 'ecg5000', base: '' }), 'loaded');
    expect(page.ends()).toEqual([{ type: 'ended', run: page.run, end: { reason: 'finished' }, waitedMs: 0 }]);
    expect(page.kinds()).not.toContain('paused');
  });

  it('knows nothing of what another is asked', async () => {
    await page.prepare({});
    const other = converse();
    await other.heard(
      () => other.ask({ type: 'fitBaseline', run: 0, experiment: defaultOf('kddcup99', 'mean'), kind: 'pca' }),
      'baselineFailed',
    );
    // It was not asked for any rows, and what it gives up is its own.
    other.ask({ type: 'callOff' });
    await page.go(null);
    expect(page.ends()).toHaveLength(1);
    expect(other.kinds()).toEqual(['heard', 'baselineFailed', 'heard']);
  });

  it('fits a detector that needs no training, and holds it while it is paused', async () => {
    const base = defaultExperiment('kddcup99');
    const experiment = { ...defaultOf('kddcup99', 'isolationForest'), trainingRows: 40, training: base.training };
    page.run += 1;
    await page.heard(() => page.ask({ type: 'prepare', run: page.run, experiment, untrained: true }), 'prepared');
    expect(page.told.find((response) => response.type === 'prepared')).toMatchObject({
      untrained: null,
      plan: { network: null, epochs: 1 },
    });
    page.told.length = 0;
    await page.heard(() => page.ask({ type: 'go', run: page.run, epochs: null }), 'ended');
    expect(page.ends()).toEqual([{ type: 'ended', run: page.run, end: { reason: 'finished' }, waitedMs: 0 }]);
    const frames = page.told.flatMap((response) => (response.type === 'frame' ? [response] : []));
    expect(frames).toHaveLength(1);
    expect(frames[0]).toMatchObject({ losses: [], frame: { epoch: 1, model: { features: 5 } } });
    expect(frames[0]!.frame.network).toBeUndefined();
    const shares = page.told.flatMap((response) => (response.type === 'progress' ? [response.share] : []));
    expect(shares.at(-1)).toBe(1);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(page.kinds()).not.toContain('engine');
  });

  it('fits no baselines to measure a step', async () => {
    const fits = vi.spyOn(detectorOf('pca'), 'fitInPieces');
    const experiment = { ...defaultExperiment('kddcup99'), trainingRows: 40 };
    await page.heard(() => page.ask({ type: 'time', job: 1, experiment, engine: 'fusedJs', base: '' }), 'timed');
    expect(page.told.at(-1)).toMatchObject({ type: 'timed', problem: null });
    expect(fits).not.toHaveBeenCalled();
    fits.mockRestore();
  });

  it('goes one epoch a step, and ends when early stopping has told the epoch that it keeps', async () => {
    await page.prepare({ earlyStoppingPatience: 1, learningRate: 0.3, epochs: 30 });
    for (let step = 0; step < 30 && page.ends().length === 0; step++) await page.go(1);
    const [end] = page.ends();
    expect(end).toMatchObject({ end: { reason: 'stoppedEarly' } });
    const kept = end?.type === 'ended' && end.end.reason === 'stoppedEarly' ? end.end.bestEpoch : null;
    // The kept epoch comes last, a second time, and nothing pauses after it.
    expect(epochs().at(-1)).toBe(kept);
    expect(page.kinds().slice(-2)).toEqual(['frame', 'ended']);
  });

  it('leaves a learning rate that was halved as it is when only the batch size is changed', async () => {
    await page.prepare({ plateauPatience: 1, learningRate: 0.3, epochs: 12 });
    for (let step = 0; step < 9; step++) await page.go(1);
    const halved = rates().at(-1)!;
    expect(halved).toBeLessThan(0.3);
    page.ask({ type: 'adjust', run: page.run, changes: { batchSize: 20 } });
    await page.go(1);
    expect(rates().at(-1)).toBeLessThanOrEqual(halved);
    page.ask({ type: 'adjust', run: page.run, changes: { learningRate: 0.01 } });
    await page.go(1);
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
    page.run += 1;
    const replaced = page.run;
    await page.heard(() => page.ask({ type: 'prepare', run: page.run, experiment, untrained: true }), 'heard');
    await page.prepare({});
    expect(page.told).toEqual([]);
    page.ask({ type: 'pause', run: replaced });
    await page.go(1);
    const answered = page.told.flatMap((response) => ('run' in response ? [response.run] : []));
    expect(new Set(answered)).toEqual(new Set([page.run]));
  });

  it('pauses an epoch that takes long in its midst, steps no more, and goes on there', async () => {
    await page.prepare({}, 'cpu');
    page.ask({ type: 'go', run: page.run, epochs: null });
    await vi.waitUntil(() => page.crawled > 100);
    await page.heard(() => page.ask({ type: 'pause', run: page.run }), 'paused');
    expect(epochs().filter((epoch) => epoch > 0)).toEqual([]);
    const held = page.crawled;
    await page.heard(() => page.ask({ type: 'load', dataset: 'kddcup99', base: '' }), 'loaded');
    expect(page.crawled).toBe(held);
    page.ask({ type: 'go', run: page.run, epochs: null });
    await vi.waitUntil(() => page.crawled > held + 100);
    expect(page.kinds().filter((kind) => kind === 'paused')).toHaveLength(1);
    // What is held can be replaced.
    await page.heard(() => page.ask({ type: 'pause', run: page.run }), 'paused');
    await page.prepare({});
    await page.go(null);
    expect(page.ends()).toHaveLength(1);
  });

  it('pauses and goes on with a search for the fastest engine at once', async () => {
    page.search.putOff = true;
    await page.prepare({}, 'auto');
    page.ask({ type: 'go', run: page.run, epochs: null });
    expect(page.search.signals).toHaveLength(1);
    page.ask({ type: 'pause', run: page.run });
    expect(page.kinds()).toContain('paused');
    expect(page.search.signals[0]!.aborted).toBe(true);
    page.ask({ type: 'go', run: page.run, epochs: null });
    expect(page.search.signals).toHaveLength(2);
    await page.prepare({}, 'auto');
    expect(page.search.signals[1]!.aborted).toBe(true);
    page.search.putOff = false;
    await page.go(null);
    expect(page.kinds()).not.toContain('failed');
    expect(page.ends()).toHaveLength(1);
  });
});
