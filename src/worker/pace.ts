/** Lets epochs follow one another no faster than eyes can. It touches nothing that is computed. */
export interface Pace {
  /** At once, also in the midst of a wait. @param epochsPerSecond null for as fast as can be */
  set(epochsPerSecond: number | null): void;
  /** Resolves when the next epoch may begin. */
  next(): Promise<void>;
  /** Ends the wait in hand: the run is paused, or nobody waits for it any more. */
  skip(): void;
  /** All the time that was waited so far, in milliseconds. */
  readonly waitedMs: number;
}

export function createPace(): Pace {
  let intervalMs = 0;
  let began = Number.NEGATIVE_INFINITY;
  let waitedMs = 0;
  let skip = () => {};
  const left = () => began + intervalMs - performance.now();
  return {
    set(epochsPerSecond) {
      intervalMs = epochsPerSecond === null ? 0 : 1000 / epochsPerSecond;
      skip();
    },
    async next() {
      const since = performance.now();
      if (left() > 0) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, left());
          skip = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        skip = () => {};
        waitedMs += performance.now() - since;
      }
      began = performance.now();
    },
    skip: () => skip(),
    get waitedMs() {
      return waitedMs;
    },
  };
}
