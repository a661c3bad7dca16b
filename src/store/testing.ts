import { type Experiment, isNetwork } from '#core/experiment/experiment.ts';
import type { Frame } from '#core/frame.ts';
import type { Message } from '#core/message.ts';
import type { RunPlan } from '#core/plan.ts';
import type { Request, Response } from '#worker/protocol.ts';
import { currentRun, shownRun } from './runs/selectors.ts';
import type { AppState } from './store.ts';

/** A worker's side of the conversation, held by a test: what it was asked, and how it answers. */
interface FakeWorker {
  asked: Request[];
  answer(response: Response): void;
  die(problem: Message): void;
}

/** All workers, as they were started. */
export const workers: FakeWorker[] = [];

/** Whichever worker is at work. */
export const worker = {
  asked: [] as Request[],
  answer: (_: Response) => {},
  die: (_: Message) => {},
  /** How many were started, and how many of them were ended. */
  started: 0,
  ended: 0,
  /** `loops` from now on, or has closed itself: hears nothing. `asleep`: never so much as starts. */
  state: 'listens' as 'listens' | 'loops' | 'asleep',
};

/** As if none had ever been started. */
export function forgetWorkers(): void {
  workers.length = 0;
  Object.assign(worker, { asked: [], started: 0, ended: 0, state: 'listens' });
}

/** In place of #worker/client.ts. One for all tests: they share a process, in which a module has one replacement. */
export function openWorker(answer: FakeWorker['answer'], die: FakeWorker['die']) {
  const own: FakeWorker = { asked: [], answer, die };
  workers.push(own);
  Object.assign(worker, { answer, die, started: worker.started + 1 });
  let open = true;
  const say = (response: Response) => queueMicrotask(() => open && answer(response));
  if (worker.state !== 'asleep') say({ type: 'started' });
  return {
    send(request: Request) {
      own.asked.push(request);
      worker.asked.push(request);
      if (worker.state === 'listens') say({ type: 'heard' });
    },
    close() {
      open = false;
      worker.ended += 1;
    },
  };
}

type Asked<T extends Request['type']> = Extract<Request, { type: T }>;

export const asked = <T extends Request['type']>(type: T) =>
  worker.asked.filter((request): request is Asked<T> => request.type === type);

export const newest = <T extends Request['type']>(type: T) => asked(type).at(-1);

/** The run that the worker was last asked to prepare. */
export const runNow = () => newest('prepare')!.run;

/** The rows are there. */
export function rows(id: 'ecg5000' | 'kddcup99'): void {
  worker.answer({ type: 'loaded', dataset: { id } } as Response);
}

/** The run that was last asked for is ready. */
export function prepared(): void {
  const { run, experiment, untrained } = newest('prepare')!;
  worker.answer({
    type: 'prepared',
    run,
    plan: planOf(experiment),
    untrained: untrained && isNetwork(experiment.detector) ? frameAt(0) : null,
  });
}

/** The run has come to this epoch. */
export function trained(epoch: number): void {
  worker.answer({ type: 'frame', run: runNow(), frame: frameAt(epoch), earlier: [], losses: [] });
}

/** The run has come to its end. */
export const ended = (): void =>
  worker.answer({ type: 'ended', run: runNow(), end: { reason: 'finished' }, waitedMs: 0 });

export const frameAt = (epoch: number) =>
  ({
    epoch,
    validationScores: new Float32Array(),
    testScores: new Float32Array(),
    network: { loss: { epoch, training: 1, validation: 1 }, weights: new Float32Array(), latent: new Float32Array() },
  }) as unknown as Frame;
const planOf = (experiment: Experiment) =>
  ({ experiment, baselines: [], network: isNetwork(experiment.detector) ? {} : null }) as unknown as RunPlan;

/** The Lab as a person finds it: what the run that was asked for last is at, and what is on the screen. */
export function seen(state: Pick<AppState, 'runs' | 'currentId' | 'shownId'>) {
  const { plan, losses, ...shown } = shownRun(state);
  return { ...currentRun(state), plan, losses, frame: shown.frame };
}
