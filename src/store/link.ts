import { fromQuery, toQuery } from '#core/experiment/query.ts';
import { reset } from './session.ts';
import { useStore } from './store.ts';

/** Browsers refuse an address that changes too often (Safari: 100 times in 30 seconds), as under a dragged slider. */
const SETTLE_MS = 350;

const ROUTES = ['', '/', '/lab'];

/** The experiment that the address bar holds, opened in the store. To be called before anything is drawn. */
export function openLink(): void {
  const [path = '', query = ''] = splitOnce(location.hash.slice(1), '?');
  const parsed = fromQuery(query);
  const lost = ROUTES.includes(path) ? [] : [`There is no page “${path.slice(0, 40)}” here; this is the Lab.`];
  useStore.getState().open({ ...parsed, changes: [...lost, ...parsed.changes] });
}

/** Keeps the address bar and the experiment in step, both ways. Returns the way to stop. */
export function startLink(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => history.replaceState(null, '', `#/lab?${toQuery(useStore.getState().experiment)}`);
  const unsubscribe = useStore.subscribe(
    (state) => state.experiment,
    () => {
      clearTimeout(timer);
      timer = setTimeout(write, SETTLE_MS);
    },
  );
  const follow = () => {
    clearTimeout(timer);
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

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
