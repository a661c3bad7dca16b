import { gunzipSync } from 'node:zlib';
import type { RawFile } from './catalogue.ts';
import { Fault } from './problem.ts';
import { readFromZip } from './zip.ts';

/**
 * The content of a raw file, out of whatever it is wrapped in: gzip, zip or nothing. Lines end in a line feed alone
 * afterwards, as mirrors differ in that.
 * @throws Fault when it cannot be unpacked
 */
export function unpack(bytes: Buffer, file: RawFile): Buffer {
  // Room for carriage returns, and little more: nobody's file may fill the memory.
  const largest = file.bytes + 2 * file.rows + 1024;
  const kind = containerOf(bytes);
  if (kind === 'gzip') return withPlainLineEnds(gunzip(bytes, largest, file.bytes));
  return withPlainLineEnds(kind === 'zip' ? readFromZip(bytes, file.name, largest) : bytes);
}

/** Told by the first bytes, for names can mislead: some servers unpack on the way. */
export function containerOf(bytes: Buffer): 'gzip' | 'zip' | null {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'gzip';
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? 'zip' : null;
}

function gunzip(bytes: Buffer, largest: number, expected: number): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: largest });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      throw new Fault(null, `it unpacks to more than ${largest} bytes where ${expected} were expected`);
    }
    if (code === 'Z_BUF_ERROR') throw new Fault(null, 'its gzip stream ends too early: the file is cut off');
    throw new Fault(null, `its gzip stream is damaged (${(error as Error).message})`);
  }
}

const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;

function withPlainLineEnds(content: Buffer): Buffer {
  if (!content.includes(CARRIAGE_RETURN)) return content;
  return content.filter((byte, at) => byte !== CARRIAGE_RETURN || content[at + 1] !== LINE_FEED) as Buffer;
}
