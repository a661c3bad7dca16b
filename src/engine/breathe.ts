/** Returns at once, or, when this thread has been busy for a while, after its event loop has had a turn. */
export type Breathe = () => Promise<void>;

/** Lets messages in at least about every `busyMs` milliseconds of work that calls it often. */
export function createBreathe(busyMs = 50): Breathe {
  let breathed = performance.now();
  return async () => {
    if (performance.now() - breathed < busyMs) return;
    await eventLoopTurn();
    breathed = performance.now();
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
