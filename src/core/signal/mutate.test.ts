import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '#core/random/random.ts';
import { standardDeviation } from '#core/statistics/moments.ts';
import { MUTATIONS, type Mutation, mutate, STRENGTHS } from './mutate.ts';

const random = () => createRandom(1).fork('noise');
const signal = fc
  .array(fc.float({ min: -8, max: 8, noNaN: true }), { minLength: 2, maxLength: 140 })
  .map((values) => Float32Array.from(values));
const made = (samples: readonly number[], mutation: Mutation, strength: number) => [
  ...mutate(Float32Array.from(samples), mutation, strength, random()),
];

/** A dip of depth 4 at sample 10, a flat line elsewhere. */
const dip = Array.from({ length: 100 }, (_, i) => Math.min(0, Math.abs(i - 10) - 4));

describe.each(MUTATIONS)('%s', (mutation) => {
  const { min, max } = STRENGTHS[mutation];

  it('changes nothing at strength 0', () => {
    fc.assert(
      fc.property(signal, (x) => {
        // −0 is no other height than 0.
        expect([...mutate(x, mutation, 0, random())].map((y) => y + 0)).toEqual([...x].map((y) => y + 0));
      }),
    );
  });

  it('keeps the length, stays finite and leaves the given signal alone', () => {
    fc.assert(
      fc.property(signal, fc.double({ min, max, noNaN: true }), (x, strength) => {
        const before = x.slice();
        const y = mutate(x, mutation, strength, random());
        expect(y).toHaveLength(x.length);
        expect(y.every(Number.isFinite)).toBe(true);
        expect(x).toEqual(before);
      }),
    );
  });

  it('refuses a strength beyond its ends', () => {
    for (const strength of [min - 0.01, max + 0.01, Number.NaN]) {
      expect(() => made([1, 2], mutation, strength)).toThrow(RangeError);
    }
  });
});

describe('mutate', () => {
  it('stretches about the main deflection, which stays where it is', () => {
    const longer = made(dip, 'stretch', 1);
    expect(longer[10]).toBe(-4);
    expect([longer[6], longer[14]]).toEqual([-2, -2]);
    const shorter = made(dip, 'stretch', -1);
    expect([shorter[8], shorter[10], shorter[12]]).toEqual([0, -4, 0]);
  });

  it('shifts later or earlier and holds the ends', () => {
    expect(made(dip, 'shift', 0.4)[20]).toBe(-4);
    expect(made(dip, 'shift', -0.2)[5]).toBe(-4);
    expect(made([1, 2, 3, 4], 'shift', 1)).toEqual([1, 1, 2, 3]);
  });

  it('drops the main deflection onto the line between its feet', () => {
    expect(made(dip, 'dropPeak', 1).every((y) => Math.abs(y) < 1e-6)).toBe(true);
    expect(made(dip, 'dropPeak', 0.5)[10]).toBeCloseTo(-2, 6);
  });

  it('drops a deflection at an end of the signal too', () => {
    expect(made([0, 0, 0, 0, 0, -2, -5], 'dropPeak', 1)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(made([-5, -2, 0, 0, 0, 0, 0], 'dropPeak', 1)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('flattens a wave and leaves the rest', () => {
    const beat = Float32Array.from({ length: 140 }, (_, i) => Math.exp(-(((i - 104) / 5) ** 2)));
    const flat = mutate(beat, 'flattenP', 1, random());
    expect(flat[104]).toBeLessThan(0.05);
    expect(flat.subarray(0, 93)).toEqual(beat.subarray(0, 93));
    expect(flat.subarray(119)).toEqual(beat.subarray(119));
    expect(mutate(beat, 'flattenT', 1, random()).subarray(94)).toEqual(beat.subarray(94));
  });

  it('inverts about 0', () => {
    expect(made([1, -2, 0], 'invert', 1).map((y) => y + 0)).toEqual([-1, 2, 0]);
    expect(made([1, -2, 0], 'invert', 0.5).map((y) => y + 0)).toEqual([0, 0, 0]);
  });

  it('adds the noise that the seed settles, as strong as asked', () => {
    const flat = new Float32Array(5000);
    const noisy = mutate(flat, 'noise', 0.5, random());
    expect(noisy).toEqual(mutate(flat, 'noise', 0.5, random()));
    expect(noisy).not.toEqual(mutate(flat, 'noise', 0.5, createRandom(2)));
    expect(standardDeviation(noisy)).toBeCloseTo(0.5, 1);
  });
});
