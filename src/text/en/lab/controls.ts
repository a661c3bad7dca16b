import type { EngineName } from '#core/experiment/experiment.ts';
import { numbers } from '../locale.ts';
import { labels } from './labels.ts';

/** What starts and stops a run, and how far it is. */
export const controls = {
  train: 'Train',
  pause: 'Pause',
  /** While the step in hand is finished. */
  pausing: 'Pausing…',
  step: 'Step',
  reset: 'Reset',
  stale: 'Settings changed: press Train',
  progress: (epoch: number, epochs: number) => `${epoch} of ${epochs}`,
  fitted: (share: number) => (share === 1 ? 'fitted' : `${numbers.percent(share)} fitted`),
  /** @param msPerStep null while nobody knows */
  engine: (engine: EngineName, msPerStep: number | null) =>
    msPerStep === null ? labels.engine[engine] : `${labels.engine[engine]} · ${numbers.amount(msPerStep)} ms`,
  paceName: 'Pace',
  /** @param epochs a second; null for as fast as can be */
  pace: (epochs: number | null) =>
    epochs === null ? 'full speed' : `${epochs} ${epochs === 1 ? 'epoch' : 'epochs'}/s`,
  live: 'Live',
  liveSlow: 'Live, slow',
  liveSubject: 'live mode',
  /** What “slow” means. @param seconds of the last whole run */
  aboutSlow: (seconds: number) =>
    [
      `Every change still trains or fits the detector anew, as soon as your hand rests; the last run took ${numbers.fixed(seconds, 1)} s here, and the charts show it as it learns.`,
      'A smaller network, fewer rows or fewer epochs make it quick again.',
    ] as const,
};
