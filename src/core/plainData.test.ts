import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromJson, toJson } from './plainData.ts';

const through = (data: unknown) => fromJson(JSON.parse(JSON.stringify(toJson(data))));

describe('plain data', () => {
  it('come back from JSON as they were, typed arrays of every kind among them', () => {
    const data = {
      name: 'pca',
      share: 1 / 3,
      nothing: null,
      yes: true,
      list: [1, 'two', [Float32Array.of(0.1, Number.NaN, Number.NEGATIVE_INFINITY)]],
      within: { a: Float64Array.of(Math.PI, 5e-324), b: Int32Array.of(-1, 2 ** 31 - 1), c: new Uint8Array(0) },
      last: Uint32Array.of(2 ** 32 - 1),
    };
    expect(through(data)).toEqual(data);
  });

  it('keep every bit of every number', () => {
    fc.assert(
      fc.property(
        fc.float64Array({ noNaN: true }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (array, number) => {
          const [back, alone] = through([array, number]) as [Float64Array, number];
          expect(new BigUint64Array(back.buffer)).toEqual(new BigUint64Array(array.slice().buffer));
          expect(alone).toEqual(Object.is(number, -0) ? 0 : number);
        },
      ),
    );
  });

  it('take a part of a larger array for what it is, and arrays of any length', () => {
    expect(through(Float32Array.of(1, 2, 3, 4).subarray(1, 3))).toEqual(Float32Array.of(2, 3));
    const long = Float64Array.from({ length: 30_001 }, (_, i) => i / 7);
    expect(through(long)).toEqual(long);
  });

  it('are refused where they are not plain, or damaged', () => {
    expect(() => toJson({ a: Number.NaN })).toThrow('NaN cannot be written');
    expect(() => toJson([() => 1])).toThrow('A function cannot be written');
    expect(() => toJson(new BigInt64Array(1))).toThrow('A BigInt64Array cannot be written');
    expect(() => fromJson({ $array: 'Function', bytes: '' })).toThrow('no arrays of the kind "Function"');
    expect(() => fromJson({ $array: 'Float32Array', bytes: btoa('12345') })).toThrow('5 bytes are no whole numbers');
  });
});
