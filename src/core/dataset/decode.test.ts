import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageOf, TellingError } from '#core/message.ts';
import type { Damage } from '../fetch/fetchMessage.ts';
import { crc32 } from './crc32.ts';
import type { Dataset } from './dataset.ts';
import { decodeDataset } from './decode.ts';
import { encodeDataset } from './encode.ts';
import { datasetOf } from './testing.ts';

const PACKING = { perUnit: [256, 256, 256], differences: true };
const dataset = datasetOf([30, 12, 8]);
const { description, unpacked } = encodeDataset(dataset, PACKING);
const json = { ...description, bytes: 1234 };

/** As it comes over the wire. */
const wired = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const decode = (value: unknown = json, bytes = unpacked): Dataset => decodeDataset(wired(value), bytes, 'kddcup99');

/** A description that fits bytes that were tampered with. */
const fitting = (bytes: Uint8Array) => ({ ...json, unpackedBytes: bytes.length, crc32: crc32(bytes) });

describe('decodeDataset', () => {
  it('gives back what was encoded, whether features are stored as differences or not', () => {
    expect(decode()).toEqual(dataset);
    const plain = encodeDataset(dataset, { ...PACKING, differences: false });
    expect(decode({ ...plain.description, bytes: 1 }, plain.unpacked)).toEqual(dataset);
    expect(plain.unpacked).not.toEqual(unpacked);
  });

  it('gives back any 16-bit multiples of a step, and is off by half a step at most for what lies between', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -32767, max: 32767 }), { minLength: 6, maxLength: 6 }),
        fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 6, maxLength: 6 }),
        fc.boolean(),
        (wholes, between, differences) => {
          const perUnit = [100, 256, 7];
          const roundTrip = (x: Float32Array) => {
            const encoded = encodeDataset({ ...datasetOf([2]), x }, { perUnit, differences });
            return decode({ ...encoded.description, bytes: 1 }, encoded.unpacked).x;
          };
          const exact = Float32Array.from(wholes, (whole, i) => whole / perUnit[i % 3]!);
          expect(roundTrip(exact)).toEqual(exact);
          roundTrip(Float32Array.from(between)).forEach((value, i) => {
            // Float32 itself is good to 7 digits.
            expect(Math.abs(value - between[i]!)).toBeLessThanOrEqual(0.5 / perUnit[i % 3]! + 1e-5);
          });
        },
      ),
    );
  });

  it('reads two decimal places exactly as written', () => {
    const written = Array.from({ length: 101 }, (_, i) => (i / 100).toFixed(2));
    const x = Float32Array.from(written, Number);
    const encoded = encodeDataset({ ...datasetOf([101], 1), x }, { perUnit: [100], differences: false });
    expect(decode({ ...encoded.description, bytes: 1 }, encoded.unpacked).x).toEqual(x);
  });

  it('does without rows, display columns and fixed splits', () => {
    const bare: Dataset = { ...datasetOf([0]), display: [], splits: { default: dataset.splits.default! } };
    const encoded = encodeDataset(bare, PACKING);
    expect(encoded.unpacked).toHaveLength(0);
    expect(decode({ ...encoded.description, bytes: 1 }, encoded.unpacked)).toEqual(bare);
  });
});

it('knows of no bounds where an older description tells none', () => {
  const features = json.features.map(({ name, unit, perUnit }) => ({ name, unit, perUnit }));
  expect(decode({ ...json, features }).featureBounds).toEqual(
    Array(3).fill({ least: null, most: null, step: 1 / 256 }),
  );
});

describe('encodeDataset', () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, 128.1, -200])('refuses %s, which it cannot store', (value) => {
    const x = dataset.x.with(4, value);
    expect(() => encodeDataset({ ...dataset, x }, PACKING)).toThrow(
      /^Row 1, feature 1 is .* too large to be stored\.$/,
    );
  });
});

