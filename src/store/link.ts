import { fromQuery, toQuery } from '#core/experiment/query.ts';
import { reset } from './session.ts';
import { useStore } from './store.ts';

/** Browsers refuse an address that changes too often (Safari: 100 times in 30 seconds), as under a dragged slider. */
const SETTLE_MS = 350;

/** The experiment that the address bar holds, opened in the store. To be called before the Lab is drawn. */
export function openLink(): void {
  useStore.getState().open(fromQuery(queryOf(location.hash) ?? ''));
}

/** Keeps the address bar and the experiment in step, both ways. Returns the way to stop. */
export function startLink(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // While another page is open the address is not the Lab's to write.
  const write = () => {
    if (queryOf(location.hash) === null) return;
    history.replaceState(null, '', `#/lab?${toQuery(useStore.getState().experiment)}`);
  };
  const unsubscribe = useStore.subscribe(
    (state) => state.experiment,
    () => {
      clearTimeout(timer);
      timer = setTimeout(write, SETTLE_MS);
    },
  );
  const follow = () => {
    clearTimeout(timer);
    const query = queryOf(location.hash);
    if (query === null) return;
    // The way back to the Lab, to what is there already.
    if (query === '' || query === toQuery(useStore.getState().experiment)) {
      write();
      return;
    }
    openLink();
    // Another experiment was asked for, so the run on the screen must not be taken for its result.
    reset();
    write();
  };
  addEventListener('hashchange', follow);
  write();
  return () => {
    clearTimeout(timer);
    unsubscribe();
    removeEventListener('hashchange', follow);
  };
}

/** What an address asks of the Lab; null when it leads elsewhere. Older links had no path. */
function queryOf(hash: string): string | null {
  const found = /^#(?:\/?(?=\?)|\/lab(?=\?|$))\??(.*)$/s.exec(hash);
  return found ? found[1]! : null;
}
