/**
 * How numbers are kept: `exact` in float32; `rounded` to a multiple of 1 / perUnit, as int16, where `differences` keeps
 * each number as its distance from the one before in its row (signals pack better so); `logarithmic` to a multiple of
 * 1 / perUnit of their natural logarithm, as int16, for positive numbers of many sizes.
 */
export type Packing =
  | { as: 'exact' }
  | { as: 'rounded'; perUnit: number; differences: boolean }
  | { as: 'logarithmic'; perUnit: number };

interface Block {
  name: string;
  /** Row-major; the last is the length of a row. */
  shape: number[];
  packing: Packing;
}

export interface PackedArray {
  values: ArrayLike<number>;
  shape: number[];
  packing: Packing;
}

/** Facts in words and single numbers, and arrays of many. */
export interface Unpacked<Facts> {
  facts: Facts;
  arrays: Record<string, Float32Array>;
}

/**
 * One file for the essay: the length of the header (uint32, little-endian), the header (JSON), then the blocks in its
 * order. Of a block of int16, all low bytes come before all high bytes: they are more alike among themselves, and so
 * compress better.
 * @throws RangeError when an array does not fit its shape or a number is too large for its packing
 */
export function pack(facts: object, arrays: Record<string, PackedArray>): Uint8Array {
  const blocks: Block[] = Object.entries(arrays).map(([name, { shape, packing }]) => ({ name, shape, packing }));
  const header = new TextEncoder().encode(JSON.stringify({ facts, blocks }));
  const bodies = blocks.map((block) => encodeBlock(block, arrays[block.name]!.values));
  const bytes = new Uint8Array(4 + header.length + bodies.reduce((sum, body) => sum + body.length, 0));
  new DataView(bytes.buffer).setUint32(0, header.length, true);
  bytes.set(header, 4);
  let at = 4 + header.length;
  for (const body of bodies) {
    bytes.set(body, at);
    at += body.length;
  }
  return bytes;
}

/**
 * The way back, to within the rounding.
 * @throws Error when the bytes are not such a file, or end too early
 */
export function unpack<Facts>(bytes: Uint8Array): Unpacked<Facts> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.length < 4 ? Number.POSITIVE_INFINITY : view.getUint32(0, true);
  if (4 + length > bytes.length) throw new Error(NO_PART);
  const { facts, blocks } = headerOf<Facts>(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
  const arrays: Unpacked<Facts>['arrays'] = {};
  let at = 4 + length;
  for (const block of blocks) {
    const size = sizeOf(block);
    if (at + size > bytes.length) throw new Error(`the file ends within its numbers (${block.name})`);
    arrays[block.name] = decodeBlock(block, bytes.subarray(at, at + size));
    at += size;
  }
  return { facts, arrays };
}

const NO_PART = 'the file is cut off or not what it should be';

/** @throws Error when the text is not the header of a part */
function headerOf<Facts>(text: string): { facts: Facts; blocks: Block[] } {
  try {
    const { facts, blocks } = JSON.parse(text);
    if (typeof facts === 'object' && facts !== null && blocks.every(isBlock)) return { facts, blocks };
  } catch {
    // No JSON, or no blocks in it.
  }
  throw new Error(NO_PART);
}

function isBlock({ name, shape, packing }: Block): boolean {
  return typeof name === 'string' && shape.every(isLength) && (packing.as === 'exact' || packing.perUnit > 0);
}

/** Lengths whose product is a number of bytes that could be there. */
const isLength = (length: unknown) => Number.isInteger(length) && Number(length) >= 0 && Number(length) < 2 ** 24;

const countOf = ({ shape }: Block) => shape.reduce((product, length) => product * length, 1);

const sizeOf = (block: Block) => countOf(block) * (block.packing.as === 'exact' ? 4 : 2);

function encodeBlock(block: Block, values: ArrayLike<number>): Uint8Array {
  const count = countOf(block);
  if (values.length !== count) {
    throw new RangeError(`${block.name} should hold ${count} numbers, but ${values.length} are given.`);
  }
  if (block.packing.as === 'exact') return new Uint8Array(Float32Array.from(values).buffer);
  const whole = wholeNumbers(values, block.packing);
  const kept = keepsDifferences(block) ? differencesOf(whole, rowLength(block)) : whole;
  const planes = new Uint8Array(2 * count);
  kept.forEach((value, i) => {
    if (value < -32768 || value > 32767) throw new RangeError(`A number of ${block.name} is too large to be packed.`);
    planes[i] = value & 0xff;
    planes[count + i] = (value >> 8) & 0xff;
  });
  return planes;
}

function decodeBlock(block: Block, bytes: Uint8Array): Float32Array {
  const count = countOf(block);
  const { packing } = block;
  if (packing.as === 'exact') return new Float32Array(Uint8Array.from(bytes).buffer);
  const length = rowLength(block);
  const adds = keepsDifferences(block);
  const out = new Float32Array(count);
  let whole = 0;
  for (let i = 0; i < count; i++) {
    const value = ((bytes[count + i]! << 24) >> 16) | bytes[i]!;
    whole = adds && i % length !== 0 ? whole + value : value;
    out[i] = packing.as === 'rounded' ? whole / packing.perUnit : Math.exp(whole / packing.perUnit);
  }
  return out;
}

const rowLength = ({ shape }: Block) => shape.at(-1) ?? 1;

const keepsDifferences = ({ packing }: Block) => packing.as === 'rounded' && packing.differences;

function wholeNumbers(values: ArrayLike<number>, packing: Exclude<Packing, { as: 'exact' }>): Int32Array {
  const { as, perUnit } = packing;
  // Below this, a logarithm would not fit; nobody can tell such a number from nought.
  const least = Math.exp(-32768 / perUnit);
  return Int32Array.from(values, (value) =>
    Math.round(perUnit * (as === 'rounded' ? value : Math.log(Math.max(value, least)))),
  );
}

function differencesOf(whole: Int32Array, length: number): Int32Array {
  return whole.map((value, i) => (i % length === 0 ? value : value - whole[i - 1]!));
}
