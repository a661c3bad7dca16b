import { type ReadingPlace, savePlace } from './progress.ts';
import { anchorOf } from './section.ts';

/** A section counts as being read when it holds the line at this share of the window's height. */
const READING_LINE = 0.35;
/** How long scrolling has to rest before the place is written down. */
const SETTLE_MS = 250;

/**
 * Follows the reader through the sections, and keeps the address bar and the stored place in step. Returns the way to stop.
 * @param onPlace is told the section being read, now and with every scrolling; null above the first
 */
export function followPlace(ids: readonly string[], onPlace: (section: string | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = () => {
    const at = placeIn(ids);
    onPlace(at?.section ?? null);
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
}

/** The section being read, and how far into it; null above the first. */
export function placeIn(ids: readonly string[]): ReadingPlace | null {
  const line = innerHeight * READING_LINE;
  for (const id of ids) {
    const box = document.getElementById(anchorOf(id))?.getBoundingClientRect();
    if (box && box.top <= line && box.bottom > line) {
      return { section: id, into: Math.min(1, Math.max(0, -box.top / box.height)) };
    }
  }
  return null;
}

function settle(at: ReadingPlace | null): void {
  if (at) savePlace(at);
  const address = at ? `#${anchorOf(at.section)}` : '#/';
  if (location.hash !== address) history.replaceState(null, '', address);
}
