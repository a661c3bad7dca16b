import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react';

/** How far ahead of the window something counts as near, in pixels. */
const AHEAD = 500;

/** Whether everything is wanted, however far away. */
let all = false;
const listeners = new Set<() => void>();

/** Everything counts as near from now on. */
export function bringAllNear(): void {
  all = true;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether an element has come near the window yet, or everything is wanted. Once true it stays so. */
export function useNear<T extends Element>(): [ref: RefObject<T | null>, near: boolean] {
  const ref = useRef<T>(null);
  const [arrived, setArrived] = useState(false);
  const near = useSyncExternalStore(subscribe, () => all) || arrived;
  useEffect(() => {
    const element = ref.current;
    if (near || !element) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setArrived(true),
      { rootMargin: `${AHEAD}px 0px` },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [near]);
  return [ref, near];
}
