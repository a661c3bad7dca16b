import type { Mixing } from '#core/experiment/experiment.ts';
import type { Message } from '#core/message.ts';
import { numbers } from '../locale.ts';
import { tell } from '../messages/index.ts';

const { fixed, percent, whole } = numbers;

/** What makes room for the abnormal rows. */
const ROOM: Record<Mixing, string> = {
  replace:
    'Abnormal rows take the places of normal ones, so that as many rows are learnt from at every share, as long as there are enough abnormal ones.',
  add: 'Abnormal rows come on top of the normal ones, up to the most rows that you allow; where there are not enough of them, normal rows are left out.',
};

/** What hidden abnormal rows do to the detector. */
export const sweep = {
  button: 'Contamination curve',
  title: 'What if the training rows are not clean?',
  lead: (runs: number, mixing: Mixing) =>
    `Nobody hands over rows that are all normal. Here your detector learns ${runs} times, with ever more abnormal rows hidden in what it learns from, and is evaluated each time on the same kind of test rows. ${ROOM[mixing]} Every dot is one run: press it to open that run.`,
  run: 'Run the sweep',
  again: 'Run it again',
  stop: 'Stop',
  progress: (done: number, total: number) => `${done} of ${total} runs`,
  idle: (shares: number, seeds: number) => `${shares} shares, ${seeds} seeds each. The run on the page is left alone.`,
  finished: (runs: number, seconds: number) => `${whole(runs)} runs in ${fixed(seconds, 1)} s.`,
  cancelled: (done: number, total: number) => `Stopped after ${whole(done)} of ${whole(total)} runs.`,
  failed: (failure: Message | null) => `The sweep stopped: ${failure ? tell(failure) : 'something went wrong.'}`,
  changed: 'Your settings have changed since; these dots are of the settings before.',
  /** What a row is called while nobody knows which rows there are. */
  row: 'row',
  /** Of a file of all runs. */
  runColumns: (detector: string, baselines: readonly string[]) => [
    'abnormal share',
    'seed',
    ...[detector, ...baselines].map((name) => `ROC AUC of ${name}`),
  ],
  table: {
    summary: 'The same as a table',
    caption: 'Median ROC AUC, and the lowest and highest of the seeds, by abnormal share of the training rows',
    columns: (detector: string, baselines: readonly string[]) => [
      'abnormal',
      detector,
      'lowest',
      'highest',
      ...baselines,
    ],
    share: (share: number) => percent(share),
  },
};
