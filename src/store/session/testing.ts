import { beforeEach, vi } from 'vitest';
import { defaultExperiment } from '#detectors/experiments/defaults.ts';
import { useStore } from '../store.ts';
import { ended, forgetWorkers, prepared, rows, seen, trained } from '../testing.ts';
import { train } from './commands.ts';
import { startSession } from './session.ts';

export const state = () => useStore.getState();

/** The Lab as a person finds it. */
export const lab = () => seen(state());

/** Begins each test of a file with a session of its own, whose rows are on their way. @returns how to stop it early */
export function inSession(): { stop(): void } {
  const session = { stop: () => {} };
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('document', { baseURI: 'http://localhost/' });
    useStore.setState({ ...useStore.getInitialState(), experiment: defaultExperiment() });
    forgetWorkers();
    session.stop = startSession((dataset) => ({ ...dataset, rowNoun: { one: 'Schlag', many: 'Schläge' } }));
    return () => {
      session.stop();
      vi.useRealTimers();
      vi.unstubAllGlobals();
    };
  });
  return session;
}

/** The rows have come, and the run in hand is ready to be trained. */
export function opened(): void {
  rows('ecg5000');
  prepared();
}

/** The run in hand is trained to its end. @param epoch its last */
export function finish(epoch: number): void {
  train();
  trained(epoch);
  ended();
}
