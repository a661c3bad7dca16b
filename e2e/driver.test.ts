import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { webDriver, withinTime } from './driver.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('says who hangs, and at what', async () => {
  const hanging = expect(withinTime(new Promise(() => {}), 'WebKit', 'POST /actions')).rejects.toThrow(
    'WebKit did not answer to “POST /actions” within 60 s: it hangs.',
  );
  await vi.advanceTimersByTimeAsync(60_000);
  await hanging;
});

it('keeps no clock running once the answer is there', async () => {
  expect(await withinTime(Promise.resolve(7), 'WebKit', 'GET /status')).toBe(7);
  expect(vi.getTimerCount()).toBe(0);
});

it('sends a function with its arguments, and drags through every place', async () => {
  const sent: [string, object][] = [];
  const driver = webDriver(
    async (command, body) => {
      sent.push([command, body]);
      return 3;
    },
    async () => {},
  );
  expect(await driver.run((a: number, b: number) => a + b, 1, 2)).toBe(3);
  await driver.drag({ x: 1.4, y: 2 }, { x: 30, y: 40.6 });
  const [[, run], [, drag]] = sent as [[string, object], [string, object]];
  expect(run).toEqual({
    script: expect.stringMatching(/^return \(\(a, b\) => a \+ b\)\(\.\.\.arguments\)$/),
    args: [1, 2],
  });
  const move = (x: number, y: number) => ({ type: 'pointerMove', x, y, duration: 0 });
  expect(drag).toMatchObject({
    actions: [
      {
        type: 'pointer',
        actions: [move(1, 2), { type: 'pointerDown' }, move(30, 41), { type: 'pointerUp' }],
      },
    ],
  });
});
