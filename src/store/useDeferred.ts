import { startTransition, useEffect, useRef, useState } from 'react';
import { type AppState, useStore } from './store.ts';

/**
 * A value of the store for what is slow to draw: React draws what follows from a change of it in slices of a few
 * milliseconds, so that a hand on the page is answered in between, and shows all of it at once. `useStore` draws at once.
 * All that has to agree on a change must ask for it through the same of the two.
 */
export function useDeferred<T>(select: (state: AppState) => T): T {
  const [value, setValue] = useState(() => select(useStore.getState()));
  const selector = useRef(select);
  useEffect(() => {
    selector.current = select;
  });
  useEffect(() => {
    let last: T | undefined;
    const take = () => {
      const next = selector.current(useStore.getState());
      if (Object.is(next, last)) return;
      last = next;
      startTransition(() => setValue(() => next));
    };
    take();
    return useStore.subscribe(take);
  }, []);
  return value;
}
