import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * The dock at the foot of a phone lies over the page, as tall as what is in it: the style sheet keeps so much room for it
 * below the page, and where it grows, what was touched last comes out from under it.
 * @returns the dock's ref
 */
export function useDock(): RefObject<HTMLDivElement | null> {
  const dock = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = dock.current!;
    const { style } = document.documentElement;
    let touched = document.activeElement;
    let height = 0;
    // Not every phone gives what is touched the focus.
    const note = ({ target }: Event) => {
      touched = target instanceof Element ? target : null;
    };
    const measure = () => {
      const before = height;
      height = Math.ceil(element.getBoundingClientRect().height);
      style.setProperty('--dock', `${height}px`);
      if (before > 0 && height > before && !element.contains(touched))
        touched?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const event of HANDS) addEventListener(event, note, true);
    return () => {
      observer.disconnect();
      for (const event of HANDS) removeEventListener(event, note, true);
      style.removeProperty('--dock');
    };
  }, []);
  return dock;
}

const HANDS = ['pointerdown', 'focusin'];
