import { describe, expect, it } from 'vitest';
import { logHeights } from './logHeights.ts';

describe('logHeights', () => {
  it('gives equal factors equal heights, between round numbers', () => {
    const { y, ticks } = logHeights([0.05, 0.5, 4], 200, 0);
    expect([y(0.05), y(0.5), y(5)]).toEqual([200, expect.closeTo(100), 0]);
    expect([ticks[0], ticks.at(-1)]).toEqual([0.05, 5]);
  });

  it('has nothing at its foot, and says so', () => {
    const { y, ticks } = logHeights([0, 0.1, 1], 200, 0);
    expect([y(0), ticks[0]]).toEqual([200, 0]);
    expect(y(0.1)).toBeLessThan(200);
  });

  it('has room for a value that is always the same, or for none', () => {
    const { y } = logHeights([2, 2], 200, 0);
    expect([y(2), y(1)]).toEqual([0, 200]);
    expect(logHeights([0, 0], 200, 0).y(0)).toBe(200);
  });
});
