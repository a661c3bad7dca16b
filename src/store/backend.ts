import type { DatasetId } from '#core/dataset/dataset.ts';
import type { Message } from '#core/message.ts';
import type { Request, Response } from '#worker/protocol.ts';
import { type Line, openLine } from './line.ts';

/** The page's worker, whichever it is at the moment: one that is lost is replaced, and told again what it has to know. */
export interface Backend {
  /** Asks for rows, unless this worker was asked for them before. */
  load(dataset: DatasetId): void;
  /** Asks for a run to be prepared. What was asked before and has not been begun is not wanted any more. */
  prepare(request: PrepareRequest): void;
  /** Gives up whatever was asked for about runs. What is sent before it is not wanted any more. */
  callOff(): void;
  send(request: Request): void;
  close(): void;
}

type PrepareRequest = Extract<Request, { type: 'prepare' }>;

interface Listener {
  onResponse(response: Response): void;
  /** The worker has died, or workers fell silent one after another. The next request starts another. */
  onDeath(problem: Message): void;
  /** A worker that had fallen silent was replaced, and with it went the run that it held. */
  onRunLost(): void;
}

/** How long the newest of several preparations waits for the one that the worker is at, in milliseconds. */
const PREPARING_MS = 300;

/** In milliseconds; twice as long for each worker that fell silent just before, for then the machine may be slow. */
const PATIENCE = { starting: 60_000, hearing: 1000 };

/** So many workers may fall silent one after another. */
const MOST_SILENT = 3;

/** @param base the folder of the prepared rows */
export function openBackend(base: () => string, { onResponse, onDeath, onRunLost }: Listener): Backend {
  let line: Line | null = null;
  /** The data sets that this worker was told to load. */
  const told = new Set<DatasetId>();
  /** What the worker is preparing, and what it shall prepare next. */
  let preparing: PrepareRequest | null = null;
  let waiting: PrepareRequest | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let silent = 0;
  let closed = false;

  function send(request: Request): void {
    if (closed) return;
    line ??= openLine({ onResponse: receive, onDeath: die, onSilence: renew }, () => ({
      starting: PATIENCE.starting * 2 ** silent,
      hearing: PATIENCE.hearing * 2 ** silent,
    }));
    line.send(request);
  }

  function load(dataset: DatasetId): void {
    if (told.has(dataset)) return;
    told.add(dataset);
    send({ type: 'load', dataset, base: base() });
  }

  function prepare(request: PrepareRequest): void {
    if (preparing && timer !== undefined) {
      waiting = request;
      return;
    }
    waiting = null;
    preparing = request;
    send(request);
    clearTimeout(timer);
    timer = setTimeout(prepareNext, PREPARING_MS);
  }

  function callOff(): void {
    preparing = waiting = null;
    prepareNext();
    // Where there is no worker, nothing is at work.
    if (line) send({ type: 'callOff' });
  }

  function prepareNext(): void {
    clearTimeout(timer);
    timer = undefined;
    if (waiting) prepare(waiting);
  }

  function receive(response: Response): void {
    if (response.type === 'loadFailed') told.delete(response.dataset);
    // Rows come before the work at which the worker before may have fallen silent.
    if (response.type === 'prepared') silent = 0;
    onResponse(response);
    const answered = response.type === 'prepared' || response.type === 'failed';
    if (!answered || response.run !== preparing?.run) return;
    preparing = null;
    prepareNext();
  }

  function forget(): void {
    line = null;
    preparing = waiting = null;
    told.clear();
    clearTimeout(timer);
    timer = undefined;
  }

  function die(problem: Message): void {
    forget();
    onDeath(problem);
  }

  function renew(): void {
    const wanted = waiting ?? preparing;
    const datasets = [...told];
    forget();
    silent += 1;
    if (silent > MOST_SILENT) {
      silent = 0;
      onDeath({ say: 'workerSilent' });
      return;
    }
    for (const dataset of datasets) load(dataset);
    if (wanted) prepare(wanted);
    else onRunLost();
  }

  return {
    load,
    prepare,
    callOff,
    send,
    close() {
      closed = true;
      line?.close();
      forget();
    },
  };
}
