import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { clampLogVariance, deviationOf, klFromStandardNormal, surprisal } from '#core/variational/normal.ts';
import type { KernelInstance } from './kernels.ts';
import { paddedColumns, paddedRows } from './padding.ts';
import { A, B, BYTES, C, D, E, numbers, readPanels, sizes, writePanels } from './panelTesting.ts';
import { readKernels } from './testing.ts';

let instance: KernelInstance;

beforeAll(async () => {
  instance = (await readKernels()).open(BYTES);
});

/** Latent numbers with log variances within and beyond their bounds. */
const latents = fc.tuple(sizes, sizes).chain(([rows, units]) => {
  const count = rows * units;
  const wide = fc.array(fc.float({ min: -20, max: 20, noNaN: true }), { minLength: count, maxLength: count });
  const [means, logVariances, noise, gradients] = [numbers(count), wide, numbers(count), numbers(count)];
  return fc.record({ rows: fc.constant(rows), units: fc.constant(units), means, logVariances, noise, gradients });
});

/** To so many roundings of float32, of the value or of 1, whichever is more. */
function expectWithin(roundings: number, found: ArrayLike<number>, expected: ArrayLike<number>) {
  expect(found.length).toBe(expected.length);
  for (let i = 0; i < found.length; i++) {
    const tolerance = roundings * 2 ** -24 * Math.max(1, Math.abs(expected[i]!));
    expect(Math.abs(found[i]! - expected[i]!)).toBeLessThanOrEqual(tolerance);
  }
}

describe('sample', () => {
  it('draws z = μ + σ ε with an ε for each number, or the same for every row', () => {
    fc.assert(
      fc.property(latents, ({ rows, units, means, logVariances, noise }) => {
        const padded = paddedRows(rows);
        writePanels(instance, A, means, units, padded);
        writePanels(instance, B, logVariances, units, padded);
        writePanels(instance, C, noise, units, padded);
        const columns = paddedColumns(units);
        instance.functions.sample(A, B, C, padded, D, padded, columns);
        const drawn = (epsilon: (i: number) => number) =>
          means.map((mean, i) => mean + deviationOf(logVariances[i]!) * epsilon(i));
        // σ of up to 148 times ε of up to 8, which may cancel against μ.
        const most = 148 * 8 * 4;
        expectWithin(
          most,
          readPanels(instance, D, rows, units, padded),
          drawn((i) => noise[i]!),
        );
        writePanels(instance, C, noise.slice(0, units), units, 1);
        instance.functions.sample(A, B, C, 1, D, padded, columns);
        expectWithin(
          most,
          readPanels(instance, D, rows, units, padded),
          drawn((i) => noise[i % units]!),
        );
      }),
    );
  });

  it('has a deviation that is right to a few roundings, however small', () => {
    const logVariances = Float32Array.from({ length: 4096 }, (_, i) => (i - 2048) / 200);
    instance.floats.fill(0, A / 4, A / 4 + 4096);
    instance.floats.set(logVariances, B / 4);
    instance.floats.fill(1, C / 4, C / 4 + 4096);
    instance.functions.sample(A, B, C, 512, D, 512, 8);
    for (const [i, logVariance] of logVariances.entries()) {
      const expected = deviationOf(logVariance);
      expect(Math.abs(instance.floats[D / 4 + i]! / expected - 1)).toBeLessThan(4 * 2 ** -23);
    }
  });
});

