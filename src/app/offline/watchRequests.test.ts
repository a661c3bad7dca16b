import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchRequests } from './watchRequests.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A worker that has been asked to say when it is quiet, what asks it for files, and whether it has said so. */
function asked() {
  const worker = new EventTarget();
  const { quiet } = watchRequests(worker as never);
  /** Returns how it is answered. */
  const request = () => {
    const answers: ((answer?: Promise<never>) => void)[] = [];
    const handled = new Promise<void>((resolve) => answers.push(resolve));
    worker.dispatchEvent(Object.assign(new Event('fetch'), { handled }));
    return answers[0]!;
  };
  const said = vi.fn();
  return { request, said, ask: () => quiet().then(said) };
}

it('is quiet where nothing was asked for', async () => {
  const { said, ask } = asked();
  await ask();
  expect(said).toHaveBeenCalled();
});

it('is quiet when the last request has been answered or has failed, and none has come for a second', async () => {
  const { request, said, ask } = asked();
  const [first, second] = [request(), request()];
  void ask();
  first();
  await vi.advanceTimersByTimeAsync(5000);
  expect(said).not.toHaveBeenCalled();
  second(Promise.reject(new TypeError('offline')));
  await vi.advanceTimersByTimeAsync(800);
  request()();
  await vi.advanceTimersByTimeAsync(800);
  expect(said).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(400);
  expect(said).toHaveBeenCalled();
});
