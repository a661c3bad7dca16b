import { describe, expect, it, vi } from 'vitest';
import { TellingError } from '#core/message.ts';
import { keep, LoadError } from './keep.ts';

const unreachable = new TellingError({ say: 'fileUnreachable', file: 'a.bin' });

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => expect.fail('It did not fail.'),
    (error: LoadError) => error,
  );

describe('what is kept', () => {
  it('is loaded once, however many ask', async () => {
    const load = vi.fn(async () => ({}));
    const get = keep(load);
    expect(await get()).toBe(await get());
    expect(get()).toBe(get());
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('stays failed with one promise until it is tried again, and then is there for all', async () => {
    const load = vi
      .fn(async () => 'here')
      .mockRejectedValueOnce(unreachable)
      .mockRejectedValueOnce(new Error('odd'));
    const get = keep(load);
    const failing = get();
    const first = await failureOf(failing);
    expect(first).toBeInstanceOf(LoadError);
    expect(first.telling).toEqual(unreachable.telling);
    expect(get()).toBe(failing);
    expect(load).toHaveBeenCalledTimes(1);
    const second = await failureOf(first.retry());
    expect(second.telling).toEqual({ say: 'unexpected', detail: 'odd' });
    // Two who have it tried again at once share one try; who comes too late, with an old failure, gets what is there.
    expect(await Promise.all([second.retry(), second.retry()])).toEqual(['here', 'here']);
    expect(await first.retry()).toBe('here');
    expect(load).toHaveBeenCalledTimes(3);
    expect(await get()).toBe('here');
  });
});
