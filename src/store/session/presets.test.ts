import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PRESET_IDS } from '#core/experiment/presetIds.ts';
import { defaultExperiment } from '#detectors/experiments/defaults.ts';
import { presetOf } from '#detectors/experiments/presets.ts';
import { needsTraining, shownRun } from '../runs/selectors.ts';
import { asked, frameAt, newest, prepared, rows, runNow, trained, worker } from '../testing.ts';
import { pause, train } from './commands.ts';
import { finish, inSession, lab, opened, state } from './testing.ts';

vi.mock('#worker/client.ts', () => import('../testing.ts'));

describe('a preset', () => {
  inSession();

  /** What the charts are drawn from. */
  const onScreen = () => shownRun(state()).experiment;

  beforeEach(() => {
    opened();
    train();
  });

  it.each(PRESET_IDS.filter((id) => id !== 'healthy'))('shows its own run, also in the midst of another: %s', (id) => {
    trained(3);
    state().choosePreset(id);
    prepared();
    expect(onScreen()).toBe(state().experiment);
    expect(presetOf(onScreen())).toBe(id);
    // It is trained at once.
    expect(newest('go')).toEqual({ type: 'go', run: runNow(), epochs: null });
    expect(lab()).toMatchObject({ phase: 'running', frame: { epoch: 0 }, adjustedAt: [] });
    worker.answer({ type: 'frame', run: runNow() - 1, frame: frameAt(4), earlier: [], losses: [] });
    expect(lab().frame!.epoch).toBe(0);
    expect(asked('adjust')).toEqual([]);
  });

  it('is trained where it is what is there already, and a surprise is trained as well', () => {
    const { length } = asked('go');
    pause();
    worker.answer({ type: 'paused', run: runNow() });
    state().choosePreset('healthy');
    expect(asked('go')).toHaveLength(length + 1);
    const { experiment, threshold } = state();
    state().surprise({ experiment: { ...experiment, seed: 7 }, threshold });
    prepared();
    expect(newest('go')!.run).toBe(runNow());
    expect(onScreen().seed).toBe(7);
    expect(state().advice).toMatchObject({ surprise: { experiment: { seed: 7 } }, before: { experiment } });
  });

  it('shows its own run after a run that has ended, and Undo brings that back as it was', () => {
    finish(30);
    const before = state();
    state().choosePreset('tooSmall');
    state().record(before, state(), 0);
    prepared();
    expect(presetOf(onScreen())).toBe('tooSmall');
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

  it.each(['while it is trained', 'while it is paused', 'before it is prepared'])(
    'is undone %s: what was trained before comes back, and the worker gives it up',
    (when) => {
      finish(30);
      const { id } = lab();
      const before = state();
      state().choosePreset('tooSmall');
      state().record(before, state(), 0);
      if (when !== 'before it is prepared') {
        prepared();
        trained(3);
      }
      if (when === 'while it is paused') {
        pause();
        worker.answer({ type: 'paused', run: runNow() });
      }
      state().undo();
      expect(lab()).toMatchObject({ id, phase: 'finished', frame: { epoch: 30 } });
      expect(presetOf(onScreen())).toBe('healthy');
      expect(needsTraining(state())).toBe(false);
      expect(worker.asked.map(({ type }) => type)).toContain('callOff');
      // Redone, it is trained as when it was chosen.
      state().redo();
      prepared();
      expect(presetOf(onScreen())).toBe('tooSmall');
      expect(newest('go')).toEqual({ type: 'go', run: runNow(), epochs: null });
      expect(lab()).toMatchObject({ phase: 'running', frame: { epoch: 0 } });
    },
  );

  it.each(['while it is trained', 'before it is prepared'])(
    'is undone %s: what was not trained before is not trained now',
    (when) => {
      const untouched = { ...defaultExperiment(), seed: 3 };
      state().change(untouched);
      pause();
      worker.answer({ type: 'paused', run: runNow() });
      const before = state();
      state().choosePreset('tooSmall');
      state().record(before, state(), 0);
      if (when === 'while it is trained') {
        prepared();
        trained(3);
      }
      const { length } = asked('go');
      state().undo();
      // One request at a time: the one that nobody waits for is answered first.
      if (when === 'before it is prepared') prepared();
      prepared();
      expect(lab()).toMatchObject({ phase: 'ready', frame: { epoch: 0 }, experiment: { seed: 3 } });
      expect(asked('go')).toHaveLength(length);
    },
  );

  it('comes back to a kept run from another data set, also while that is trained', () => {
    finish(30);
    const { id } = lab();
    const before = state();
    state().changeDataset('kddcup99');
    state().record(before, state(), 0);
    rows('kddcup99');
    prepared();
    train();
    trained(3);
    state().undo();
    expect(lab()).toMatchObject({ id, phase: 'finished', frame: { epoch: 30 } });
    expect(needsTraining(state())).toBe(false);
  });

  it('leaves a run alone that a person has begun, when settings go back to what was trained', () => {
    finish(30);
    const { experiment } = state();
    state().change({ seed: 2 });
    train();
    prepared();
    trained(3);
    state().goTo({ experiment, threshold: state().threshold });
    expect(lab()).toMatchObject({ phase: 'running', frame: { epoch: 3 } });
    expect(needsTraining(state())).toBe(true);
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
