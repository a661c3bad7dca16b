/** A text that two rows (row-major, `width` numbers each) share exactly when all their numbers are the same. */
export function rowKey(x: Float32Array, row: number, width: number): string {
  return Buffer.from(x.buffer, x.byteOffset + row * width * 4, width * 4).toString('latin1');
}
