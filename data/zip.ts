import { posix } from 'node:path';
import { BlobReader, type FileEntry, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { Fault } from './problem.ts';

/**
 * Takes one file out of a zip archive, in whatever folder of it the file lies. Its checksum is verified.
 * @param names what the file may be called, in capitals or not; the first that is there is taken
 * @param largest bytes that the file may unpack to
 * @throws Fault when the archive is damaged or locked, or the file is not in it
 */
export async function readFromZip(archive: Buffer, names: readonly string[], largest: number): Promise<Buffer> {
  const entries = new Map((await filesIn(archive)).map((entry) => [nameOf(entry).toLowerCase(), entry]));
  const entry = names.map((name) => entries.get(name.toLowerCase())).find((found) => found !== undefined);
  if (!entry) throw new Fault(null, `there is no ${names[0]} in it`);
  const name = nameOf(entry);
  if (entry.encrypted) throw new Fault(null, `${name} in it is locked by a password; unpack the archive yourself`);
  if (entry.uncompressedSize > largest) {
    throw new Fault(null, `${name} in it unpacks to more than ${largest} bytes, far more than was published`);
  }
  try {
    const content = await entry.getData(new Uint8ArrayWriter(), { checkSignature: true, useWebWorkers: false });
    // The size that the archive tells may be wrong.
    if (content.length <= largest) return Buffer.from(content.buffer, content.byteOffset, content.length);
  } catch (error) {
    throw new Fault(null, `${name} in it cannot be unpacked: the archive is damaged (${(error as Error).message})`);
  }
  throw new Fault(null, `${name} in it unpacks to more than the archive says: it is damaged`);
}

async function filesIn(archive: Buffer): Promise<FileEntry[]> {
  try {
    const entries = await new ZipReader(new BlobReader(new Blob([new Uint8Array(archive)]))).getEntries();
    return entries.filter((entry) => !entry.directory);
  } catch {
    throw new Fault(null, 'its table of contents cannot be read: the zip archive is cut off or damaged');
  }
}

const nameOf = ({ filename }: FileEntry) => posix.basename(filename);
