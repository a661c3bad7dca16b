import type { Experiment } from '#core/experiment/experiment.ts';
import type { Message } from '#core/message.ts';
import type { SweepPoint } from '#core/sweep.ts';
import { openWorker, type WorkerClient } from '#worker/client.ts';
import { dataBase } from './dataBase.ts';

/** Workers that take trial after trial from one queue. */
export interface TrialPool {
  /** Ends them all; nothing more is told. */
  close(): void;
}

interface Listener {
  onPoint(point: SweepPoint): void;
  /** The pool is closed. */
  onFailure(message: Message): void;
}

/** More workers than this would only wait for memory. */
const MOST_WORKERS = 8;

/** @param baselines kinds to fit on the rows of each trial */
export function openTrialPool(
  queue: readonly Experiment[],
  baselines: readonly string[],
  { onPoint, onFailure }: Listener,
): TrialPool {
  /** The first trial in the queue that nobody has begun. */
  let next = 0;
  /** Trials whose worker died, to be tried once more. */
  const again: number[] = [];
  const failed = new Set<number>();
  const clients = new Set<WorkerClient>();
  let open = true;

  /** Starts a worker. */
  function hire(): void {
    let trial: number | undefined;
    const assign = () => {
      trial = again.pop() ?? (next < queue.length ? next++ : undefined);
      if (trial !== undefined)
        client.send({ type: 'try', trial, experiment: queue[trial]!, baselines, base: dataBase() });
    };
    const client = openWorker(
      (response) => {
        if (!open) return;
        if (response.type === 'trialFailed' || response.type === 'loadFailed') fail(response.message);
        if (response.type !== 'tried') return;
        onPoint(response.point);
        if (open) assign();
      },
      (problem) => {
        if (!open) return;
        clients.delete(client);
        // A machine may be short of memory for a moment; a trial that takes two workers with it is to blame itself.
        if (trial === undefined) return;
        if (failed.has(trial)) return fail({ say: 'workerStopped', problem });
        failed.add(trial);
        again.push(trial);
        hire();
      },
    );
    clients.add(client);
    assign();
  }

  function fail(message: Message): void {
    close();
    onFailure(message);
  }

  function close(): void {
    open = false;
    for (const client of clients) client.close();
  }

  const workers = Math.min(MOST_WORKERS, queue.length, navigator.hardwareConcurrency || 2);
  for (let i = 0; i < workers; i++) hire();
  return { close };
}
