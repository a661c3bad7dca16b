import { type RefObject, useEffect, useRef, useState } from 'react';

/** How far ahead of the window something counts as near, in pixels. */
const AHEAD = 500;

/** Whether an element has come near the window yet, or the page is about to be printed. Once true it stays so. */
export function useNear<T extends Element>(): [ref: RefObject<T | null>, near: boolean] {
  const ref = useRef<T>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (near || !element) return;
    const arrive = () => setNear(true);
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && arrive(), {
      rootMargin: `${AHEAD}px 0px`,
    });
    observer.observe(element);
    addEventListener('beforeprint', arrive);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', arrive);
    };
  }, [near]);
  return [ref, near];
}
