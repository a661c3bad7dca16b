import { gunzipSync } from 'node:zlib';
import { Fault } from './problem.ts';
import { readFromZip } from './zip.ts';

/**
 * The content of a raw file, out of whatever it is wrapped in: gzip, zip, gzip within zip or nothing. Lines end in a line
 * feed alone afterwards, the last one too, and no mark of the encoding is in front: copies differ in that.
 * @param names what the file may be called within an archive
 * @param largest bytes that it may unpack to: nobody's file may fill the memory
 * @throws Fault when it cannot be unpacked
 */
export async function unpack(bytes: Buffer, names: readonly string[], largest: number): Promise<Buffer> {
  const inner = names.flatMap((name) => [name, `${name}.gz`]);
  const file = containerOf(bytes) === 'zip' ? await readFromZip(bytes, inner, largest) : bytes;
  return plain(containerOf(file) === 'gzip' ? gunzip(file, largest) : file);
}

/** Told by the first bytes, for names can mislead: some servers unpack on the way. */
export function containerOf(bytes: Buffer): 'gzip' | 'zip' | null {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'gzip';
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? 'zip' : null;
}

function gunzip(bytes: Buffer, largest: number): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: largest });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      throw new Fault(null, `it unpacks to more than ${largest} bytes, far more than was published`);
    }
    if (code === 'Z_BUF_ERROR') throw new Fault(null, 'its gzip stream ends too early: the file is cut off');
    throw new Fault(null, `its gzip stream is damaged (${(error as Error).message})`);
  }
}

const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

function plain(content: Buffer): Buffer {
  const marked = content.subarray(0, 3).equals(BYTE_ORDER_MARK);
  let text = marked ? content.subarray(3) : content;
  if (text.includes(CARRIAGE_RETURN)) {
    text = Buffer.from(text.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
  }
  const isComplete = text.length === 0 || text.at(-1) === LINE_FEED;
  return isComplete ? text : Buffer.concat([text, Buffer.of(LINE_FEED)]);
}
