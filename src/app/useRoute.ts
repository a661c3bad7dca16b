import { useSyncExternalStore } from 'react';
import { type Route, routeOf } from './route.ts';

/** The page that the address bar names, kept up to date. */
export function useRoute(): Route {
  return routeOf(useSyncExternalStore(subscribe, () => location.hash));
}

function subscribe(onChange: () => void): () => void {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
}
