import { describe, expect, it } from 'vitest';
import { type Situation, status as statusText } from './status.ts';

const trained: Situation = {
  phase: 'finished',
  pausing: false,
  queued: false,
  dataset: 'ecg5000',
  progress: { loaded: 0, total: 0 },
  failure: null,
  epoch: 30,
  earlier: null,
  fitted: null,
  epochs: 30,
  choice: 'auto',
  engine: 'wasm',
  end: { reason: 'finished' },
  stale: false,
  rocAuc: 0.9941,
  baselines: [
    { name: 'PCA 4', rocAuc: 0.988, standing: apart('better', 0.006) },
    { name: 'the mean', rocAuc: 0.977, standing: apart('better', 0.017) },
  ],
};

/** A difference that the rows tell from nothing, or do not. */
function apart(side: 'better' | 'level' | 'worse', difference: number) {
  const reach = side === 'level' ? 2 * Math.abs(difference) : Math.abs(difference) / 2;
  return { side, difference: { difference, low: difference - reach, high: difference + reach } };
}

describe('statusText', () => {
  it('says state, epoch, engine and what the result is worth', () => {
    expect(statusText(trained)).toBe(
      'Finished: epoch 30 of 30 on WASM. Test ROC AUC 0.994, better than PCA 4 (0.988) and the mean (0.977).',
    );
    expect(statusText({ ...trained, phase: 'running', epoch: 12 })).toMatch(/^Training: epoch 12 of 30 on WASM\. Test/);
    expect(statusText({ ...trained, phase: 'paused', epoch: 12 })).toMatch(/^Paused: epoch 12 of 30 on WASM\. Test/);
  });

  it('says what is being done about an engine before there is one', () => {
    const starting = { ...trained, phase: 'running' as const, engine: null, epoch: 0 };
    expect(statusText(starting)).toMatch(/^Starting: finding the fastest engine/);
    expect(statusText({ ...starting, choice: 'webgl' })).toMatch(/^Starting: loading the WebGL engine\./);
  });

  it('says nothing of a result that there is not yet', () => {
    const fitting = { ...trained, phase: 'running' as const, fitted: 0.7, epoch: 0, rocAuc: undefined, baselines: [] };
    expect(statusText(fitting)).toBe('Fitting: 70 % done.');
    expect(statusText({ ...fitting, rocAuc: null })).toMatch(/The test rows are all of one kind/);
  });

  it('does not compare an untrained network with fitted baselines', () => {
    expect(statusText({ ...trained, phase: 'ready', engine: null, epoch: 0, rocAuc: 0.61 })).toBe(
      'Ready: untrained, epoch 0 of 30. Test ROC AUC 0.610. Press Train.',
    );
  });

  it('says how far the data have come', () => {
    const loading = { ...trained, phase: 'loading' as const, progress: { loaded: 340_400, total: 712_000 } };
    expect(statusText(loading)).toBe('Loading the heartbeats: 340 of 712 kB.');
    expect(statusText({ ...loading, progress: { loaded: 0, total: 0 } })).toBe('Loading the heartbeats.');
  });

  it('asks nobody to press Train who has', () => {
    for (const phase of ['loading', 'preparing', 'ready'] as const) {
      expect(statusText({ ...trained, phase, queued: true })).not.toContain('Press Train');
    }
    expect(statusText({ ...trained, phase: 'preparing', queued: true })).toMatch(/Training follows by itself\.$/);
    expect(statusText({ ...trained, phase: 'preparing' })).not.toContain('follows');
  });

  it('tells the ways a run can end apart', () => {
    expect(statusText({ ...trained, end: { reason: 'stoppedEarly', bestEpoch: 17 }, epoch: 17 })).toMatch(
      'Finished early: the validation loss was lowest at epoch 17 on WASM, whose weights are kept.',
    );
    expect(
      statusText({
        ...trained,
        epoch: 3,
        end: { reason: 'diverged', epoch: 4, message: { say: 'diverged', epoch: 4, growth: 5e5, learningRate: 0.3 } },
      }),
    ).toMatch(/^Stopped: Training diverged in epoch 4: .* Shown is the last good epoch, 3\./);
  });

  it('says which epoch is looked back at, and what that is worth', () => {
    const [pca, mean] = trained.baselines;
    const then = [
      { ...pca!, standing: apart('worse', -0.008) },
      { ...mean!, standing: apart('level', 0.003) },
    ];
    expect(statusText({ ...trained, earlier: 12, rocAuc: 0.98, baselines: then })).toBe(
      'Finished: epoch 30 of 30 on WASM. Showing epoch 12: test ROC AUC 0.980, worse than PCA 4 (0.988) and level with the mean (difference 0.003, 95 % −0.003 to 0.009).',
    );
    expect(statusText({ ...trained, phase: 'running', earlier: 0, rocAuc: 0.61 })).toBe(
      'Training: epoch 30 of 30 on WASM. Showing epoch 0, untrained: test ROC AUC 0.610.',
    );
    expect(statusText({ ...trained, earlier: 3, rocAuc: null })).toContain('Showing epoch 3. The test rows are all');
    const diverged = { say: 'diverged', epoch: 31, growth: 5e5, learningRate: 0.3 } as const;
    const stopped = statusText({ ...trained, earlier: 3, end: { reason: 'diverged', epoch: 31, message: diverged } });
    expect(stopped).toContain('The last good epoch is 30. Showing epoch 3: test');
    const failure = { say: 'workerSilent' } as const;
    expect(statusText({ ...trained, phase: 'failed', failure, earlier: 3 })).toContain('Showing epoch 3: test');
    expect(statusText({ ...trained, phase: 'failed', failure })).not.toContain('ROC');
  });

  it('says when the settings have moved on', () => {
    for (const phase of ['running', 'paused', 'finished'] as const) {
      expect(statusText({ ...trained, phase, stale: true })).toMatch(/The settings have changed since: press Train/);
    }
  });

  it('passes a failure on', () => {
    expect(statusText({ ...trained, phase: 'failed', failure: { say: 'fileCutOff', file: 'a.bin' } })).toBe(
      'Failed: The connection broke while a.bin was loading. It is tried again when it is back.',
    );
  });

  it('does not invent an area where there is none', () => {
    expect(statusText({ ...trained, rocAuc: null })).toMatch('no ROC AUC');
  });
});