describe('sampleBack', () => {
  it('finds the divergence and both gradients, none where a variance is held at its bound', () => {
    const rate = 0.25;
    fc.assert(
      fc.property(latents, ({ rows, units, means, logVariances, noise, gradients }) => {
        const padded = paddedRows(rows);
        const places = [A, B, C, D];
        for (const [i, values] of [means, logVariances, noise, gradients].entries()) {
          writePanels(instance, places[i]!, values, units, padded);
        }
        instance.floats.fill(Number.NaN, E / 4, (E + 4 * padded * paddedColumns(units)) / 4);
        const columns = paddedColumns(units);
        const divergence = instance.functions.sampleBack(A, B, C, D, E, rate, rows, padded, columns);
        const expected = means.map((mean, i) => klFromStandardNormal(mean, logVariances[i]!));
        // Up to e¹⁰ / 2 + 32 each.
        expect(Math.abs(divergence - sumOf(expected))).toBeLessThan(rows * units * 11_045 * 8 * 2 ** -24);
        expectWithin(
          4,
          readPanels(instance, D, rows, units, padded),
          means.map((mean, i) => gradients[i]! + rate * mean),
        );
        const atLogVariances = logVariances.map((raw, i) => {
          if (clampLogVariance(raw) !== raw) return 0;
          return 0.5 * (gradients[i]! * noise[i]! * deviationOf(raw) + rate * Math.expm1(raw));
        });
        expectWithin(148 * 64 * 4, readPanels(instance, E, rows, units, padded), atLogVariances);
        // What fills up stays out of it.
        const all = instance.floats.subarray(E / 4, E / 4 + padded * columns);
        expect(sumOf(all)).toBeCloseTo(sumOf(readPanels(instance, E, rows, units, padded)), 6);
      }),
    );
  });
});

describe('compareSurprisal and scoreSurprisal', () => {
  it('find the surprisals of rows of any size, and their gradients, with nothing from what fills up', () => {
    const cases = fc.tuple(sizes, sizes).chain(([rows, features]) => {
      const count = rows * features;
      const mild = fc.array(fc.float({ min: -3, max: 12, noNaN: true }), { minLength: count, maxLength: count });
      return fc.record({
        rows: fc.constant(rows),
        x: numbers(count),
        means: numbers(count),
        logVariances: mild,
      });
    });
    const rate = 0.125;
    fc.assert(
      fc.property(cases, ({ rows, x, means, logVariances }) => {
        const features = x.length / rows;
        const padded = paddedRows(rows);
        writePanels(instance, A, means, features, padded);
        writePanels(instance, B, logVariances, features, padded);
        writePanels(instance, C, x, features, padded);
        const { functions, floats } = instance;
        const numbersInAll = padded * paddedColumns(features);
        floats.fill(Number.NaN, D / 4, D / 4 + numbersInAll).fill(Number.NaN, E / 4, E / 4 + numbersInAll);
        const total = functions.compareSurprisal(A, B, C, D, E, rate, rows, padded, features);
        const expected = x.map((value, i) => surprisal(value, means[i]!, logVariances[i]!));
        expectWithin(64, [total], [sumOf(expected)]);
        const slopes = x.map((value, i) => {
          const raw = logVariances[i]!;
          const precision = Math.exp(-clampLogVariance(raw));
          const difference = means[i]! - value;
          const free = clampLogVariance(raw) === raw ? 1 : 0;
          return [rate * difference * precision, rate * 0.5 * free * (1 - difference ** 2 * precision)] as const;
        });
        expectWithin(
          8,
          readPanels(instance, D, rows, features, padded),
          slopes.map(([atMean]) => atMean),
        );
        expectWithin(
          32,
          readPanels(instance, E, rows, features, padded),
          slopes.map(([, atLogVariance]) => atLogVariance),
        );
        const atAll = floats.slice(E / 4, E / 4 + numbersInAll);
        expect(sumOf(atAll)).toBeCloseTo(sumOf(readPanels(instance, E, rows, features, padded)), 5);

        functions.scoreSurprisal(A, B, C, D, rows, padded, features);
        const scores = Array.from({ length: rows }, (_, row) => {
          return sumOf(expected.slice(row * features, (row + 1) * features)) / features;
        });
        expectWithin(32, floats.slice(D / 4, D / 4 + rows), scores);
      }),
    );
  });
});

function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
