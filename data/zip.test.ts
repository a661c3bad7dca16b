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
  it('unpacks a deflated file and a stored one, in whatever folder they lie', async () => {
    expect(String(await readFromZip(ARCHIVE, ['ECG5000_TRAIN.txt'], LARGEST))).toBe(`${'one two three '.repeat(20)}\n`);
    expect(String(await readFromZip(ARCHIVE, ['plain.txt'], LARGEST))).toBe('stored as it is\n');
  });

  it('says when the file is not in the archive, or packed in a way it does not know', async () => {
    await expect(readFromZip(ARCHIVE, ['TRAIN.txt'], LARGEST)).rejects.toThrow('there is no TRAIN.txt in it');
    const packed = zipOf({ 'a.txt': { packed: Buffer.from('x'), method: 12 } });
    await expect(readFromZip(packed, ['a.txt'], LARGEST)).rejects.toThrow('cannot be unpacked');
  });

  it('takes the likeliest name that is there, in capitals or not', async () => {
    const two = zipOf({
      'x/ecg5000_train.TS': { packed: Buffer.from('ts'), method: 0 },
      'A.txt': { packed: Buffer.from('a'), method: 0 },
    });
    expect(String(await readFromZip(two, ['ECG5000_TRAIN.txt', 'ECG5000_TRAIN.ts', 'a.txt'], LARGEST))).toBe('ts');
  });

  it('says when a file is locked by a password, or its checksum is wrong', async () => {
    const locked = zipOf({ 'a.txt': { packed: Buffer.from('x'), method: 0, locked: true } });
    await expect(readFromZip(locked, ['a.txt'], LARGEST)).rejects.toThrow('a.txt in it is locked by a password');
    const changed = zipOf({ 'a.txt': { packed: Buffer.from('plain'), method: 0 } });
    changed[changed.indexOf('plain')]! ^= 1;
    await expect(readFromZip(changed, ['a.txt'], LARGEST)).rejects.toThrow(
      'a.txt in it cannot be unpacked: the archive is damaged',
    );
  });

  it('refuses a file that unpacks to more than is meant', async () => {
    const bomb = zipOf({ 'a.txt': { packed: deflateRawSync(Buffer.alloc(1e6)), method: 8 } });
    await expect(readFromZip(bomb, ['a.txt'], LARGEST)).rejects.toThrow('unpacks to more than');
  });

  it('finds fault with every archive cut short, and breaks down over none that is damaged', async () => {
    const end = ARCHIVE.lastIndexOf('PK');
    for (let length = 0; length < end; length++) {
      await expect(readFromZip(ARCHIVE.subarray(0, length), ['ECG5000_TRAIN.txt'], LARGEST)).rejects.toThrow(Fault);
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(ARCHIVE.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const damaged = Buffer.from(ARCHIVE);
        damaged[at]! ^= change;
        try {
          await readFromZip(damaged, ['ECG5000_TRAIN.txt'], LARGEST);
        } catch (error) {
          expect(error).toBeInstanceOf(Fault);
        }
      }),
    );
  });
});
