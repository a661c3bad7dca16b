import { type Message, messageOf, TellingError } from '#core/message.ts';

/** Something that is kept could not be loaded. */
export class LoadError extends TellingError {
  override name = 'LoadError';

  constructor(
    message: Message,
    /** Loads it again, unless somebody else has. Rejects with the next LoadError. */
    readonly retry: () => Promise<unknown>,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * Loads once what many ask for. What failed stays failed, with one and the same promise, until it is tried again: whoever
 * draws it asks over and over.
 * @returns what to ask by; its promise rejects with a LoadError
 */
export function keep<T>(load: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | null = null;
  const get = (): Promise<T> => {
    if (kept) return kept;
    const loading = load().catch((cause: unknown): never => {
      const retry = () => {
        if (kept === loading) kept = null;
        return get();
      };
      throw new LoadError(messageOf(cause), retry, { cause });
    });
    kept = loading;
    return loading;
  };
  return get;
}

/** The same for each of several things. @returns what to ask by, with what each is loaded by */
export function keepEach<Key, T>(load: (key: Key) => Promise<T>): (key: Key) => Promise<T> {
  const all = new Map<Key, () => Promise<T>>();
  return (key) => {
    const get = all.get(key) ?? keep(() => load(key));
    all.set(key, get);
    return get();
  };
}
