import { type RefObject, useEffect, useRef, useState } from 'react';
import { create } from 'zustand';

/** How far ahead of the window something counts as near, in pixels. */
const AHEAD = 500;

const useWanted = create(() => ({
  /** Whether everything is wanted, however far away. */
  all: false,
}));

/** Everything counts as near from now on. */
export const bringAllNear = (): void => useWanted.setState({ all: true });

/** Whether an element has come near the window yet, or everything is wanted. Once true it stays so. */
export function useNear<T extends Element>(): [ref: RefObject<T | null>, near: boolean] {
  const ref = useRef<T>(null);
  const [arrived, setArrived] = useState(false);
  const near = useWanted(({ all }) => all) || arrived;
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
