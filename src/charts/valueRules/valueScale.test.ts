import { describe, expect, it } from 'vitest';
import { valueDomain } from './valueScale.ts';

const usual = (low: number, high: number) => ({ usual: [low, high] as const });

describe('the axis of a single value', () => {
  it('holds the others, the value, and the ends of what is usual', () => {
    const [low, high] = valueDomain(12, [0, 10], [usual(-1, 11), { usual: null }]);
    expect(low).toBeLessThan(-1);
    expect(high).toBeGreaterThan(12);
    expect(high - low).toBeLessThan(15);
  });

  it('lets ends that are far away lie beyond it', () => {
    const [low, high] = valueDomain(5, [0, 10], [usual(-1000, 1000)]);
    expect(low).toBeGreaterThan(-6);
    expect(high).toBeLessThan(16);
  });

  it('has a width where nothing varies', () => {
    const [low, high] = valueDomain(0, [0, 0], []);
    expect(high).toBeGreaterThan(low);
  });
});
