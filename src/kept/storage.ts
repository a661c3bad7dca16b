/** How long what is kept lives: in this browser until it is forgotten, or with this tab, reloads included. */
export type Place = 'browser' | 'tab';

/** All keys of this page begin with it. */
const PREFIX = 'anomascope-';

/** A text longer than this is none of ours, and is not read. */
const LONGEST = 1_000_000;

export const keyOf = (name: string): string => PREFIX + name;

/** What is kept under a name; null where nothing is, or where the browser keeps nothing. */
export function readText(place: Place, name: string): string | null {
  const text = attempt(place, (storage) => storage.getItem(keyOf(name)));
  return typeof text === 'string' && text.length <= LONGEST ? text : null;
}

/** @returns whether it is kept: storage may be full, or refused as in private windows and sandboxed frames */
export function writeText(place: Place, name: string, text: string): boolean {
  return (
    attempt(place, (storage) => {
      storage.setItem(keyOf(name), text);
      return true;
    }) ?? false
  );
}

export function removeText(place: Place, name: string): void {
  attempt(place, (storage) => storage.removeItem(keyOf(name)));
}

/** Under this name lies what the reader decided about the copy for use without a network. */
export const OFFLINE_CHOICE = 'offline';

/**
 * Everything that this page has kept is gone, whichever version of it kept it. What the reader asked not to be done stays:
 * to forget it would be to do it.
 */
export function forgetEverything(): void {
  for (const place of ['browser', 'tab'] as const) {
    attempt(place, (storage) => {
      const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i));
      for (const key of keys) if (key?.startsWith(PREFIX) && key !== keyOf(OFFLINE_CHOICE)) storage.removeItem(key);
    });
  }
}

/** Whether an event tells of something that another tab has changed under a name, or of all things under all names. */
export function concerns(event: StorageEvent, name: string): boolean {
  if (event.key !== null && event.key !== keyOf(name)) return false;
  return attempt('browser', (storage) => event.storageArea === storage) ?? false;
}

/** Browsers refuse by throwing, some already when they are asked for the storage itself. Nothing here is worth a fault. */
function attempt<T>(place: Place, act: (storage: Storage) => T): T | null {
  try {
    return act(place === 'browser' ? localStorage : sessionStorage);
  } catch {
    return null;
  }
}
