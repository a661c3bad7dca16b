import * as v from 'valibot';
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { type PersistStorage, persist } from 'zustand/middleware';
import { isSame, merge, type State } from './merge.ts';
import { concerns, keyOf, type Place, readText, removeText, writeText } from './storage.ts';

/** Raised when a later version of the page keeps things in another shape. */
const VERSION = 1;

interface Options<Parts extends v.ObjectEntries> {
  name: string;
  place: Place;
  /** Each with a fallback, so that what cannot be read of one costs no other. */
  parts: Parts;
  /** Reads what older versions of the page kept under this name, a text of their own making. May throw. */
  older?(text: string): unknown;
}

/** A store whose state outlives the page. */
export interface Kept<Kind> extends UseBoundStore<StoreApi<Kind>> {
  /** Whether there is anything to forget. */
  holdsAnything(): boolean;
  /** Back to what it is where nothing was kept, here and in other tabs. */
  forget(): void;
}

type StateOf<Parts extends v.ObjectEntries> = v.InferOutput<v.ObjectSchema<Parts, undefined>>;

/**
 * The one door to what is kept across visits: a store that begins with what was kept, keeps every change at once, and
 * follows what other tabs keep. What is read is checked and bounded; changes made in two tabs are merged; where the browser
 * keeps nothing, it is a store like any other.
 */
export function keep<const Parts extends v.ObjectEntries>(options: Options<Parts>): Kept<StateOf<Parts>> {
  type Kind = StateOf<Parts>;
  const { name, place, parts, older } = options;
  const schema = v.object(parts);
  const named = new Set(Object.keys(parts).filter((part) => parts[part]!.type === 'record'));
  const nothing = v.parse(schema, {});
  /** What was kept when this tab last looked. */
  let known = nothing;
  let forgotten = false;

  const read = (): Kind | null => {
    const text = readText(place, name);
    const result = text === null ? null : v.safeParse(schema, contentOf(text, older));
    return result?.success ? result.output : null;
  };
  // Parsed once more, for two tabs may together hold more than the bounds allow.
  const merged = (mine: Kind, kept: Kind) =>
    v.parse(schema, merge(named, known as State, mine as State, kept as State));

  const storage: PersistStorage<Kind> = {
    getItem: () => {
      const state = read();
      return state && { state, version: VERSION };
    },
    setItem: (_, { state }) => {
      const next = merged(state, read() ?? nothing);
      if (!writeText(place, name, JSON.stringify({ state: next, version: VERSION }))) return;
      known = next;
      if (!isSame(next, state)) store.setState(next);
    },
    removeItem: () => {},
  };
  const store = create<Kind>()(
    persist(() => nothing, {
      name: keyOf(name),
      version: VERSION,
      storage,
      merge: (persisted, current) => {
        const kept = persisted as Kind | undefined;
        // What was there and is gone was forgotten; what never came to be there is still known to this tab.
        const next = kept ? merged(current, kept) : forgotten || known !== nothing ? nothing : current;
        forgotten = false;
        known = kept ?? nothing;
        return next;
      },
    }),
  );
  if (place === 'browser' && 'addEventListener' in globalThis) {
    addEventListener('storage', (event: StorageEvent) => concerns(event, name) && store.persist.rehydrate());
    // A page that was put aside and taken up again was told of nothing in the meantime.
    addEventListener('pageshow', (event: PageTransitionEvent) => event.persisted && store.persist.rehydrate());
  }
  return Object.assign(store, {
    holdsAnything: () => readText(place, name) !== null || !isSame(store.getState(), nothing),
    forget: () => {
      removeText(place, name);
      forgotten = true;
      store.persist.rehydrate();
    },
  });
}

/** What is in a text, whichever version of the page wrote it; nothing where it cannot be read. */
function contentOf(text: string, older: Options<v.ObjectEntries>['older']): unknown {
  try {
    const envelope = v.safeParse(ENVELOPE, JSON.parse(text));
    if (envelope.success) return envelope.output.state;
  } catch {
    // Older versions did not always write JSON.
  }
  try {
    return older?.(text);
  } catch {
    return undefined;
  }
}

const ENVELOPE = v.object({ state: v.unknown(), version: v.number() });
