import { posix } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { crc32 } from '#core/dataset/crc32.ts';
import { Fault } from './problem.ts';

/**
 * Takes one file out of a zip archive, in whatever folder of it the file lies (PKWARE's APPNOTE.TXT 6.3, sections 4.3
 * and 4.4; nothing beyond 4 GB). Its checksum is verified.
 * @param names what the file may be called, in capitals or not; the first that is there is taken
 * @param largest bytes that the file may unpack to
 * @throws Fault when the archive is damaged or locked, or the file is not in it
 */
export function readFromZip(archive: Buffer, names: readonly string[], largest: number): Buffer {
  const entries = new Map(directoryOf(archive).map((entry) => [basename(entry.name).toLowerCase(), entry]));
  const entry = names.map((name) => entries.get(name.toLowerCase())).find((found) => found !== undefined);
  if (!entry) throw new Fault(null, `there is no ${names[0]} in it`);
  const name = basename(entry.name);
  if (entry.locked) throw new Fault(null, `${name} in it is locked by a password; unpack the archive yourself`);
  const content = unpacked(archive, entry, largest);
  if (crc32(content) !== entry.crc32) throw new Fault(null, `${name} in it is damaged: its checksum is wrong`);
  return content;
}

function unpacked(archive: Buffer, { name, method, offset, packedBytes }: Entry, largest: number): Buffer {
  try {
    // The local header repeats the name and may have other extra fields than the directory.
    const begin = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
    const packed = archive.subarray(begin, begin + packedBytes);
    if (method === STORED) return packed;
    if (method === DEFLATED) return inflateRawSync(packed, { maxOutputLength: largest });
  } catch {
    throw new Fault(null, `${basename(name)} in it cannot be unpacked: the archive is damaged`);
  }
  throw new Fault(null, `${basename(name)} in it is packed by method ${method}, which cannot be read`);
}

const STORED = 0;
const DEFLATED = 8;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

const LOCKED = 1;

const { basename } = posix;

interface Entry {
  name: string;
  method: number;
  /** Encrypted. */
  locked: boolean;
  packedBytes: number;
  /** Of the unpacked content. */
  crc32: number;
  /** Where its local header begins. */
  offset: number;
}

function directoryOf(archive: Buffer): Entry[] {
  const entries: Entry[] = [];
  try {
    const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (archive.readUInt32LE(end) !== END_OF_DIRECTORY) throw new RangeError();
    const count = archive.readUInt16LE(end + 10);
    let at = archive.readUInt32LE(end + 16);
    for (let i = 0; i < count; i++) {
      if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new RangeError();
      const nameLength = archive.readUInt16LE(at + 28);
      entries.push({
        name: archive.toString('latin1', at + 46, at + 46 + nameLength),
        locked: (archive.readUInt16LE(at + 8) & LOCKED) !== 0,
        method: archive.readUInt16LE(at + 10),
        crc32: archive.readUInt32LE(at + 16),
        packedBytes: archive.readUInt32LE(at + 20),
        offset: archive.readUInt32LE(at + 42),
      });
      at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    }
  } catch {
    throw new Fault(null, 'its table of contents cannot be read: the zip archive is cut off or damaged');
  }
  return entries;
}
