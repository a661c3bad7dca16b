import { expect, it } from 'vitest';
import { crc32 } from './crc32.ts';

it('gives the check value of the algorithm, and that of nothing', () => {
  // "123456789" is what the catalogues of CRCs give as the check of CRC-32/ISO-HDLC.
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array(0))).toBe(0);
  expect(crc32(new Uint8Array(4).fill(0xff))).toBe(0xffffffff);
});
