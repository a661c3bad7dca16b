import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLink, startLink } from './link.ts';
import { useStore } from './store.ts';

/** An address bar and its history, as far as links go. */
function stubBrowser(hash: string) {
  const bar = { hash, entries: [hash] };
  const put = (url: string) => {
    bar.hash = url;
  };
  vi.stubGlobal('location', bar);
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('removeEventListener', () => {});
  vi.stubGlobal('history', {
    state: null,
    replaceState: (_: unknown, __: string, url: string) => {
      put(url);
      bar.entries.splice(-1, 1, url);
    },
    pushState: (_: unknown, __: string, url: string) => {
      put(url);
      bar.entries.push(url);
    },
  });
  return bar;
}

describe('the address that a link came in', () => {
  let stop = () => {};
  const opened = (hash: string) => {
    const bar = stubBrowser(hash);
    openLink();
    stop = startLink();
    return bar;
  };
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    stop();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it.each([
    ['#/lab%3Fv%3D1%26d%3Decg5000%26s%3D7', '#/lab?d=ecg5000&s=7&v=1'],
    ['#/lab?v=1&d=ecg5000&z=900', '#/lab?d=ecg5000&z=64linear&v=1'],
  ])('is said in the page’s own words where all of it was read: %s', (hash, own) => {
    expect(opened(hash).entries).toEqual([own]);
  });

  it.each(['#/lab?d=ecg5000&s=7&e=1', '#/lab?v=1&d=ecg6000', '#/lab?v=1&d=ecg5000&from=mars'])(
    'stays where some of it could not be read, and Back leads to it: %s',
    (hash) => {
      const bar = opened(hash);
      expect(bar.entries).toEqual([hash]);
      // The threshold alone would be no entry of its own after another of its moves.
      useStore.getState().changeThreshold({ rule: 'bestF1' });
      vi.runAllTimers();
      expect(bar.entries).toHaveLength(2);
      expect(bar.entries[0]).toBe(hash);
      expect(bar.hash).toMatch(/t=bestF1&v=1$/);
    },
  );
});
