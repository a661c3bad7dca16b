import { describe, expect, it } from 'vitest';
import { createBreathe } from './breathe.ts';

describe('createBreathe', () => {
  it('gives way to waiting messages once the thread has been busy for long enough', async () => {
    const { port1, port2 } = new MessageChannel();
    let heard = 0;
    port1.onmessage = () => {
      heard += 1;
    };
    const breathe = createBreathe(10);
    port2.postMessage('now');
    await breathe();
    expect(heard).toBe(0);
    for (const until = performance.now() + 15; performance.now() < until; );
    await breathe();
    expect(heard).toBe(1);
    port1.close();
  });
});
