import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EngineName } from '#core/experiment/experiment.ts';
import { type Message, TellingError } from '#core/message.ts';
import type { Engine } from '#engine/engine.ts';
import { smallTask } from '#engine/testing.ts';
import { fastestOnce } from './fastest.ts';

const never = () => new Promise<never>(() => {});
const failing = (problem: Message) => () => Promise.reject(new TellingError(problem));

/** An engine whose steps take so long, or that fails in measuring. */
function engineOf(name: EngineName, measure: () => Promise<number>): Engine {
  return { name, measure, dispose: vi.fn(), train: () => expect.fail() };
}

describe('the fastest engine', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  /** A browser in which the first engine does as it is told, and the second works. */
  function browserWith(first: () => Promise<Engine>) {
    const other = engineOf('cpu', async () => 50);
    const createReal = vi.fn((name: EngineName) => (name === 'webgl' ? first() : Promise.resolve(other)));
    const chooseFastest = fastestOnce(async () => other, createReal);
    const { signal } = new AbortController();
    /** @returns what was chosen, and after how many milliseconds */
    const choose = async () => {
      const began = Date.now();
      let found: string | undefined;
      void chooseFastest(['webgl', 'cpu'], smallTask(), signal).then(({ engine }) => {
        found = engine.name;
      });
      while (found === undefined) await vi.advanceTimersByTimeAsync(10);
      return [found, Date.now() - began >= 1000 ? 'after a while' : 'at once'];
    };
    return { choose, createReal };
  }

  it.each<[why: string, measure: () => Promise<number>, first: string]>([
    ['is too slow', never, 'after a while'],
    ['runs out of room', failing({ say: 'outOfMemory' }), 'at once'],
    ['has no buffer so large', failing({ say: 'bufferTooLarge' }), 'at once'],
  ])('is not looked for again for a model where one %s', async (_, measure, first) => {
    const { choose, createReal } = browserWith(async () => engineOf('webgl', measure));
    expect(await choose()).toEqual(['cpu', first]);
    expect(await choose()).toEqual(['cpu', 'at once']);
    expect(createReal).toHaveBeenCalledTimes(2);
  });

  it.each<Message>([{ say: 'webglLost' }, { say: 'fileOffline', file: 'a.wasm' }, { say: 'unexpected', detail: 'x' }])(
    'is looked for again where one failed for the moment: $say',
    async (problem) => {
      const { choose, createReal } = browserWith(failing(problem));
      await choose();
      await choose();
      expect(createReal).toHaveBeenCalledTimes(4);
    },
  );

  it('is not waited for twice where it does not load, and has its turn when it has come', async () => {
    let come = (_: Engine) => {};
    const coming = new Promise<Engine>((resolve) => {
      come = resolve;
    });
    const { choose, createReal } = browserWith(() => coming);
    expect(await choose()).toEqual(['cpu', 'after a while']);
    expect(await choose()).toEqual(['cpu', 'at once']);
    const webgl = engineOf('webgl', async () => 1);
    come(webgl);
    await vi.advanceTimersByTimeAsync(0);
    expect(webgl.dispose).toHaveBeenCalledOnce();
    expect(await choose()).toEqual(['webgl', 'at once']);
    expect(createReal.mock.calls.filter(([name]) => name === 'webgl')).toHaveLength(2);
  });
});
