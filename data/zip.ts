import { inflateRawSync } from 'node:zlib';
import { Fault } from './problem.ts';

/**
 * Takes one file out of a zip archive, in whatever folder of it the file lies (PKWARE's APPNOTE.TXT 6.3, sections 4.3
 * and 4.4; no encryption and nothing beyond 4 GB).
 * @param largest bytes that the file may unpack to
 * @throws Fault when the archive is damaged or the file is not in it
 */
export function readFromZip(archive: Buffer, name: string, largest: number): Buffer {
  const entry = directoryOf(archive).find((item) => item.name === name || item.name.endsWith(`/${name}`));
  if (!entry) throw new Fault(null, `there is no ${name} in it`);
  try {
    // The local header repeats the name and may have other extra fields than the directory.
    const begin = entry.offset + 30 + archive.readUInt16LE(entry.offset + 26) + archive.readUInt16LE(entry.offset + 28);
    const packed = archive.subarray(begin, begin + entry.packedBytes);
    if (entry.method === STORED) return packed;
    if (entry.method === DEFLATED) return inflateRawSync(packed, { maxOutputLength: largest });
  } catch {
    throw new Fault(null, `${name} in it cannot be unpacked: the archive is damaged`);
  }
  throw new Fault(null, `${name} in it is packed by method ${entry.method}, which cannot be read`);
}

const STORED = 0;
const DEFLATED = 8;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

interface Entry {
  name: string;
  method: number;
  packedBytes: number;
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
        method: archive.readUInt16LE(at + 10),
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
