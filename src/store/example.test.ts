import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildNetwork } from '#core/network/build.ts';
import { defaultExperiment } from '#detectors/experiments/defaults.ts';
import { type ExampleModel, encodeExample } from '#detectors/experiments/exampleModel.ts';
import { useStore } from './store.ts';

const experiment = defaultExperiment();
const network = buildNetwork(140, experiment.detector);
const example: ExampleModel = {
  experiment,
  network,
  weights: new Float32Array(network.total),
  scaler: { offset: new Float32Array(140), spread: new Float32Array(140).fill(2) },
  seed: experiment.seed,
  epochs: 30,
  rocAuc: 0.99,
  threshold: 0.05,
  normalScores: Float32Array.of(0.01),
  abnormalScores: Float32Array.of(0.3),
};

describe('the example network', () => {
  beforeEach(() => {
    vi.stubGlobal('document', { baseURI: 'http://localhost/' });
    useStore.setState(useStore.getInitialState());
  });

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is fetched once when it is there, and again when it failed, which is told meanwhile', async () => {
    const answers: (() => Response)[] = [
      () => new Response('no', { status: 500 }),
      () => new Response('{"format":2}'),
      () => new Response(JSON.stringify(encodeExample(example))),
    ];
    const fetch = vi.fn(async (_: string) => answers.shift()!());
    vi.stubGlobal('fetch', fetch);
    const want = () => useStore.getState().wantExample('ecg5000');
    const failure = () => useStore.getState().exampleFailures.ecg5000;
    // Asked for by two at once it is fetched once.
    await Promise.all([want(), want()]);
    expect(failure()).toEqual({ say: 'serverFailed', file: 'ecg5000.example.json', status: 500 });
    await want();
    expect(failure()).toMatchObject({ say: 'fileDamaged', damage: { what: 'content' } });
    await want();
    await want();
    expect(failure()).toBeUndefined();
    expect(useStore.getState().examples.ecg5000).toEqual(example);
    expect(fetch.mock.calls.map(([address]) => address)).toEqual(
      Array.from({ length: 3 }, () => 'http://localhost/data/ecg5000.example.json'),
    );
  });
});
