import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from './problem.ts';
import { zipOf } from './testing.ts';
import { readFromZip } from './zip.ts';

/** Made by Python's zipfile: a deflated file, a stored one, and a comment. */
const ARCHIVE = Buffer.from(
  'UEsDBBQAAAAIAOJceF2TZlP+FQAAABkBAAAZAAAARUNHNTAwMC9FQ0c1MDAwX1RSQUlOLnR4dMvPS1UoKc9XKMkoSk1VyB/lQXlcAFBLAwQUAAAAAAAAACEAPEJVDxAAAAAQAAAAEQAAAEVDRzUwMDAvcGxhaW4udHh0c3RvcmVkIGFzIGl0IGlzClBLAQIUAxQAAAAIAOJceF2TZlP+FQAAABkBAAAZAAAAAAAAAAAAAACAAQAAAABFQ0c1MDAwL0VDRzUwMDBfVFJBSU4udHh0UEsBAhQDFAAAAAAAAAAhADxCVQ8QAAAAEAAAABEAAAAAAAAAAAAAAIABTAAAAEVDRzUwMDAvcGxhaW4udHh0UEsFBgAAAAACAAIAhgAAAIsAAAAOAHdpdGggYSBjb21tZW50',
  'base64',
);
const LARGEST = 1000;

describe('readFromZip', () => {
  it('unpacks a deflated file and a stored one, in whatever folder they lie', () => {
    expect(readFromZip(ARCHIVE, ['ECG5000_TRAIN.txt'], LARGEST).toString()).toBe(`${'one two three '.repeat(20)}\n`);
    expect(readFromZip(ARCHIVE, ['plain.txt'], LARGEST).toString()).toBe('stored as it is\n');
  });

  it('says when the file is not in the archive, or packed in a way it does not know', () => {
    expect(() => readFromZip(ARCHIVE, ['TRAIN.txt'], LARGEST)).toThrow('there is no TRAIN.txt in it');
    const packed = zipOf({ 'a.txt': { packed: Buffer.from('x'), method: 12 } });
    expect(() => readFromZip(packed, ['a.txt'], LARGEST)).toThrow('packed by method 12, which cannot be read');
  });

  it('takes the likeliest name that is there, in capitals or not', () => {
    const two = zipOf({
      'x/ecg5000_train.TS': { packed: Buffer.from('ts'), method: 0 },
      'A.txt': { packed: Buffer.from('a'), method: 0 },
    });
    expect(readFromZip(two, ['ECG5000_TRAIN.txt', 'ECG5000_TRAIN.ts', 'a.txt'], LARGEST).toString()).toBe('ts');
  });

  it('says when a file is locked by a password, or its checksum is wrong', () => {
    const locked = zipOf({ 'a.txt': { packed: Buffer.from('x'), method: 0, locked: true } });
    expect(() => readFromZip(locked, ['a.txt'], LARGEST)).toThrow('a.txt in it is locked by a password');
    const changed = zipOf({ 'a.txt': { packed: Buffer.from('plain'), method: 0 } });
    changed[changed.indexOf('plain')]! ^= 1;
    expect(() => readFromZip(changed, ['a.txt'], LARGEST)).toThrow('a.txt in it is damaged: its checksum is wrong');
  });

  it('refuses a file that unpacks to more than is meant', () => {
    const bomb = zipOf({ 'a.txt': { packed: deflateRawSync(Buffer.alloc(1e6)), method: 8 } });
    expect(() => readFromZip(bomb, ['a.txt'], LARGEST)).toThrow('the archive is damaged');
  });

  it('finds fault with every archive cut short, and breaks down over none that is damaged', () => {
    const end = ARCHIVE.lastIndexOf('PK');
    for (let length = 0; length < end; length++) {
      expect(() => readFromZip(ARCHIVE.subarray(0, length), ['ECG5000_TRAIN.txt'], LARGEST)).toThrow(Fault);
    }
    fc.assert(
      fc.property(fc.nat(ARCHIVE.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Buffer.from(ARCHIVE);
        damaged[at]! ^= change;
        try {
          readFromZip(damaged, ['ECG5000_TRAIN.txt'], LARGEST);
        } catch (error) {
          expect(error).toBeInstanceOf(Fault);
        }
      }),
    );
  });
});
