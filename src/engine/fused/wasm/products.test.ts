import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { KernelInstance } from './kernels.ts';
import { paddedColumns, paddedRows } from './padding.ts';
import { A, B, BYTES, C, D, numbers, readPanels, sizes, writePanels } from './panelTesting.ts';
import { readKernels } from './testing.ts';

let instance: KernelInstance;

beforeAll(async () => {
  instance = (await readKernels()).open(BYTES);
});

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
        writePanels(instance, A, x, inputs, padded);
        writePanels(instance, B, weights, units, paddedColumns(inputs));
        writePanels(instance, C, bias, units, 1);
        const size = [padded, paddedColumns(inputs), paddedColumns(units)] as const;
        instance.functions.multiply(A, B, C, D, ...size);
        const expected = product(x, weights, bias, rows);
        expectNear(readPanels(instance, D, rows, units, padded), expected);
        instance.functions.multiply(A, B, 0, D, ...size);
        const again = product(x, weights, Array(units).fill(0), rows);
        expectNear(
          readPanels(instance, D, rows, units, padded),
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
        writePanels(instance, A, x, inputs, padded);
        writePanels(instance, B, gradients, units, padded);
        const size = [padded, paddedColumns(inputs), paddedColumns(units)] as const;
        const expected = product(transposeOf(x, inputs), gradients, Array(units).fill(0), inputs);
        instance.functions.multiplyTransposed(A, B, D, ...size, false);
        expectNear(readPanels(instance, D, inputs, units, paddedColumns(inputs)), expected);
        instance.functions.multiplyTransposed(A, B, D, ...size, true);
        expectNear(
          readPanels(instance, D, inputs, units, paddedColumns(inputs)),
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
        writePanels(instance, A, weights, units, paddedColumns(inputs));
        instance.functions.transpose(A, B, paddedColumns(inputs), paddedColumns(units));
        expect(readPanels(instance, B, units, inputs, paddedColumns(units))).toEqual(transposeOf(weights, units));
      }),
    );
  });
});
