import { useEffect, useLayoutEffect, useState } from 'react';
import { followPlace, placeIn } from './followPlace.ts';
import { readingPlace } from './progress.ts';
import { anchorOf } from './section.ts';

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
    setCurrent(placeIn(ids)?.section ?? null);
  }, [ids, path]);

  useEffect(() => followPlace(ids, setCurrent), [ids]);

  return current;
}
