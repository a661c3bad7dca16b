import { changedParts } from '#core/experiment/changedFields.ts';
import { type Asked, partsOf, wholeOf } from '#core/experiment/experiment.ts';
import { wasRead } from '#core/experiment/linkMessage.ts';
import { unescaped } from '#core/experiment/linkText.ts';
import { fromQuery, toQuery } from '#detectors/experiment.ts';
import { currentRun, isStale } from './runs/selectors.ts';
import { reset } from './session/commands.ts';
import { type Entry, entryAfter } from './settled.ts';
import { useStore } from './store.ts';

/** Browsers refuse an address that changes too often (Safari: 100 times in 30 seconds), as under a dragged slider. */
const SETTLE_MS = 350;

/** Marks the browser's history entries that the Lab has made: Back and Forward lead to them, a pasted link does not. */
const OWN = { lab: true } as const;

/** The experiment that the address bar holds, opened in the store. To be called before the Lab is drawn. */
export function openLink(): void {
  useStore.getState().open(fromQuery(queryOf(location.hash) ?? ''));
}

/** The address that opens an experiment. */
export function linkTo(asked: Asked): string {
  return new URL(hashOf(asked), location.href).href;
}

/**
 * Keeps the address bar and the experiment in step, both ways: every settled change is an entry of the browser's history,
 * so that Back and Forward go from experiment to experiment. Returns the way to stop.
 */
export function startLink(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let entry: Entry = { evaluating: false, undone: undoneNow() };
  let written = askedNow();
  /** Whether the address in the bar says more than could be read: it stays until there is another to go back from. */
  let unread = false;
  const rewrite = () => {
    written = askedNow();
    unread = false;
    history.replaceState(OWN, '', hashOf(written));
  };
  /** Says what a link opened in words of our own, unless some of it could not be read. */
  const adopt = () => {
    unread = !wasRead(useStore.getState().changes);
    if (unread) written = askedNow();
    else rewrite();
  };
  const settle = () => {
    const asked = askedNow();
    // While another page is open the address is not the Lab's to write.
    if (queryOf(location.hash) === null || hashOf(asked) === hashOf(written)) return;
    const next = entryAfter(entry, written, asked, undoneNow());
    entry = next.entry;
    if (!next.own && !unread) return rewrite();
    written = asked;
    unread = false;
    history.pushState(OWN, '', hashOf(asked));
  };
  const unsubscribe = useStore.subscribe((now, before) => {
    if (now.experiment === before.experiment && now.threshold === before.threshold) return;
    clearTimeout(timer);
    timer = setTimeout(settle, SETTLE_MS);
  });
  /** Another entry of the browser's history, or another address, is in the bar. */
  const follow = (event: PopStateEvent | HashChangeEvent) => {
    const query = queryOf(location.hash);
    clearTimeout(timer);
    if (query === null) return;
    // The way back to the Lab, to what is there already.
    if (query === '' || query === queryOf(hashOf(askedNow()))) return rewrite();
    if ((history.state as Partial<typeof OWN> | null)?.lab) {
      walkTo(partsOf(fromQuery(query).experiment));
      rewrite();
    } else if (event.type === 'hashchange') {
      openLink();
      // A run of other settings, or of some that were moved on the way, must not be taken for this link's result.
      const state = useStore.getState();
      if (currentRun(state).adjustedAt.length > 0 || isStale(state)) reset();
      adopt();
    } else return;
    entry = { evaluating: false, undone: undoneNow() };
  };
  addEventListener('popstate', follow);
  addEventListener('hashchange', follow);
  if (queryOf(location.hash) !== null) adopt();
  return () => {
    clearTimeout(timer);
    unsubscribe();
    removeEventListener('popstate', follow);
    removeEventListener('hashchange', follow);
  };
}

/** Back and Forward are Undo and Redo where they lead to the same; elsewhere they are changes that can be undone. */
function walkTo(asked: Asked): void {
  const { past, future, undo, redo, goTo } = useStore.getState();
  const isThere = (other: Asked | undefined) => other !== undefined && changedParts(other, asked).length === 0;
  if (isThere(past.at(-1)?.asked)) undo();
  else if (isThere(future.at(-1))) redo();
  else goTo(asked);
}

/** What Undo would go back to. */
const undoneNow = () => useStore.getState().past.at(-1)?.asked ?? null;

function askedNow(): Asked {
  const { experiment, threshold } = useStore.getState();
  return { experiment, threshold };
}

const hashOf = (asked: Asked) => `#/lab?${toQuery(wholeOf(asked))}`;

/** What an address asks of the Lab; null when it leads elsewhere. Older links had no path. */
function queryOf(hash: string): string | null {
  const found = /^#(?:\/?(?=\?)|\/lab(?=\?|$))\??(.*)$/s.exec(unescaped(hash));
  return found ? found[1]! : null;
}
