import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stubPage } from '#kept/testing.ts';

/** Sections of one window's height each, below a beginning as high. */
const IDS = ['anomaly', 'classify', 'error'];
const HEIGHT = 1000;
/** Longer than scrolling has to rest. */
const A_WHILE = 1000;

/** The essay on a page, open at its beginning, and followed. */
async function follow() {
  const { page } = stubPage();
  let scrolled = 0;
  const location = { hash: '#/' };
  const replaceState = (_data: unknown, _title: string, hash: string) => Object.assign(location, { hash });
  const getElementById = (anchor: string) => {
    const top = (1 + IDS.indexOf(anchor.slice(1))) * HEIGHT - scrolled;
    return { getBoundingClientRect: () => ({ top, bottom: top + HEIGHT, height: HEIGHT }) };
  };
  vi.stubGlobal('innerHeight', HEIGHT);
  vi.stubGlobal('location', location);
  vi.stubGlobal('history', { replaceState });
  vi.stubGlobal('document', { getElementById });
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  vi.resetModules();
  const { followPlace } = await import('./followPlace.ts');
  const { readingPlace } = await import('./progress.ts');
  const told: (string | null)[] = [];
  const stop = followPlace(IDS, (section) => told.push(section));
  const scrollTo = (heights: number) => {
    scrolled = heights * HEIGHT;
    page.dispatchEvent(new Event('scroll'));
  };
  return { location, readingPlace, told, stop, scrollTo };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the place in the essay', () => {
  it('is told with every scrolling, and written down once that has rested', async () => {
    const { location, readingPlace, told, scrollTo } = await follow();
    scrollTo(1.25);
    scrollTo(2.25);
    expect(told).toEqual([null, 'anomaly', 'classify']);
    expect(location.hash).toBe('#/');
    expect(readingPlace()).toBeNull();
    vi.advanceTimersByTime(A_WHILE);
    expect(location.hash).toBe('#/classify');
    expect(readingPlace()).toEqual({ section: 'classify', into: 0.25 });
    // Above the first section there is none to come back to; the one before is kept.
    scrollTo(0);
    vi.advanceTimersByTime(A_WHILE);
    expect(location.hash).toBe('#/');
    expect(readingPlace()).toEqual({ section: 'classify', into: 0.25 });
  });

  it('is not written over the address of a page that was chosen meanwhile', async () => {
    const { location, readingPlace, scrollTo } = await follow();
    scrollTo(3);
    location.hash = '#/about';
    vi.advanceTimersByTime(A_WHILE);
    expect(location.hash).toBe('#/about');
    expect(readingPlace()).toBeNull();
  });

  it('is not written down any more once nobody follows', async () => {
    const { location, told, stop, scrollTo } = await follow();
    scrollTo(3);
    stop();
    scrollTo(2);
    vi.advanceTimersByTime(A_WHILE);
    expect(told).toEqual([null, 'error']);
    expect(location.hash).toBe('#/');
  });
});
