import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PackedArray, pack, unpack } from './pack.ts';

const signal = (values: number[], shape = [values.length]): PackedArray => ({
  values,
  shape,
  packing: { as: 'rounded', perUnit: 100, differences: true },
});

describe('pack and unpack', () => {
  it('give facts back as they were, and exact numbers to the bit', () => {
    const values = Float32Array.from([0.1, -3e-9, 1e20, 0]);
    const bytes = pack({ name: 'β', n: 3 }, { values: { values, shape: [2, 2], packing: { as: 'exact' } } });
    expect(unpack(bytes)).toEqual({ facts: { name: 'β', n: 3 }, arrays: { values } });
  });

  it('round signals to a hundredth, row by row', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 60 }), (row) => {
        const { arrays } = unpack(pack({}, { x: signal([...row, ...row.toReversed()], [2, row.length]) }));
        [...row, ...row.toReversed()].forEach((value, i) => {
          expect(Math.abs(arrays.x![i]! - value)).toBeLessThanOrEqual(0.00501);
        });
      }),
    );
  });

  it('keep positive numbers of all sizes to within half a step of their logarithm', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (value) => {
        const bytes = pack({}, { x: { values: [value], shape: [1], packing: { as: 'logarithmic', perUnit: 100 } } });
        expect(Math.abs(unpack(bytes).arrays.x![0]! / value - 1)).toBeLessThan(0.0051);
      }),
    );
  });

  it('work on bytes that begin anywhere in a buffer, as those of Node do', () => {
    const bytes = pack({}, { a: signal([1, 2, 3]), b: { values: [5], shape: [1], packing: { as: 'exact' } } });
    const padded = new Uint8Array(bytes.length + 7);
    padded.set(bytes, 7);
    expect(unpack(padded.subarray(7))).toEqual(unpack(bytes));
    expect(unpack(Buffer.from(bytes))).toEqual(unpack(bytes));
  });

  it('refuse what does not fit', () => {
    expect(() => pack({}, { x: signal([1, 2], [3]) })).toThrow('x should hold 3 numbers, but 2 are given.');
    expect(() => pack({}, { x: signal([0, 400]) })).toThrow('A number of x is too large to be packed.');
  });

  it('say so when a file is cut off or something else', () => {
    const bytes = pack({ a: 1 }, { x: signal([1, 2, 3]) });
    expect(() => unpack(bytes.subarray(0, 3))).toThrow('cut off');
    expect(() => unpack(bytes.subarray(0, 10))).toThrow('cut off');
    expect(() => unpack(bytes.subarray(0, -1))).toThrow('ends within its numbers (x)');
    expect(() => unpack(new TextEncoder().encode('<!doctype html>'))).toThrow('not what it should be');
    const headed = (header: string) => {
      const text = new TextEncoder().encode(header);
      return Uint8Array.of(text.length, 0, 0, 0, ...text, 0, 0, 0, 0);
    };
    for (const header of [
      '{"facts":{}',
      'null',
      '{"facts":{}}',
      '{"facts":null,"blocks":[]}',
      '{"facts":{},"blocks":[null]}',
      '{"facts":{},"blocks":[{"name":"x","shape":[-1],"packing":{"as":"exact"}}]}',
      '{"facts":{},"blocks":[{"name":"x","shape":[1],"packing":{"as":"rounded"}}]}',
    ]) {
      expect(() => unpack(headed(header))).toThrow('not what it should be');
    }
  });
});
