import { deflateSync, crc32 as nodesCrc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { withPngText } from './pngText.ts';

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type), data]);
  const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const;
  ends[0].writeUInt32BE(data.length);
  ends[1].writeUInt32BE(nodesCrc32(content));
  return Buffer.concat([ends[0], content, ends[1]]);
}

/** A grey dot. */
const DOT = Buffer.concat([
  Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
  chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
  chunk('IEND', Buffer.alloc(0)),
]);

/** The chunks of a PNG, each checked. */
function chunksOf(png: Uint8Array): { type: string; data: Buffer }[] {
  const bytes = Buffer.from(png);
  const chunks = [];
  for (let at = 8; at < bytes.length; ) {
    const end = at + 8 + bytes.readUInt32BE(at);
    expect(bytes.readUInt32BE(end)).toBe(nodesCrc32(bytes.subarray(at + 4, end)));
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
}

it('puts words between the header and the picture, which stay as they are', () => {
  const link = 'https://example.org/#/lab?v=1&d=ecg5000';
  const chunks = chunksOf(withPngText(DOT, { Title: 'Fläche → ROC', Comment: link }));
  expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
  expect(chunks[1]!.data.toString()).toBe('Title\0\0\0\0\0Fläche → ROC');
  expect(chunks[2]!.data.toString()).toBe(`Comment\0\0\0\0\0${link}`);
  expect(chunks[3]!.data).toEqual(chunksOf(DOT)[1]!.data);
});
