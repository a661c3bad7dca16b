import { useSyncExternalStore } from 'react';

/** Whether the slide goes on below the screen (1) or above it (−1), by more than nobody would miss. */
export function goesOn(way: 1 | -1): boolean {
  const { scrollTop, clientHeight, scrollHeight } = document.documentElement;
  return (way === 1 ? scrollHeight - clientHeight - scrollTop : scrollTop) > LEAST_SCROLL;
}

/** In pixels. */
const LEAST_SCROLL = 8;

/** All but the last lines of a screen, which lead over to the next. */
export const scrollByScreen = (way: 1 | -1) => scrollBy({ top: way * 0.85 * innerHeight, behavior: 'instant' });

/** Whether the slide goes on below the screen, kept up to date. */
export const useGoesOn = (): boolean => useSyncExternalStore(onChange, () => goesOn(1));

function onChange(tell: () => void): () => void {
  const observer = new ResizeObserver(tell);
  observer.observe(document.body);
  for (const event of ['scroll', 'resize']) addEventListener(event, tell);
  return () => {
    observer.disconnect();
    for (const event of ['scroll', 'resize']) removeEventListener(event, tell);
  };
}
