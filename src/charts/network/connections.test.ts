import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundlesOf, gathered, strongest, WIDTHS } from './connections.ts';

const kernelOf = (rows: number[][], units = rows[0]!.length) => ({
  weights: Float32Array.from([9, ...rows.flat()]),
  offset: 1,
  inputs: rows.length,
  columns: rows[0]!.length,
  units,
});

describe('strongest', () => {
  it('keeps the largest weights of either sign, the weakest first', () => {
    const { from, to, weight, largest } = strongest(
      kernelOf([
        [1, -4, 0],
        [3, 0.5, -2],
      ]),
      3,
    );
    expect([...from].map((input, i) => [input, to[i], weight[i]])).toEqual([
      [1, 2, -2],
      [1, 0, 3],
      [0, 1, -4],
    ]);
    expect(largest).toBe(4);
  });

  it('leaves out weights of 0, and columns that are no units', () => {
    expect([
      ...strongest(
        kernelOf(
          [
            [1, 0],
            [2, 5],
          ],
          1,
        ),
        10,
      ).weight,
    ]).toEqual([1, 2]);
    expect(strongest(kernelOf([[0, 0]]), 10).weight).toHaveLength(0);
  });

  it('picks the connections of one unit, measured by the largest of all', () => {
    const kernel = kernelOf([
      [1, -4],
      [3, 2],
    ]);
    expect(strongest(kernel, 10, { unit: 0 })).toMatchObject({ largest: 4, weight: Float32Array.of(1, 3) });
    expect([...strongest(kernel, 10, { input: 1 }).to]).toEqual([1, 0]);
  });

  it('is what sorting all weights would give', () => {
    const weights = fc.float({ noNaN: true, min: -1, max: 1 }).map((w) => w + 0);
    const rows = fc.array(fc.array(weights, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 40 }), (table, most) => {
        const sizes = table
          .flat()
          .map((w) => Math.abs(Math.fround(w)))
          .filter((size) => size > 0);
        const expected = sizes
          .sort((a, b) => b - a)
          .slice(0, most)
          .reverse();
        expect([...strongest(kernelOf(table), most).weight].map(Math.abs)).toEqual(expected);
      }),
    );
  });
});

describe('bundlesOf', () => {
  const connections = strongest(
    kernelOf([
      [1, -4, 0],
      [3, 0.5, -2],
    ]),
    10,
  );
  const start = (unit: number) => [10, 20 * unit] as const;
  const end = (unit: number) => [50, 20 * unit] as const;

  it('gathers lines of one sign and width into one path', () => {
    const bundles = bundlesOf(connections, start, end, false);
    expect(bundles.map(({ positive, width, path }) => [positive, width, path.split('M').length - 1])).toEqual([
      [false, WIDTHS[2], 1],
      [false, WIDTHS[3], 1],
      [true, WIDTHS[0], 1],
      [true, WIDTHS[1], 1],
      [true, WIDTHS[3], 1],
    ]);
    expect(bundles[0]!.path).toBe('M10,20C30,20 30,40 50,40');
  });

  it('gathers the bundles of all layers by their look', () => {
    const bundles = bundlesOf(connections, start, end, false);
    const all = gathered([bundles, bundles]);
    expect(all).toHaveLength(bundles.length);
    expect(all[0]!.path).toBe(bundles[0]!.path + bundles[0]!.path);
  });

  it('leaves downwards where the signal flows downwards', () => {
    expect(bundlesOf(connections, start, end, true)[0]!.path).toBe('M10,20C10,30 50,30 50,40');
  });
});
