import { afterAwake } from '#core/afterAwake.ts';

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
  const begin = () => afterAwake(ms, () => abort.abort());
  let end = begin();
  return {
    signal: abort.signal,
    get tooLong() {
      return abort.signal.aborted;
    },
    heard() {
      end();
      end = begin();
    },
    end: () => end(),
  };
}
