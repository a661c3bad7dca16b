import { crc32 } from '#core/dataset/crc32.ts';

/** A PNG's signature and its first chunk, which must stay the first: eight bytes, and the header's twenty-five. */
const HEAD = 33;

/**
 * The same PNG with words in it that picture viewers show: an iTXt chunk for each, which is in UTF-8 (PNG 3.0, 11.3.3.4).
 * @param texts by keyword, such as Title and Comment
 */
export function withPngText(png: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
  return joined([png.subarray(0, HEAD), ...chunks, png.subarray(HEAD)]);
}

function textChunk(keyword: string, text: string): Uint8Array {
  const letters = new TextEncoder();
  // After the keyword's end: not compressed, by no method, in no language said, the keyword not translated.
  const content = joined([letters.encode(`iTXt${keyword}`), new Uint8Array(5), letters.encode(text)]);
  return joined([bytesOf(content.length - 4), content, bytesOf(crc32(content))]);
}

/** A whole number as PNG writes it: four bytes, the greatest first. */
function bytesOf(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
