/**
 * Returns at once, or, when this thread has been busy for a while, after its event loop has had a turn. Where the work is
 * held, it waits until it may go on. Resolves to the milliseconds for which it was held.
 * @throws the signal's reason when the work was called off meanwhile
 */
export type YieldToMain = () => Promise<number>;

/** What held work waits for; null while it may go on. */
export type Hold = () => Promise<void> | null;

/** How work is led from outside. Without a signal nobody calls it off, without a hold nobody keeps it waiting. */
export interface Lead {
  signal?: AbortSignal | undefined;
  hold?: Hold | undefined;
}

/** Lets messages in at least about every `busyMs` milliseconds of work that calls it often. */
export function createYieldToMain({ signal, hold }: Lead = {}, busyMs = 50): YieldToMain {
  let yielded = performance.now();
  return async () => {
    if (performance.now() - yielded < busyMs) return 0;
    await eventLoopTurn();
    const began = performance.now();
    for (let wait = hold?.(); wait && !signal?.aborted; wait = hold?.()) await wait;
    signal?.throwIfAborted();
    yielded = performance.now();
    return yielded - began;
  };
}

/** A message to oneself: browsers make timers wait and stop animation frames in hidden tabs, but always deliver messages. */
function eventLoopTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
