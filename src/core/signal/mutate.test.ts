import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetTable } from '#core/dataset/datasets.ts';
import type { SignalShape } from '#core/dataset/shape.ts';
import { createRandom, type Random } from '#core/random/random.ts';
import { standardDeviation } from '#core/statistics/moments.ts';
import { type Mutation, mutate as mutateAbout, mutationsOf, strengthsOf } from './mutate.ts';

const shape = datasetTable('ecg5000').shape as SignalShape;
const mutate = (x: Float32Array, mutation: Mutation, strength: number, random: Random) =>
  mutateAbout(x, mutation, strength, random, { shape, centre: 0, spread: 1 });

const random = () => createRandom(1).fork('noise');
const signal = fc
  .array(fc.float({ min: -8, max: 8, noNaN: true }), { minLength: 2, maxLength: 140 })
  .map((values) => Float32Array.from(values));
const made = (samples: readonly number[], mutation: Mutation, strength: number) => [
  ...mutate(Float32Array.from(samples), mutation, strength, random()),
];

/** A dip of depth 4 at sample 10, a flat line elsewhere. */
const dip = Array.from({ length: 100 }, (_, i) => Math.min(0, Math.abs(i - 10) - 4));

describe.each(mutationsOf(shape))('%s', (mutation) => {
  const { min, max } = strengthsOf(mutation);

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

  it('goes by the centre and the spread of the data set, and knows only its waves', () => {
    const plain: SignalShape = { kind: 'signal', length: 3 };
    const far = { shape: plain, centre: 1000, spread: 20 };
    expect(mutationsOf(plain)).toEqual(['stretch', 'shift', 'dropPeak', 'invert', 'noise']);
    expect([...mutateAbout(Float32Array.of(990, 1000, 1020), 'invert', 1, random(), far)]).toEqual([1010, 1000, 980]);
    const noisy = mutateAbout(new Float32Array(5000).fill(1000), 'noise', 0.5, random(), far);
    expect(standardDeviation(noisy)).toBeCloseTo(10, 0);
    expect(() => mutateAbout(new Float32Array(3), 'flattenT', 1, random(), far)).toThrow('no wave');
  });
});
