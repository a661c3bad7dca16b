import { afterAwake } from '#core/afterAwake.ts';
import type { Message } from '#core/message.ts';
import { openWorker } from '#worker/client.ts';
import type { Request, Response } from '#worker/protocol.ts';

/** The page's line to one worker, which it watches: a worker that loops or has closed itself tells nobody. */
export interface Line {
  send(request: Request): void;
  close(): void;
}

export interface Listener {
  onResponse(response: Response): void;
  /** The worker could not be started or has died; the line is closed. */
  onDeath(problem: Message): void;
  /** The worker does not answer what it should answer at once; the line is closed. */
  onSilence(): void;
}

/** How long, in milliseconds, a worker may take to start, and once it has, to say that it has heard a request. */
export interface Patience {
  starting: number;
  hearing: number;
}

/**
 * Starts a worker. It is taken to be lost when it does not hear in time what finds it idle or is to replace what it does.
 * Pauses and settings that are passed on may come in the middle of a long step that is wanted: nobody counts their time,
 * nor that of answers, such as rows on a slow network or the frames of a slow engine.
 */
export function openLine({ onResponse, onDeath, onSilence }: Listener, patience: () => Patience): Line {
  let started = false;
  let sent = 0;
  let heard = 0;
  /** The count of the last request that has to be heard at once. */
  let urgent = 0;
  let stopWatch = () => {};

  const client = openWorker(
    (response) => {
      started = true;
      if (response.type === 'heard') heard += 1;
      // A worker that has heard one of several requests is getting on: it has its time again for the next.
      if (response.type === 'started' || response.type === 'heard') watch();
      onResponse(response);
    },
    (problem) => {
      stopWatch();
      onDeath(problem);
    },
  );
  watch();

  function watch(): void {
    stopWatch();
    if (started && heard >= urgent) return;
    const { starting, hearing } = patience();
    stopWatch = afterAwake(started ? hearing : starting, lose);
  }

  function lose(): void {
    client.close();
    onSilence();
  }

  return {
    send(request) {
      sent += 1;
      const waiting = urgent > heard;
      if (request.type === 'load' || request.type === 'callOff' || request.type === 'prepare' || request.type === 'go')
        urgent = sent;
      client.send(request);
      // The first that waits to be heard says for how long the worker has been deaf.
      if (started && !waiting) watch();
    },
    close() {
      stopWatch();
      client.close();
    },
  };
}
