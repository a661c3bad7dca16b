import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portableExp, portableExpm1 } from './exponential.ts';

const number = (size: number) => fc.double({ min: -size, max: size, noNaN: true });

describe.each([
  ['portableExp', portableExp, Math.exp],
  ['portableExpm1', portableExpm1, Math.expm1],
] as const)('%s', (_, portable, builtIn) => {
  it('agrees with the machine’s own to a few units in the last place, far from zero and near it', () => {
    fc.assert(
      fc.property(fc.oneof(number(700), number(12), number(0.5), number(1e-9)), (x) => {
        const expected = builtIn(x);
        expect(Math.abs(portable(x) - expected)).toBeLessThanOrEqual(4 * 2 ** -52 * Math.abs(expected));
      }),
      { numRuns: 2000 },
    );
  });

  it('vanishes and overflows as the machine’s own does', () => {
    expect(portable(-800)).toBe(builtIn(-800));
    expect(portable(-1e9)).toBe(builtIn(-1e9));
  });

  it('is exact at zero, and keeps NaN', () => {
    expect(portable(0)).toBe(builtIn(0));
    expect(portable(Number.NaN)).toBeNaN();
  });
});
