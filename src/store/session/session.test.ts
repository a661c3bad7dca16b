import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DetectorSpec } from '#core/experiment/experiment.ts';
import { PRESET_IDS } from '#core/experiment/presetIds.ts';
import type { Frame } from '#core/frame.ts';
import type { Message } from '#core/message.ts';
import { defaultOf } from '#detectors/experiment.ts';
import { defaultExperiment } from '#detectors/experiments/defaults.ts';
import { presetOf } from '#detectors/experiments/presets.ts';
import { rankedOf, shownNow } from '../evaluated.ts';
import {
  areBaselinesFitted,
  comparableRuns,
  comparedRun,
  isLiveSlow,
  needsTraining,
  progressOf,
  shownRun,
} from '../runs/selectors.ts';
import { useStore } from '../store.ts';
import { asked, forgetWorkers, frameAt, newest, prepared, rows, runNow, seen, trained, worker } from '../testing.ts';
import { pause, reset, retryUnreached, train } from './commands.ts';
import { startSession } from './session.ts';

vi.mock('#worker/client.ts', () => import('../testing.ts'));

const state = () => useStore.getState();
const lab = () => seen(state());
const { setLive } = state();

describe('the conversation with the worker', () => {
  let stop: () => void;

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('document', { baseURI: 'http://localhost/' });
    useStore.setState({ ...useStore.getInitialState(), experiment: defaultExperiment() });
    forgetWorkers();
    stop = startSession((dataset) => ({ ...dataset, rowNoun: { one: 'Schlag', many: 'Schläge' } }));
    return () => {
      stop();
      vi.useRealTimers();
      vi.unstubAllGlobals();
    };
  });

  it('trains when Train was pressed while the rows were loading, also after a setting was changed', () => {
    train();
    state().changeTraining({ learningRate: 0.01 });
    rows('ecg5000');
    prepared();
    expect(lab().phase).toBe('running');
    expect(newest('go')).toEqual({ type: 'go', run: runNow(), epochs: null });
    expect(newest('prepare')!.experiment.training.learningRate).toBe(0.01);
  });

  it('has nothing on the screen before it starts', () => {
    expect(rankedOf(shownNow(useStore.getInitialState()))).toBeNull();
  });

  it('gives rows the names of the reader’s language as they arrive', () => {
    rows('ecg5000');
    expect(state().datasets.ecg5000).toEqual({ id: 'ecg5000', rowNoun: { one: 'Schlag', many: 'Schläge' } });
  });

  describe('with a detector that needs no training', () => {
    const lof = () => state().change({ detector: defaultOf('ecg5000', 'lof').detector });
    const fitted = () => ({ ...frameAt(1), network: undefined }) as unknown as Frame;

    beforeEach(() => {
      rows('ecg5000');
      prepared();
      lof();
      prepared();
    });

    it('fits it as soon as it is chosen, and tells how far it is', () => {
      expect(newest('prepare')!.experiment.detector.kind).toBe('lof');
      expect(newest('go')).toEqual({ type: 'go', run: runNow(), epochs: null });
      expect(lab()).toMatchObject({ phase: 'running', frame: null, losses: [] });
      worker.answer({ type: 'progress', run: runNow(), share: 0.4 });
      expect(lab().fitted).toBe(0.4);
      worker.answer({ type: 'frame', run: runNow(), frame: fitted(), losses: [] });
      worker.answer({ type: 'ended', run: runNow(), end: { reason: 'finished' } });
      expect(lab()).toMatchObject({ phase: 'finished', frame: { epoch: 1 }, plan: { network: null } });
    });

    it('goes on with a fit that was paused, and does not begin it anew', () => {
      pause();
      worker.answer({ type: 'paused', run: runNow() });
      const { length } = asked('prepare');
      train();
      expect(asked('prepare')).toHaveLength(length);
      expect(asked('go').at(-1)).toEqual({ type: 'go', run: runNow(), epochs: null });
    });

    it('shows a fit that takes long in live mode though it says nothing before its end, and tells how far that is', () => {
      state().change({ detector: defaultExperiment().detector });
      prepared();
      train();
      trained(30);
      worker.answer({ type: 'ended', run: runNow(), end: { reason: 'finished' } });
      setLive(true);
      lof();
      vi.advanceTimersByTime(1000);
      prepared();
      expect(lab()).toMatchObject({ phase: 'running', frame: { epoch: 30 } });
      expect(progressOf(state())).toMatchObject({ epoch: 0, fitted: 0 });
      vi.advanceTimersByTime(500);
      worker.answer({ type: 'progress', run: runNow(), share: 0.4 });
      expect(lab().frame).toMatchObject({ epoch: 30 });
      vi.advanceTimersByTime(200);
      worker.answer({ type: 'progress', run: runNow(), share: 0.5 });
      expect(lab()).toMatchObject({ phase: 'running', frame: null, plan: { network: null } });
      expect(progressOf(state())).toMatchObject({ epoch: 0, fitted: 0.5 });
      worker.answer({ type: 'frame', run: runNow(), frame: fitted(), losses: [] });
      expect(progressOf(state())).toMatchObject({ epoch: 1, fitted: 1 });
    });

    it('waits for Train when its settings change, and is left for a network that begins untrained', () => {
      worker.answer({ type: 'frame', run: runNow(), frame: fitted(), losses: [] });
      worker.answer({ type: 'ended', run: runNow(), end: { reason: 'finished' } });
      const { length } = asked('prepare');
      state().change({ detector: { ...state().experiment.detector, neighbours: 7 } as DetectorSpec });
      expect(asked('prepare')).toHaveLength(length);
      expect(needsTraining(state())).toBe(true);
      state().change({ detector: defaultExperiment().detector });
      prepared();
      expect(lab()).toMatchObject({ phase: 'ready', frame: { epoch: 0 } });
    });
  });

  it('does not train other rows than those that Train was pressed for', () => {
    train();
    state().changeDataset('kddcup99');
    rows('kddcup99');
    prepared();
    expect(lab().phase).toBe('ready');
    expect(newest('go')).toBeUndefined();
  });

  it('trains in live mode whatever is changed while the rows load', () => {
    rows('ecg5000');
    prepared();
    setLive(true);
    state().changeDataset('kddcup99');
    vi.advanceTimersByTime(1000);
    state().change({ seed: 7 });
    vi.advanceTimersByTime(1000);
    rows('kddcup99');
    prepared();
    expect(newest('prepare')!.experiment).toMatchObject({ dataset: 'kddcup99', seed: 7 });
    expect(newest('go')).toMatchObject({ run: runNow() });
    expect(needsTraining(state())).toBe(false);
  });

  it('starts no other worker once it has stopped, whatever live mode had still to do', () => {
    rows('ecg5000');
    prepared();
    setLive(true);
    state().change({ seed: 7 });
    stop();
    vi.advanceTimersByTime(1000);
    expect([worker.started, worker.ended]).toEqual([1, 1]);
  });

  it('passes on in mid-run what was changed and nothing else, for training may have changed the rest', () => {
    rows('ecg5000');
    prepared();
    train();
    trained(3);
    state().changeTraining({ batchSize: 32 });
    expect(newest('adjust')).toEqual({ type: 'adjust', run: runNow(), changes: { batchSize: 32 } });
    state().changeTraining({ learningRate: 0.001 });
    expect(newest('adjust')).toEqual({ type: 'adjust', run: runNow(), changes: { learningRate: 0.001 } });
    expect(lab().adjustedAt).toEqual([3, 3]);
  });

  it('leaves a finished run on the screen when settings move on, and says that it is stale', () => {
    rows('ecg5000');
    prepared();
    train();
    trained(30);
    worker.answer({ type: 'ended', run: runNow(), end: { reason: 'finished' } });
    state().change({ seed: 2 });
    expect(lab()).toMatchObject({ phase: 'finished', frame: { epoch: 30 } });
    expect(needsTraining(state())).toBe(true);
    train();
    prepared();
    expect(newest('go')!.run).toBe(runNow());
    expect(needsTraining(state())).toBe(false);
  });

  describe('with a preset', () => {
    /** What the charts are drawn from. */
    const onScreen = () => shownRun(state()).experiment;
    const finish = (epoch: number) => {
      trained(epoch);
      worker.answer({ type: 'ended', run: runNow(), end: { reason: 'finished' } });
    };

    beforeEach(() => {
      rows('ecg5000');
      prepared();
      train();
    });

    it.each(PRESET_IDS.filter((id) => id !== 'healthy'))(
      'shows its own run, also in the midst of another: %s',
      (id) => {
        trained(3);
        state().choosePreset(id);
        prepared();
        expect(onScreen()).toBe(state().experiment);
        expect(presetOf(onScreen())).toBe(id);
        expect(lab()).toMatchObject({ phase: 'ready', frame: { epoch: 0 }, adjustedAt: [] });
        worker.answer({ type: 'frame', run: runNow() - 1, frame: frameAt(4), losses: [] });
        expect(lab().frame!.epoch).toBe(0);
        expect(asked('adjust')).toEqual([]);
      },
    );

    it('shows its own run after a run that has ended, and Undo brings that back as it was', () => {
      finish(30);
      const before = state();
      state().choosePreset('tooSmall');
      state().record(before, state(), 0);
      prepared();
      expect(presetOf(onScreen())).toBe('tooSmall');
      train();
      finish(29);
      const { length } = asked('prepare');
      state().undo();
      expect(lab()).toMatchObject({ phase: 'finished', frame: { epoch: 30 } });
      expect(presetOf(onScreen())).toBe('healthy');
      state().redo();
      expect(lab()).toMatchObject({ phase: 'finished', frame: { epoch: 29 } });
      expect(asked('prepare')).toHaveLength(length);
      expect(needsTraining(state())).toBe(false);
    });

    it.each(['in the midst of another', 'while another is being prepared'])(
      'has the worker give up what it is at when it comes back to a kept run %s',
      (when) => {
        finish(30);
        const { id } = lab();
        state().choosePreset('tooSmall');
        if (when === 'in the midst of another') {
          prepared();
          train();
          trained(3);
        } else state().choosePreset('copies');
        const { length } = worker.asked;
        state().choosePreset('healthy');
        expect(lab()).toMatchObject({ id, phase: 'finished', frame: { epoch: 30 } });
        vi.advanceTimersByTime(500);
        const kinds = worker.asked.slice(length).map(({ type }) => type);
        // Called off before the kept run's baselines are asked for, and nothing is prepared late.
        expect(kinds).toEqual(['callOff', 'fitBaseline', 'fitBaseline']);
      },
    );

    it('has the worker give up what it is at while the rows of another data set are on their way', () => {
      trained(3);
      state().changeDataset('kddcup99');
      expect(worker.asked.slice(-2)).toMatchObject([{ type: 'callOff' }, { type: 'load', dataset: 'kddcup99' }]);
    });

    it('does not come back to a run that was given up, or whose settings were changed on its way', () => {
      trained(3);
      state().change({ seed: 2 });
      train();
      prepared();
      trained(2);
      state().changeTraining({ learningRate: 0.02 });
      finish(30);
      const { experiment } = state();
      state().choosePreset('tooSmall');
      prepared();
      state().change({ ...experiment, seed: 1, training: defaultExperiment().training });
      prepared();
      expect(lab()).toMatchObject({ phase: 'ready', frame: { epoch: 0 } });
      state().change(experiment);
      prepared();
      expect(lab()).toMatchObject({ phase: 'ready', frame: { epoch: 0 } });
    });
  });

  describe('with baselines', () => {
    const baseline = (id: string, run = runNow()) =>
      worker.answer({ type: 'baseline', run, baseline: { id, components: null, ...scores() } });
    const scores = () => ({ validationScores: new Float32Array(), testScores: new Float32Array() });
    const kindsAsked = () => asked('fitBaseline').map(({ kind }) => kind);
    const besides = () => shownNow(state()).baselines.map(({ id }) => id);

    beforeEach(() => {
      useStore.setState({ baselines: ['mean', 'pca'] });
      rows('ecg5000');
      prepared();
    });

    it('has those fitted that are chosen, on the rows of the run, and shows them in their order', () => {
      expect(asked('fitBaseline').map(({ run, kind }) => [run, kind])).toEqual([
        [runNow(), 'mean'],
        [runNow(), 'pca'],
      ]);
      baseline('pca');
      expect(besides()).toEqual(['pca']);
      baseline('mean');
      expect(besides()).toEqual(['mean', 'pca']);
    });

    it('fits another when it is chosen, leaves what is trained alone, and has those that were there at once', () => {
      baseline('mean');
      baseline('pca');
      train();
      trained(3);
      useStore.setState({ baselines: ['lof', 'pca'] });
      expect(kindsAsked()).toEqual(['mean', 'pca', 'lof']);
      worker.answer({ type: 'baselineProgress', run: runNow(), kind: 'lof', share: 0.4 });
      expect(lab().baselineFits).toEqual({ lof: { share: 0.4 } });
      expect(besides()).toEqual(['pca']);
      baseline('lof');
      expect(besides()).toEqual(['lof', 'pca']);
      expect(lab()).toMatchObject({ phase: 'running', frame: { epoch: 3 }, baselineFits: {} });
      useStore.setState({ baselines: ['mean'] });
      expect(besides()).toEqual(['mean']);
      expect(kindsAsked()).toHaveLength(3);
    });

    it('says that all are fitted when they are, and not when their fits were called off', () => {
      baseline('mean');
      expect(areBaselinesFitted(state())).toBe(false);
      state().change({ seed: 2 });
      reset();
      expect(lab().baselineFits).toEqual({});
      expect(areBaselinesFitted(state())).toBe(false);
      prepared();
      baseline('mean');
      baseline('pca');
      expect(areBaselinesFitted(state())).toBe(true);
    });

    it('does not let a detector compete with itself', () => {
      state().change({ detector: defaultOf('ecg5000', 'pca').detector });
      prepared();
      expect(kindsAsked().slice(2)).toEqual(['mean']);
    });

    it('keeps why one cannot be, and asks again with the next run', () => {
      const message = { say: 'unexpected', detail: 'too much' } as const;
      worker.answer({ type: 'baselineFailed', run: runNow(), kind: 'mean', message });
      expect(lab().baselineFits).toMatchObject({ mean: { refused: message } });
      expect(kindsAsked()).toHaveLength(2);
      state().change({ seed: 2 });
      prepared();
      expect(kindsAsked().slice(2)).toEqual(['mean', 'pca']);
    });

    it('asks again for those that were given up when a kept run comes back', () => {
      train();
      trained(30);
      worker.answer({ type: 'ended', run: runNow(), end: { reason: 'finished' } });
      baseline('mean');
      const { id, experiment } = lab();
      state().choosePreset('tooSmall');
      prepared();
      const { length } = kindsAsked();
      state().goTo({ experiment, threshold: state().threshold });
      expect(asked('fitBaseline').slice(length)).toMatchObject([{ run: id, kind: 'pca' }]);
      expect(besides()).toEqual(['mean']);
    });
  });

  describe('with another run to compare with', () => {
    const finish = (epoch: number) => {
      train();
      prepared();
      trained(epoch);
      worker.answer({ type: 'ended', run: runNow(), end: { reason: 'finished' } });
      return lab().id;
    };

    beforeEach(() => rows('ecg5000'));

    it('offers those that learnt something on the same data set, and keeps the one that was chosen', () => {
      const first = finish(30);
      expect(comparableRuns(state().runs, shownRun(state()))).toEqual([]);
      state().compareWith(first);
      expect(comparedRun(state())).toBeNull();
      for (let seed = 2; seed <= 12; seed++) {
        state().change({ seed });
        finish(seed);
      }
      expect(comparedRun(state())).toMatchObject({ id: first });
      expect(comparedRun(state())!.frames.at(-1)!.epoch).toBe(30);
      expect(Object.keys(state().runs).length).toBeLessThan(10);
      state().changeDataset('kddcup99');
      rows('kddcup99');
      prepared();
      expect(comparedRun(state())).toBeNull();
    });

    it('does not keep what live mode passes through', () => {
      finish(30);
      setLive(true);
      for (let seed = 2; seed <= 5; seed++) {
        state().change({ seed });
        finish(seed);
      }
      expect(comparableRuns(state().runs, shownRun(state())).map(({ experiment }) => experiment.seed)).toEqual([1]);
    });
  });

  it('does not take a setting that comes back to what it was for one that was changed on the way', () => {
    rows('ecg5000');
    prepared();
    train();
    trained(3);
    state().change({ seed: 2 });
    state().change({ seed: 1 });
    expect(lab()).toMatchObject({ phase: 'running', adjustedAt: [] });
    expect(needsTraining(state())).toBe(false);
  });

  it('hears nothing of a run that was replaced', () => {
    rows('ecg5000');
    prepared();
    train();
    const old = runNow();
    state().change({ seed: 2 });
    train();
    worker.answer({ type: 'frame', run: old, frame: frameAt(9), losses: [] });
    worker.answer({ type: 'ended', run: old, end: { reason: 'finished' } });
    expect(lab().phase).not.toBe('finished');
    expect(lab().frame?.epoch).not.toBe(9);
  });

  it('keeps on the screen what a worker that died had learnt, and trains with the next one', () => {
    rows('ecg5000');
    prepared();
    train();
    trained(5);
    const problem = { say: 'unexpected', detail: 'out of memory' } as const;
    worker.die(problem);
    expect(lab()).toMatchObject({ phase: 'failed', frame: { epoch: 5 } });
    expect(lab().failure).toEqual({ say: 'trainingStopped', problem, epoch: 5 });
    train();
    expect(worker.asked.slice(-2).map(({ type }) => type)).toEqual(['load', 'prepare']);
    prepared();
    expect(newest('go')!.run).toBe(runNow());
  });

  it('says of the run that it trained how far it had come, and shows that, where live mode hid it from view', () => {
    rows('ecg5000');
    prepared();
    train();
    trained(30);
    worker.answer({ type: 'ended', run: runNow(), end: { reason: 'finished' } });
    setLive(true);
    state().change({ seed: 7 });
    vi.advanceTimersByTime(1000);
    prepared();
    trained(3);
    worker.die({ say: 'unexpected', detail: 'out of memory' });
    expect(lab()).toMatchObject({ failure: { say: 'trainingStopped', epoch: 3 }, frame: { epoch: 3 } });
  });

  it('counts the time of a run from when it was asked for, its preparation included', () => {
    rows('ecg5000');
    train();
    vi.advanceTimersByTime(200);
    prepared();
    vi.advanceTimersByTime(100);
    worker.answer({ type: 'ended', run: runNow(), end: { reason: 'finished' } });
    expect(state().lastRunMs).toBe(300);
  });

  it('tries again what failed for want of a connection once that is back, and nothing else', () => {
    const failed = (message: Message) => worker.answer({ type: 'loadFailed', dataset: 'ecg5000', message });
    failed({ say: 'fileMissing', file: 'ecg5000.bin', status: 404 });
    retryUnreached();
    expect(lab().phase).toBe('failed');
    failed({ say: 'fileUnreachable', file: 'ecg5000.bin' });
    const before = worker.asked.length;
    retryUnreached();
    expect(lab().phase).toBe('loading');
    expect(worker.asked.slice(before)).toMatchObject([{ type: 'callOff' }, { type: 'load', dataset: 'ecg5000' }]);
  });

  it('tries again what failed for want of the worker’s own script, or of an engine’s, but not at a trained network’s cost', () => {
    worker.die({ say: 'workerNotStarted' });
    expect(lab()).toMatchObject({ phase: 'failed', failure: { say: 'trainingStopped' } });
    retryUnreached();
    expect([lab().phase, worker.started]).toEqual(['loading', 2]);
    rows('ecg5000');
    prepared();
    train();
    const problem = { say: 'fileOffline', file: 'kernels.wasm' } as const;
    const message = { say: 'noEngine', problems: [{ engine: 'fusedWasm', problem }] } as const;
    worker.answer({ type: 'failed', run: runNow(), message });
    retryUnreached();
    expect(lab()).toMatchObject({ phase: 'preparing', failure: null });
    prepared();
    train();
    trained(5);
    worker.die({ say: 'unexpected', detail: 'out of memory' });
    train();
    worker.die({ say: 'workerNotStarted' });
    retryUnreached();
    expect(lab()).toMatchObject({ phase: 'failed', frame: { epoch: 5 } });
  });

  it('shows a run of live mode that was paused before it had anything to show, once it has', () => {
    rows('ecg5000');
    prepared();
    train();
    trained(30);
    worker.answer({ type: 'ended', run: runNow(), end: { reason: 'finished' } });
    setLive(true);
    state().change({ seed: 7 });
    vi.advanceTimersByTime(1000);
    prepared();
    pause();
    worker.answer({ type: 'paused', run: runNow() });
    train();
    vi.advanceTimersByTime(1000);
    trained(3);
    expect(lab().frame).toMatchObject({ epoch: 3 });
  });

  it('says at once that it is pausing, once, and pauses the run in hand', () => {
    rows('ecg5000');
    prepared();
    train();
    pause();
    pause();
    expect(lab()).toMatchObject({ phase: 'running', pausing: true });
    expect(asked('pause')).toEqual([{ type: 'pause', run: runNow() }]);
    worker.answer({ type: 'paused', run: runNow() });
    expect(lab()).toMatchObject({ phase: 'paused', pausing: false });
  });

  it('has one preparation under way, and the newest wait: a key held in Seed does not pile them up', async () => {
    rows('ecg5000');
    prepared();
    worker.asked.length = 0;
    for (let seed = 2; seed <= 42; seed++) {
      state().change({ seed });
      await vi.advanceTimersByTimeAsync(32);
    }
    // The worker takes its time: a preparation that it is at for long is replaced.
    expect(asked('prepare').length).toBeLessThanOrEqual(5);
    prepared();
    await vi.advanceTimersByTimeAsync(1000);
    expect(newest('prepare')!.experiment.seed).toBe(42);
    prepared();
    expect(lab()).toMatchObject({ phase: 'ready', plan: { experiment: { seed: 42 } } });
    expect(asked('prepare').length).toBeLessThanOrEqual(6);
  });

  it('asks for the newest as soon as the one before is answered', () => {
    rows('ecg5000');
    prepared();
    worker.asked.length = 0;
    for (const seed of [2, 3, 4, 5]) state().change({ seed });
    expect(asked('prepare').map(({ experiment }) => experiment.seed)).toEqual([2]);
    prepared();
    expect(asked('prepare').map(({ experiment }) => experiment.seed)).toEqual([2, 5]);
    expect(lab().phase).toBe('preparing');
    prepared();
    expect(lab().phase).toBe('ready');
  });

  it('stays in live mode where a run takes long, says that it is slow, and trains every change all the same', async () => {
    rows('ecg5000');
    prepared();
    setLive(true);
    await vi.advanceTimersByTimeAsync(9000);
    trained(30);
    worker.answer({ type: 'ended', run: runNow(), end: { reason: 'finished' } });
    expect(isLiveSlow(state())).toBe(true);
    for (const seed of [2, 3, 4]) {
      state().change({ seed });
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(state().live).toBe(true);
    expect(lab()).toMatchObject({ notices: [], phase: 'finished' });
    await vi.advanceTimersByTimeAsync(100);
    expect(asked('prepare').map(({ experiment }) => experiment.seed)).toEqual([1, 4]);
    prepared();
    expect(newest('go')).toEqual({ type: 'go', run: runNow(), epochs: null });
    await vi.advanceTimersByTimeAsync(100);
    worker.answer({ type: 'ended', run: runNow(), end: { reason: 'finished' } });
    expect(isLiveSlow(state())).toBe(false);
    expect(needsTraining(state())).toBe(false);
  });
});
