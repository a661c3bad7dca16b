import type { RunMessage, WorkerMessage } from '#core/message.ts';
import type { Sentences } from '../../told.ts';
import { labels } from '../lab/labels.ts';
import { numbers } from '../locale.ts';

const { amount, counted, whole } = numbers;

/** In two digits, which is all that advice is good for. */
const rough = (value: number) => Number(value.toPrecision(2));

/** Beyond this a number in full is a wall of noughts. */
const LARGE = 1e12;

function happened(growth: number | null): string {
  if (growth === null) return 'numbers grew beyond all bounds';
  return `the loss is ${growth < LARGE ? whole(rough(growth)) : amount(growth)} times what it was at the start`;
}

/** What becomes of runs, and of the workers that they run in. */
export const runs: Sentences<RunMessage | WorkerMessage> = {
  tooFewRows: ({ rows }) =>
    `This choice leaves ${counted(rows, { one: 'row', other: 'rows' })} to train on. Ask for a smaller abnormal share.`,
  tooMuchWork: ({ rows, features, minutes }) =>
    `With these settings this detector would need about ${amount(rough(minutes))} minutes for ${counted(rows, { one: 'row', other: 'rows' })} of ${counted(features, { one: 'number', other: 'numbers' })}. Ask for fewer training rows, or choose another detector.`,
  diverged: ({ epoch, growth, learningRate }) =>
    `Training diverged in epoch ${whole(epoch)}: ${happened(growth)}. Lower the learning rate, which is ${amount(rough(learningRate))} now, for example to ${amount(rough(learningRate / 10))}, and train again.`,
  engineLost: ({ engine, epoch, problem, patience }, tell) =>
    `The ${labels.engine[engine]} engine was lost after epoch ${whole(epoch)}. ${tell(problem)} Training goes on from there on another engine, with a fresh optimiser${patience ? ', and patience counts anew' : ''}.`,
  workerNotStarted: () => 'It could not be started.',
  workerRefused: () => 'The page stands within another, which lets it start no worker. In a tab of its own it may.',
  workerSilent: () => 'It no longer answered, and was ended.',
  workerNotUnderstood: () => 'Something that it said could not be read.',
  workerStopped: ({ problem }, tell) => `A worker stopped. ${tell(problem)}`,
  trainingStopped: ({ problem, epoch }, tell) =>
    problem.say === 'workerRefused'
      ? tell(problem)
      : `The training worker stopped. ${tell(problem)}${epoch > 0 ? ` What was learnt up to epoch ${whole(epoch)} is still shown.` : ''} Press Train to begin again.`,
};
