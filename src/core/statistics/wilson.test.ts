import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wilsonInterval } from './wilson.ts';

const Z = 1.959963984540054;

it.each([
  // Newcombe, Statistics in Medicine 17(8), 1998, table I, method 3.
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('agrees with Newcombe’s table: %i of %i', (hits, total, low, high) => {
  const interval = wilsonInterval(hits, total, Z);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

it('ends where a proportion is z of its own standard errors away', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (total, part) => {
      const hits = Math.round(part * total);
      const { low, high } = wilsonInterval(hits, total, Z);
      expect(low).toBeLessThanOrEqual(hits / total);
      expect(high).toBeGreaterThanOrEqual(hits / total);
      for (const end of [low, high]) {
        if (end === 0 || end === 1) continue;
        const away = Math.abs(hits / total - end) / Math.sqrt((end * (1 - end)) / total);
        expect(away).toBeCloseTo(Z, 6);
      }
      const turned = wilsonInterval(total - hits, total, Z);
      expect(turned.low).toBeCloseTo(1 - high, 12);
    }),
  );
});

it('knows nothing of no rows', () => {
  expect(wilsonInterval(0, 0, Z)).toEqual({ low: 0, high: 1 });
});
