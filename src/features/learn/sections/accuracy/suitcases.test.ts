import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accuracy } from '#core/metrics/confusion.ts';
import { countsOf, FORBIDDEN, fates, SUITCASES } from './suitcases.ts';

const scanner = fc.record({
  stopped: fc.nat({ max: FORBIDDEN }),
  held: fc.nat({ max: SUITCASES - FORBIDDEN }),
});

describe('the suitcases', () => {
  it('stand in one place each, whatever the scanner does', () => {
    fc.assert(
      fc.property(scanner, (settings) => {
        const { stopped, missed, heldUp, passed } = fates(settings);
        const { tp, fn, fp, tn } = countsOf(settings);
        expect([stopped.length, missed.length, heldUp.length, passed.length]).toEqual([tp, fn, fp, tn]);
        expect(new Set([...stopped, ...missed, ...heldUp, ...passed]).size).toBe(SUITCASES);
      }),
    );
  });

  it('keep their contents while the scanner changes', () => {
    const contents = (settings: { stopped: number; held: number }) => {
      const { stopped, missed } = fates(settings);
      return [...stopped, ...missed].sort();
    };
    expect(contents({ stopped: 0, held: 0 })).toEqual(contents({ stopped: 31, held: 400 }));
  });

  it('make waving all through 95 per cent accurate', () => {
    expect(accuracy(countsOf({ stopped: 0, held: 0 }))).toBe(0.95);
  });
});
