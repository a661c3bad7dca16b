import { beforeEach, expect, it, vi } from 'vitest';
import { createPace } from './pace.ts';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

/** Whether what is waited for has come. */
async function hasCome(wait: Promise<void>): Promise<boolean> {
  let come = false;
  void wait.then(() => {
    come = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  return come;
}

it('keeps epochs apart, counts what it waited, and waits for nothing unless it is asked to', async () => {
  const pace = createPace();
  await pace.next();
  await pace.next();
  expect(pace.waitedMs).toBe(0);
  pace.set(5);
  await vi.advanceTimersByTimeAsync(150);
  const wait = pace.next();
  expect(await hasCome(wait)).toBe(false);
  await vi.advanceTimersByTimeAsync(50);
  expect(await hasCome(wait)).toBe(true);
  expect(pace.waitedMs).toBe(50);
  // An epoch that takes longer than its share is not waited for.
  await vi.advanceTimersByTimeAsync(300);
  expect(await hasCome(pace.next())).toBe(true);
});

it('ends a wait at once for another pace, or for a pause', async () => {
  const pace = createPace();
  for (const end of [() => pace.set(null), () => pace.skip()]) {
    pace.set(1);
    await vi.advanceTimersByTimeAsync(1000);
    await pace.next();
    const wait = pace.next();
    expect(await hasCome(wait)).toBe(false);
    end();
    expect(await hasCome(wait)).toBe(true);
  }
});
