/** A sign that is given when nothing has been heard for a while. */
export interface Silence {
  /** Aborted when it has lasted too long. */
  readonly signal: AbortSignal;
  readonly tooLong: boolean;
  /** Something was heard: the time begins anew. */
  heard(): void;
  end(): void;
}

/** Listens for so many milliseconds at a time, however long it takes in all. */
export function listen(ms: number): Silence {
  const abort = new AbortController();
  let timer: ReturnType<typeof setTimeout>;
  const begin = () => {
    // In two halves, for a page that was asleep to hear what was said meanwhile.
    timer = setTimeout(() => {
      timer = setTimeout(() => abort.abort(), ms / 2);
    }, ms / 2);
  };
  begin();
  return {
    signal: abort.signal,
    get tooLong() {
      return abort.signal.aborted;
    },
    heard() {
      clearTimeout(timer);
      begin();
    },
    end: () => clearTimeout(timer),
  };
}
