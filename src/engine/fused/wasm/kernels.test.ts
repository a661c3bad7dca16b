import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ACTIVATIONS, OPTIMIZERS } from '#core/experiment/experiment.ts';
import { ACTIVATE } from '#core/network/activation.ts';
import { clampLogVariance, deviationOf, klFromStandardNormal, surprisal } from '#core/variational/normal.ts';
import oracle from '#engine/tfjs/fixtures/optimizers.json' with { type: 'json' };
import { OPTIMIZERS as RULES } from '../reference/optimizers.ts';
import { type KernelInstance, type Kernels, loadKernels } from './kernels.ts';
import { paddedColumns, paddedRows } from './layout.ts';

let binary: Uint8Array<ArrayBuffer>;
let kernels: Kernels;
let instance: KernelInstance;

beforeAll(async () => {
  binary = await readFile(new URL('./kernels.wasm', import.meta.url));
  kernels = await loadKernels(binary);
  instance = kernels.open(2 ** 20);
});

/** Places far enough apart for any of the small matrices here. */
const [A, B, C, D, E] = [2 ** 16, 2 ** 17, 2 ** 18, 2 ** 19, 3 * 2 ** 18] as const;

const sizes = fc.integer({ min: 1, max: 17 });
const numbers = (count: number) =>
  fc.array(fc.float({ min: -8, max: 8, noNaN: true }), { minLength: count, maxLength: count });

/** Writes rows × columns numbers in panels, in rows filled up to `padded`. */
function writePanels(at: number, values: readonly number[], columns: number, padded: number) {
  const { floats } = instance;
  floats.fill(0, at / 4, at / 4 + padded * paddedColumns(columns));
  values.forEach((value, i) => {
    floats[at / 4 + panelIndex(Math.floor(i / columns), i % columns, padded)] = value;
  });
}

function readPanels(at: number, rows: number, columns: number, padded: number): number[] {
  return Array.from(
    { length: rows * columns },
    (_, i) => instance.floats[at / 4 + panelIndex(Math.floor(i / columns), i % columns, padded)]!,
  );
}

const panelIndex = (row: number, column: number, padded: number) => (column >> 3) * 8 * padded + row * 8 + (column & 7);

/** a (rows × inner) · b (inner × columns) + bias */
function product(a: number[], b: number[], bias: number[], rows: number): number[] {
  const columns = bias.length;
  const inner = a.length / rows;
  return Array.from({ length: rows * columns }, (_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    return a
      .slice(row * inner, (row + 1) * inner)
      .reduce((sum, x, k) => sum + x * b[k * columns + column]!, bias[column]!);
  });
}

function transposeOf(values: number[], columns: number): number[] {
  const rows = values.length / columns;
  return Array.from({ length: values.length }, (_, i) => values[(i % rows) * columns + Math.floor(i / rows)]!);
}

/** Sums of up to 18 products of up to 64 each: 18 × 64 roundings of 2⁻²⁴. */
function expectNear(found: number[], expected: number[]) {
  found.forEach((value, i) => {
    expect(Math.abs(value - expected[i]!)).toBeLessThanOrEqual(18 * 18 * 64 * 2 ** -24);
  });
}

describe('multiply', () => {
  it('multiplies matrices of any size, adding a bias, or to what is there', () => {
    const cases = fc.tuple(sizes, sizes, sizes).chain(([rows, inputs, units]) =>
      fc.record({
        rows: fc.constant(rows),
        x: numbers(rows * inputs),
        weights: numbers(inputs * units),
        bias: numbers(units),
      }),
    );
    fc.assert(
      fc.property(cases, ({ rows, x, weights, bias }) => {
        const [inputs, units] = [x.length / rows, bias.length];
        const padded = paddedRows(rows);
        writePanels(A, x, inputs, padded);
        writePanels(B, weights, units, paddedColumns(inputs));
        writePanels(C, bias, units, 1);
        const size = [padded, paddedColumns(inputs), paddedColumns(units)] as const;
        instance.functions.multiply(A, B, C, D, ...size);
        const expected = product(x, weights, bias, rows);
        expectNear(readPanels(D, rows, units, padded), expected);
        instance.functions.multiply(A, B, 0, D, ...size);
        const again = product(x, weights, Array(units).fill(0), rows);
        expectNear(
          readPanels(D, rows, units, padded),
          expected.map((value, i) => value + again[i]!),
        );
      }),
    );
  });
});

