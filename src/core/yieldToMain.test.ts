import { describe, expect, it } from 'vitest';
import { createYieldToMain } from './yieldToMain.ts';

describe('createBreathe', () => {
  it('gives way to waiting messages once the thread has been busy for long enough', async () => {
    const { port1, port2 } = new MessageChannel();
    let heard = 0;
    port1.onmessage = () => {
      heard += 1;
    };
    const yieldToMain = createYieldToMain({}, 10);
    port2.postMessage('now');
    await yieldToMain();
    expect(heard).toBe(0);
    for (const until = performance.now() + 15; performance.now() < until; );
    await yieldToMain();
    expect(heard).toBe(1);
    port1.close();
  });

  it('waits as long as the work is held, and says for how long that was', async () => {
    let letGo = () => {};
    let held: Promise<void> | null = new Promise((resolve) => {
      letGo = resolve;
    });
    const yieldToMain = createYieldToMain({ hold: () => held }, 0);
    let yielded = false;
    const breath = yieldToMain().then((ms) => {
      yielded = true;
      return ms;
    });
    const began = performance.now();
    await eventLoopTurns(3);
    expect(yielded).toBe(false);
    held = null;
    letGo();
    expect(await breath).toBeGreaterThan(0);
    expect(await breath).toBeLessThanOrEqual(performance.now() - began + 1);
  });

  it('throws what the work was called off with, held or not', async () => {
    const abort = new AbortController();
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const breath = createYieldToMain({ signal: abort.signal, hold: () => held }, 0)();
    await eventLoopTurns(2);
    abort.abort(new Error('not wanted any more'));
    letGo();
    await expect(breath).rejects.toThrow('not wanted any more');
  });
});

async function eventLoopTurns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve));
}