describe('a damaged binary', () => {
  const says = (damage: Damage) => new TellingError({ say: 'fileDamaged', file: 'kddcup99.bin', damage });

  it('is found out when it is too short or too long', () => {
    const holds = (bytes: number) => says({ what: 'size', bytes, expected: 700 });
    expect(() => decode(json, unpacked.subarray(0, 699))).toThrow(holds(699));
    expect(() => decode(json, new Uint8Array(0))).toThrow(holds(0));
    const longer = new Uint8Array(701);
    longer.set(unpacked);
    expect(() => decode(fitting(longer), longer)).toThrow(holds(701));
  });

  it('is found out when a single bit has turned, wherever', () => {
    fc.assert(
      fc.property(fc.nat(unpacked.length - 1), fc.nat(7), (at, bit) => {
        const damaged = unpacked.with(at, unpacked[at]! ^ (1 << bit));
        expect(() => decode(json, damaged)).toThrow(says({ what: 'checksum' }));
      }),
    );
  });

  it.each([
    ['a label', 300, 3, 'a label in it is 3 where less than 3 was expected'],
    ['an origin file', 350, 2, 'an origin file in it is 2 where less than 2 was expected'],
    ['a category', 600, 2, 'a value of “Service” in it is 2 where less than 2 was expected'],
    ['a share that is none', 650, 8, 'a row’s share in a split is 8, which cannot be'],
    ['a row both learnt from and tested on', 650, 5, 'a row’s share in a split is 5, which cannot be'],
    [
      'a row that both chooses the threshold and is tested on',
      699,
      6,
      'a row’s share in a split is 6, which cannot be',
    ],
  ])('is found out when it has %s that does not exist', (_, at, value, detail) => {
    const damaged = unpacked.with(at, value);
    expect(() => decode(fitting(damaged), damaged)).toThrow(says({ what: 'content', detail }));
  });

  it('never gives a number that is not finite, whatever is in it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 300, maxLength: 300 }), (features) => {
        const bytes = Uint8Array.from([...features, ...unpacked.subarray(300)]);
        expect(decode(fitting(bytes), bytes).x.every(Number.isFinite)).toBe(true);
      }),
    );
  });
});

describe('a damaged description', () => {
  const says = (detail: string) =>
    new TellingError({ say: 'fileDamaged', file: 'kddcup99.json', damage: { what: 'content', detail } });
  const broken: [what: string, value: unknown, detail: string][] = [
    ['nothing', null, 'it is “null”, not an object'],
    ['a list', [], 'it is something else, not an object'],
    ['a text', '<html>', 'it is “<html>”, not an object'],
    ['empty', {}, 'its format is missing, where 1 was expected'],
    ['of another format', { ...json, format: 2 }, 'its format is “2”, where 1 was expected'],
    ['of another data set', { ...json, id: 'ecg5000' }, 'it describes ecg5000'],
    ['of an unknown data set', { ...json, id: '__proto__' }, 'it describes __proto__'],
    ['with rows below none', { ...json, rows: -1 }, 'its rows is “-1”, which cannot be'],
    ['with half a row', { ...json, rows: 0.5 }, 'its rows is “0.5”, which cannot be'],
    ['with rows beyond counting', { ...json, rows: 1e300 }, 'its rows is “1e+300”, which cannot be'],
    ['with rows in words', { ...json, rows: 'fifty' }, 'its rows is “fifty”, which cannot be'],
    ['with features in no list', { ...json, features: 18 }, 'its features are not a list'],
    ['with a feature of nothing', { ...json, features: [null] }, 'its features[0] is “null”, not an object'],
    [
      'with steps of zero size',
      { ...json, features: [{ name: 'a', unit: '', perUnit: 0 }] },
      'its features[0].perUnit is “0”, which cannot be',
    ],
    [
      'with too many classes',
      { ...json, classes: new Array(257).fill(json.classes[0]) },
      'its classes are 257, more than 256',
    ],
    [
      'with a class that is neither',
      { ...json, classes: [{ name: 'a', short: 'a', abnormal: 'yes' }] },
      'its classes[0].abnormal is “yes”, neither true nor false',
    ],
    ['without splits', { ...json, splits: {} }, 'its splits have no default'],
    [
      'with an unknown rule',
      { ...json, splits: { default: { rule: 'magic' } } },
      'its splits.default.rule is “magic”, not one of stratified, membership',
    ],
    [
      'with shares beyond the whole',
      { ...json, splits: { default: { rule: 'stratified', train: 0.9, validation: 0.2, test: 0.2 } } },
      'its splits.default does not add up to 1',
    ],
    ['without provenance', { ...json, provenance: undefined }, 'its provenance is missing, not an object'],
    [
      'with a note that is no text',
      { ...json, provenance: { ...json.provenance, notes: [{}] } },
      'its provenance.notes[0] is something else, not a text',
    ],
  ];
  it.each(broken)('is refused, and it is said why: %s', (_, value, detail) => {
    expect(() => decode(value)).toThrow(says(detail));
  });

  it('whatever it is, ends in a message, or in a data set', () => {
    const paths = [
      'rows',
      'features',
      'classes',
      'display',
      'splits',
      'unpackedBytes',
      'crc32',
      'originFiles',
      'format',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        try {
          decode({ ...json, [path]: value });
        } catch (error) {
          expect(messageOf(error).say).toBe('fileDamaged');
        }
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(() => decode(value)).toThrow(/^fileDamaged \(file kddcup99\.json/);
      }),
    );
  });

  it('cannot bring anything along that is not asked for', () => {
    const hostile = JSON.parse(
      JSON.stringify(json).replace('"splits":{', '"__proto__":{"x":1},"splits":{"__proto__":{"rule":"x"},'),
    );
    expect(decodeDataset(hostile, unpacked, 'kddcup99')).toEqual(dataset);
  });
});
