import { describe, expect, it } from 'vitest';
import { transferables } from './transfer.ts';

describe('transferables', () => {
  it('finds the buffer of every typed array, however deep, once', () => {
    const shared = new Float32Array(8);
    const bytes = new Uint8Array(3);
    const message = { a: shared, b: [{ c: shared.subarray(2) }, bytes], d: 'text', e: null };
    expect(transferables(message)).toEqual([shared.buffer, bytes.buffer]);
  });

  it('leaves shared memory alone, which cannot be transferred', () => {
    expect(transferables(new Uint8Array(new SharedArrayBuffer(4)))).toEqual([]);
  });
});
