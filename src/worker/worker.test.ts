import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { datasetOf } from '#core/dataset/testing.ts';
import { defaultExperiment } from '#core/experiment/defaults.ts';
import type { TrainingOptions } from '#core/experiment/experiment.ts';
import { createFusedJsEngine } from '#engine/fused/createFusedEngine.ts';
import type { Request, Response } from './protocol.ts';

vi.mock('./load.ts', () => ({ loadDataset: async () => datasetOf([200, 50], 5) }));
vi.mock('./engines.ts', () => ({
  browserEngines: () => ({
    create: async () => createFusedJsEngine(),
    chooseFastest: async () => ({ engine: createFusedJsEngine(), reports: [] }),
  }),
}));

const told: Response[] = [];
let ask: (request: Request) => void;

const kinds = () => told.map((response) => response.type);
const ends = () => told.filter((response) => response.type === 'ended');
const epochs = () => told.flatMap((response) => (response.type === 'frame' ? [response.frame.epoch] : []));
const rates = () => told.flatMap((response) => (response.type === 'frame' ? [response.frame.learningRate] : []));

/** Waits until the worker has said one of these once more. */
async function heard(act: () => void, ...types: Response['type'][]): Promise<void> {
  const count = () => kinds().filter((kind) => types.includes(kind)).length;
  const before = count();
  act();
  await vi.waitUntil(() => count() > before, { timeout: 20_000, interval: 2 });
}

let run = 0;

async function prepare(training: Partial<TrainingOptions>): Promise<void> {
  const base = defaultExperiment('kddcup99');
  const experiment = { ...base, trainingRows: 40, training: { ...base.training, epochs: 6, ...training } };
  run += 1;
  await heard(() => ask({ type: 'prepare', run, experiment, untrained: true }), 'prepared');
  told.length = 0;
}

const go = (count: number | null) => heard(() => ask({ type: 'go', run, epochs: count }), 'paused', 'ended');

describe('the worker', () => {
  beforeAll(async () => {
    vi.stubGlobal('postMessage', (response: Response) => told.push(structuredClone(response)));
    vi.stubGlobal('addEventListener', (_: string, listener: (event: MessageEvent<Request>) => void) => {
      ask = (request) => listener({ data: request } as MessageEvent<Request>);
    });
    await import('./worker.ts');
    await heard(() => ask({ type: 'load', dataset: 'kddcup99', base: '' }), 'loaded');
    return () => vi.unstubAllGlobals();
  });

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
});
