import type { EngineName } from '#core/experiment/experiment.ts';
import { numbers } from '../locale.ts';
import { labels } from './labels.ts';

/** What starts and stops a run, and how far it is. */
export const controls = {
  train: 'Train',
  pause: 'Pause',
  step: 'Step',
  reset: 'Reset',
  stale: 'Settings changed: press Train',
  progress: (epoch: number, epochs: number) => `${epoch} of ${epochs}`,
  /** @param msPerStep null while nobody knows */
  engine: (engine: EngineName, msPerStep: number | null) =>
    msPerStep === null ? labels.engine[engine] : `${labels.engine[engine]} · ${numbers.amount(msPerStep)} ms`,
  live: 'Live',
  liveSubject: 'live mode',
  liveTooSlow: (seconds: number) =>
    [
      `Live mode trains anew after every change, which is for runs of under two seconds; the last one took ${numbers.fixed(seconds, 1)} s here.`,
      'A smaller network, fewer rows or fewer epochs bring it back.',
    ] as const,
};