describe('multiplyTransposed', () => {
  it('multiplies xᵀ by gradients of any size, afresh or on top', () => {
    const cases = fc
      .tuple(sizes, sizes, sizes)
      .chain(([rows, inputs, units]) =>
        fc.record({ rows: fc.constant(rows), x: numbers(rows * inputs), gradients: numbers(rows * units) }),
      );
    fc.assert(
      fc.property(cases, ({ rows, x, gradients }) => {
        const [inputs, units] = [x.length / rows, gradients.length / rows];
        const padded = paddedRows(rows);
        writePanels(A, x, inputs, padded);
        writePanels(B, gradients, units, padded);
        const size = [padded, paddedColumns(inputs), paddedColumns(units)] as const;
        const expected = product(transposeOf(x, inputs), gradients, Array(units).fill(0), inputs);
        instance.functions.multiplyTransposed(A, B, D, ...size, false);
        expectNear(readPanels(D, inputs, units, paddedColumns(inputs)), expected);
        instance.functions.multiplyTransposed(A, B, D, ...size, true);
        expectNear(
          readPanels(D, inputs, units, paddedColumns(inputs)),
          expected.map((value) => 2 * value),
        );
      }),
    );
  });
});

describe('transpose', () => {
  it('turns matrices of any size', () => {
    const cases = fc
      .tuple(sizes, sizes)
      .chain(([inputs, units]) => fc.record({ units: fc.constant(units), weights: numbers(inputs * units) }));
    fc.assert(
      fc.property(cases, ({ units, weights }) => {
        const inputs = weights.length / units;
        writePanels(A, weights, units, paddedColumns(inputs));
        instance.functions.transpose(A, B, paddedColumns(inputs), paddedColumns(units));
        expect(readPanels(B, units, inputs, paddedColumns(units))).toEqual(transposeOf(weights, units));
      }),
    );
  });
});

describe('activate', () => {
  const XS = Float32Array.from({ length: 40_000 }, (_, i) => {
    // Both signs, from the smallest normal numbers up to 120, half of them evenly spread near zero.
    const size = i % 4 < 2 ? 2 ** (-126 + (i / 40_000) * 132) : (i / 40_000) * 12;
    return i % 2 === 0 ? size : -size;
  });

  it.each(ACTIVATIONS)('%s is right to a few roundings', (name) => {
    instance.floats.set(XS, B / 4);
    instance.functions.activate(ACTIVATIONS.indexOf(name), B, D, XS.byteLength);
    let worst = 0;
    for (const [i, x] of XS.entries()) {
      const expected = ACTIVATE[name](x);
      const found = instance.floats[D / 4 + i]!;
      // Below e⁻⁸⁷, the smallest power that float32 holds in full, nothing is left of a sigmoid.
      worst = Math.max(worst, Math.abs(found - expected) / Math.max(Math.abs(expected), 2 ** -125));
    }
    expect(worst).toBeLessThan(4 * 2 ** -23);
  });

  it('keeps NaN and bears infinities', () => {
    const limits: Record<string, [number, number]> = { tanh: [-1, 1], sigmoid: [0, 1], elu: [-1, Infinity] };
    for (const [name, ends] of Object.entries(limits)) {
      instance.floats.set([Number.NaN, -Infinity, Infinity, -1e30], A / 4);
      instance.functions.activate(ACTIVATIONS.indexOf(name as 'tanh'), A, D, 16);
      const [nan, low, high, veryLow] = instance.floats.slice(D / 4, D / 4 + 4);
      expect(nan).toBeNaN();
      expect(low).toBeCloseTo(ends[0], 30);
      expect(high).toBe(ends[1]);
      expect(veryLow).toBeCloseTo(ends[0], 30);
    }
  });

  it.each(ACTIVATIONS)('%s has the slope that differences find', (name) => {
    // Away from the kink at zero.
    const xs = Float32Array.from({ length: 64 }, (_, i) => (i - 31.5) / 8);
    const gradient = xs.map((_, i) => 1 + (i % 3));
    instance.floats.set(xs, A / 4);
    instance.functions.activate(ACTIVATIONS.indexOf(name), A, B, xs.byteLength);
    instance.floats.set(gradient, D / 4);
    instance.functions.activateBack(ACTIVATIONS.indexOf(name), B, D, xs.byteLength);
    for (const [i, x] of xs.entries()) {
      const slope = (ACTIVATE[name](x + 1e-5) - ACTIVATE[name](x - 1e-5)) / 2e-5;
      expect(Math.abs(instance.floats[D / 4 + i]! - slope * gradient[i]!)).toBeLessThan(1e-6);
    }
  });
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
        writePanels(A, means, units, padded);
        writePanels(B, logVariances, units, padded);
        writePanels(C, noise, units, padded);
        const columns = paddedColumns(units);
        instance.functions.sample(A, B, C, padded, D, padded, columns);
        const drawn = (epsilon: (i: number) => number) =>
          means.map((mean, i) => mean + deviationOf(logVariances[i]!) * epsilon(i));
        // σ of up to 148 times ε of up to 8, which may cancel against μ.
        const most = 148 * 8 * 4;
        expectWithin(
          most,
          readPanels(D, rows, units, padded),
          drawn((i) => noise[i]!),
        );
        writePanels(C, noise.slice(0, units), units, 1);
        instance.functions.sample(A, B, C, 1, D, padded, columns);
        expectWithin(
          most,
          readPanels(D, rows, units, padded),
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
          writePanels(places[i]!, values, units, padded);
        }
        instance.floats.fill(Number.NaN, E / 4, (E + 4 * padded * paddedColumns(units)) / 4);
        const columns = paddedColumns(units);
        const divergence = instance.functions.sampleBack(A, B, C, D, E, rate, rows, padded, columns);
        const expected = means.map((mean, i) => klFromStandardNormal(mean, logVariances[i]!));
        // Up to e¹⁰ / 2 + 32 each.
        expect(Math.abs(divergence - sumOf(expected))).toBeLessThan(rows * units * 11_045 * 8 * 2 ** -24);
        expectWithin(
          4,
          readPanels(D, rows, units, padded),
          means.map((mean, i) => gradients[i]! + rate * mean),
        );
        const atLogVariances = logVariances.map((raw, i) => {
          if (clampLogVariance(raw) !== raw) return 0;
          return 0.5 * (gradients[i]! * noise[i]! * deviationOf(raw) + rate * Math.expm1(raw));
        });
        expectWithin(148 * 64 * 4, readPanels(E, rows, units, padded), atLogVariances);
        // What fills up stays out of it.
        const all = instance.floats.subarray(E / 4, E / 4 + padded * columns);
        expect(sumOf(all)).toBeCloseTo(sumOf(readPanels(E, rows, units, padded)), 6);
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
        writePanels(A, means, features, padded);
        writePanels(B, logVariances, features, padded);
        writePanels(C, x, features, padded);
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
          readPanels(D, rows, features, padded),
          slopes.map(([atMean]) => atMean),
        );
        expectWithin(
          32,
          readPanels(E, rows, features, padded),
          slopes.map(([, atLogVariance]) => atLogVariance),
        );
        const atAll = floats.slice(E / 4, E / 4 + numbersInAll);
        expect(sumOf(atAll)).toBeCloseTo(sumOf(readPanels(E, rows, features, padded)), 5);

        functions.scoreSurprisal(A, B, C, D, rows, padded, features);
        const scores = Array.from({ length: rows }, (_, row) => {
          return sumOf(expected.slice(row * features, (row + 1) * features)) / features;
        });
        expectWithin(32, floats.slice(D / 4, D / 4 + rows), scores);
      }),
    );
  });
});

