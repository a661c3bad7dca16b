import { useEffect, useLayoutEffect, useState } from 'react';
import { anchorOf } from './frame/Section.tsx';
import { readingPlace, savePlace } from './progress.ts';

/** A section counts as being read when it holds the line at this share of the window's height. */
const READING_LINE = 0.35;
/** How long scrolling has to rest before the place is written down. */
const SETTLE_MS = 250;

/**
 * The section being read; null above the first. Keeps the address bar and the stored place in step, and on loading goes
 * to the section that the address names: into it as far as the reader was, where that is known.
 * @param path what the address names: "threshold"
 */
export function usePlace(ids: readonly string[], path: string): string | null {
  const [current, setCurrent] = useState<string | null>(null);

  useLayoutEffect(() => {
    const element = document.getElementById(anchorOf(path));
    if (!element) return;
    const place = readingPlace();
    const into = place?.section === path ? place.into : 0;
    element.scrollIntoView({ behavior: 'instant' });
    scrollBy({ top: into * element.offsetHeight, behavior: 'instant' });
    // At once: a key may be pressed before the first scroll event comes.
    setCurrent(sectionAt(ids)?.section ?? null);
  }, [ids, path]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      const at = sectionAt(ids);
      setCurrent(at?.section ?? null);
      clearTimeout(timer);
      const address = location.hash;
      timer = setTimeout(() => {
        // Whoever has just left for another page, which may not be drawn yet, is not to be called back.
        if (location.hash === address) settle(at);
      }, SETTLE_MS);
    };
    follow();
    addEventListener('scroll', follow, { passive: true });
    return () => {
      clearTimeout(timer);
      removeEventListener('scroll', follow);
    };
  }, [ids]);

  return current;
}

function settle(at: { section: string; into: number } | null): void {
  if (at) savePlace(at);
  const address = at ? `#${anchorOf(at.section)}` : '#/';
  if (location.hash !== address) history.replaceState(null, '', address);
}

function sectionAt(ids: readonly string[]): { section: string; into: number } | null {
  const line = innerHeight * READING_LINE;
  for (const id of ids) {
    const box = document.getElementById(anchorOf(id))?.getBoundingClientRect();
    if (box && box.top <= line && box.bottom > line) {
      return { section: id, into: Math.min(1, Math.max(0, -box.top / box.height)) };
    }
  }
  return null;
}
