/** Arrays of numbers that JSON has no word for, by name. */
const ARRAYS = { Int32Array, Uint32Array, Uint8Array, Float32Array, Float64Array };
type ArrayName = keyof typeof ARRAYS;

/** Marks a typed array in JSON. No plain data use it as a key. */
const MARK = '$array';

/**
 * Plain data (numbers, strings, booleans, null, arrays, typed arrays and objects of them) as a value that JSON.stringify
 * writes without loss: a typed array becomes its name and its bytes in base64. Inverse of `fromJson`.
 * @throws TypeError for anything else, and for numbers outside typed arrays that JSON cannot write (NaN, infinities).
 */
export function toJson(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(toJson);
  if (ArrayBuffer.isView(data)) {
    const name = Object.prototype.toString.call(data).slice(8, -1);
    if (!Object.hasOwn(ARRAYS, name)) throw new TypeError(`A ${name} cannot be written as JSON.`);
    return { [MARK]: name, bytes: toBase64(data) };
  }
  if (typeof data === 'object' && data !== null) {
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, toJson(value)]));
  }
  if (data === null || typeof data === 'string' || typeof data === 'boolean') return data;
  if (typeof data === 'number' && Number.isFinite(data)) return data;
  throw new TypeError(`${typeof data === 'number' ? data : `A ${typeof data}`} cannot be written as JSON.`);
}

/** @throws TypeError when an array is of no known kind, or its bytes do not make up whole numbers. */
export function fromJson(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(fromJson);
  if (typeof json !== 'object' || json === null) return json;
  if (!(MARK in json)) return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, fromJson(value)]));
  const { [MARK]: name, bytes } = json as { [MARK]: unknown; bytes?: unknown };
  if (typeof name !== 'string' || !Object.hasOwn(ARRAYS, name) || typeof bytes !== 'string') {
    throw new TypeError(`There are no arrays of the kind ${JSON.stringify(name)}.`);
  }
  return fromBase64(ARRAYS[name as ArrayName], bytes);
}

/** All machines that run this are little-endian, as WebAssembly is; typed arrays are written as they lie in memory. */
function toBase64({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  let binary = '';
  // A function takes only so many arguments.
  for (let start = 0; start < byteLength; start += 8192) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return btoa(binary);
}

function fromBase64(of: (typeof ARRAYS)[ArrayName], base64: string): ArrayBufferView {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  if (bytes.length % of.BYTES_PER_ELEMENT !== 0) {
    throw new TypeError(`${bytes.length} bytes are no whole numbers of ${of.BYTES_PER_ELEMENT} bytes each.`);
  }
  return new of(bytes.buffer);
}