describe('update', () => {
  it.each(OPTIMIZERS)('%s goes where NumPy goes', (name) => {
    const { A: matrix, b, x0, optimizers } = oracle;
    const expected = optimizers[name].x;
    const { floats, functions } = instance;
    floats.fill(0, A / 4, (D + 16) / 4);
    floats.set(x0, A / 4);
    floats.fill(RULES[name].slots[0] ?? 0, C / 4, C / 4 + 4);
    for (let count = 1; count < expected.length; count++) {
      const x = [floats[A / 4]!, floats[A / 4 + 1]!];
      floats.set(
        matrix.map((row, i) => row[0]! * x[0]! + row[1]! * x[1]! - b[i]!),
        B / 4,
      );
      const rate = optimizers[name].hyper.lr;
      functions.update(OPTIMIZERS.indexOf(name), A, B, C, D, 16, rate, 0.9 ** count, 0.999 ** count);
      expected[count]!.forEach((value, i) => {
        // Each step rounds a dozen numbers to 2⁻²⁴ of themselves, and later steps start from there: 20 × 12 × 2⁻²⁴ ≈ 1.4e-5.
        expect(Math.abs(floats[A / 4 + i]! - value)).toBeLessThan(2e-5 * Math.max(1, Math.abs(value)));
      });
    }
    // What fills a vector up stays out of it.
    expect([...floats.slice(A / 4 + 2, A / 4 + 4)]).toEqual([0, 0]);
  });
});

describe('loadKernels', () => {
  it('refuses a binary that is cut short, or where there are no vector instructions, with a sentence', async () => {
    await expect(loadKernels(binary.slice(0, 1000))).rejects.toThrow('WebAssembly with SIMD cannot be started here');
  });

  it('hands out memory that is all zero, whoever had it before', () => {
    const first = kernels.open(1000);
    first.floats.fill(7);
    kernels.close(first);
    const second = kernels.open(100_000);
    expect(second).toBe(first);
    expect(second.floats.length).toBeGreaterThanOrEqual(25_000);
    expect(second.floats.every((value) => value === 0)).toBe(true);
    const third = kernels.open(1000);
    expect(third).not.toBe(second);
  });
});

function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
