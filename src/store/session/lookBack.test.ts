import { describe, expect, it, vi } from 'vitest';
import { rankingOfRun, shownNow } from '../evaluated.ts';
import { shownFrame, shownRun } from '../runs/selectors.ts';
import { CHART_IDS, DEFAULT_CHARTS, keepShownCharts } from '../shownCharts.ts';
import { ended, frameAt, prepared, runNow, trained, worker } from '../testing.ts';
import { reset, stepOneEpoch, train } from './commands.ts';
import { finish, inSession, lab, opened, state } from './testing.ts';

vi.mock('#worker/client.ts', () => import('../testing.ts'));

/** Epochs of the run on the screen that can be looked back at. */
const kept = () => shownRun(state()).frames.map(({ epoch }) => epoch);
const seenEpoch = () => shownFrame(state())!.epoch;

/** A run of ten epochs, told in pieces. */
function tenEpochs(): void {
  opened();
  train();
  const tell = (epoch: number, earlier: number[]) =>
    worker.answer({ type: 'frame', run: runNow(), frame: frameAt(epoch), earlier: earlier.map(frameAt), losses: [] });
  tell(0, []);
  tell(4, [1, 2, 3]);
  tell(9, [5, 6, 7, 8]);
  tell(10, []);
}

describe('earlier epochs of a run', () => {
  inSession();

  it('are kept, each once, and are on the screen when they are looked at', () => {
    tenEpochs();
    expect(kept()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(seenEpoch()).toBe(10);
    state().showEpoch(3);
    expect(seenEpoch()).toBe(3);
    expect(shownNow(state()).frame!.epoch).toBe(3);
    // What stands beside it or is spoken of is what the run is at.
    expect(lab().frame!.epoch).toBe(10);
    expect(rankingOfRun({ ...shownRun(state()), frame: null })).toBeNull();
  });

  it('stay on the screen while the run goes on, also where frames grow too many', () => {
    opened();
    train();
    trained(1);
    state().showEpoch(1);
    for (let epoch = 2; epoch <= 100; epoch++) trained(epoch);
    expect(seenEpoch()).toBe(1);
    state().showEpoch(null);
    trained(101);
    expect(seenEpoch()).toBe(101);
    expect(kept()).not.toContain(1);
  });

  it('have the one among them whose weights early stopping keeps, which is not the last', () => {
    opened();
    train();
    for (const epoch of [1, 2, 3, 2]) trained(epoch);
    expect(kept()).toEqual([0, 1, 2, 3]);
    expect(seenEpoch()).toBe(2);
    expect(shownRun(state()).frames[2]).toBe(shownRun(state()).frame);
    state().showEpoch(3);
    expect(seenEpoch()).toBe(3);
  });

  it('leave the screen when the run is trained on, stepped, begun anew or left', () => {
    opened();
    stepOneEpoch();
    trained(1);
    worker.answer({ type: 'paused', run: runNow() });
    for (const goOn of [train, stepOneEpoch]) {
      state().showEpoch(0);
      goOn();
      expect(state().epochShown).toBeNull();
      worker.answer({ type: 'paused', run: runNow() });
    }
    state().showEpoch(0);
    reset();
    expect(seenEpoch()).toBe(0);
    prepared();
    expect(state().epochShown).toBeNull();
    expect(kept()).toEqual([0]);
    finish(30);
    state().change({ seed: 2 });
    train();
    prepared();
    trained(20);
    ended();
    state().showEpoch(0);
    state().change({ seed: 1 });
    expect(state().epochShown).toBeNull();
  });

  it('leave it with the chart of the loss, by which the way back stands', () => {
    tenEpochs();
    state().showEpoch(3);
    keepShownCharts(CHART_IDS.filter((id) => id !== 'roc'));
    expect(state().epochShown).toBe(3);
    keepShownCharts(CHART_IDS.filter((id) => id !== 'loss'));
    expect(state().epochShown).toBeNull();
    keepShownCharts(DEFAULT_CHARTS);
  });
});
