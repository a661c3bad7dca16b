import { BINARY } from './binary.ts';

/**
 * What the WebAssembly module offers; the files in assembly say what each does. Whatever it computes has a counterpart in
 * TypeScript that gives the same numbers to the last bit, for where there is no WebAssembly, or none with vectors.
 */
export interface KernelFunctions {
  prepare(
    features: number,
    width: number,
    origin: number,
    starts: number,
    ends: number,
    seconds: number,
    boxes: number,
    rows: number,
    places: number,
    aside: number,
  ): void;
  nearest(x: number, places: number, queries: number, k: number, own: number, rows: number, squares: number): void;
  addProducts(
    a: number,
    aRowBytes: number,
    aDepthBytes: number,
    b: number,
    bBytes: number,
    out: number,
    outBytes: number,
    rows: number,
    columns: number,
    depth: number,
  ): void;
  weigh(
    place: number,
    x: number,
    features: number,
    rows: number,
    reach: number,
    nearest: number,
    squares: number,
    out: number,
  ): number;
  assign(
    x: number,
    features: number,
    start: number,
    end: number,
    count: number,
    width: number,
    centres: number,
    sums: number,
    sizes: number,
    nearest: number,
    upper: number,
    lower: number,
    moves: number,
    between: number,
  ): void;
  multiplyRow(row: number, x: number, features: number, rows: number, out: number): void;
  rotateRows(rows: number, bytes: number, count: number, turns: number): void;
  solveLowerEight(lower: number, b: number, n: number): void;
}

const PAGE_BYTES = 65_536;
/** Every place is a multiple of this: the longest that the functions take at once. */
const ALIGNMENT = 64;

/** The kernels, with a memory of their own. */
export class Room {
  readonly functions: KernelFunctions;
  /** Where what was given out ends. Setting it back takes back what was given since. */
  end = ALIGNMENT;
  readonly #memory = new WebAssembly.Memory({ initial: 1 });

  constructor(module: WebAssembly.Module) {
    const { exports } = new WebAssembly.Instance(module, { env: { memory: this.#memory } });
    this.functions = exports as unknown as KernelFunctions;
  }

  get bytes(): number {
    return this.#memory.buffer.byteLength;
  }

  /**
   * Sees to it that so many more bytes can be given out. What was given before may be elsewhere then: it stays good as a
   * place for the functions, not as numbers.
   * @throws RangeError when this machine will not give as many
   */
  reserve(bytes: number): void {
    const missing = Math.ceil((this.end + bytes - this.bytes) / PAGE_BYTES);
    if (missing > 0) this.#memory.grow(missing);
  }

  /** Numbers in the memory, all 0. Their byteOffset is what the functions take. */
  doubles(count: number): Float64Array<ArrayBuffer> {
    return new Float64Array(this.#memory.buffer, this.#place(8 * count), count).fill(0);
  }

  floats(count: number): Float32Array<ArrayBuffer> {
    return new Float32Array(this.#memory.buffer, this.#place(4 * count), count).fill(0);
  }

  /** A copy in the memory. */
  copyOf(numbers: Float32Array): Float32Array<ArrayBuffer> {
    const copy = new Float32Array(this.#memory.buffer, this.#place(numbers.byteLength), numbers.length);
    copy.set(numbers);
    return copy;
  }

  words(count: number): Uint32Array<ArrayBuffer> {
    return new Uint32Array(this.#memory.buffer, this.#place(4 * count), count).fill(0);
  }

  #place(bytes: number): number {
    const at = this.end;
    this.end = Math.ceil((at + bytes) / ALIGNMENT) * ALIGNMENT;
    return at;
  }
}

/** Bytes that so many arrays take which hold so many float64 in all, or half as many as other numbers. */
export const bytesFor = (arrays: number, doubles: number) => 8 * doubles + arrays * ALIGNMENT;

/** Undefined until it is asked for; null where it cannot be had. */
let compiled: WebAssembly.Module | null | undefined;
/** Those that wait to be used again, the smallest first: to make one takes longer than most of what is done in it. */
const waiting: Room[] = [];
/** One for an index of neighbours, and one for what is done beside it. */
const MOST_WAITING = 2;
/** Memory only ever grows, so a large one is given up rather than kept. */
const KEPT_BYTES = 16 * 2 ** 20;

/** The kernels with room for so many bytes; null where there is no WebAssembly with vectors, or not as much memory. */
export function openRoom(bytes: number): Room | null {
  if (typeof WebAssembly === 'undefined') return null;
  if (compiled === undefined) compiled = compile();
  if (!compiled) return null;
  try {
    const fitting = waiting.findIndex((room) => room.bytes >= ALIGNMENT + bytes);
    const room = waiting.splice(fitting, 1)[0] ?? new Room(compiled);
    room.end = ALIGNMENT;
    room.reserve(bytes);
    return room;
  } catch {
    return null;
  }
}

/** Gives a room back, to be used again. One that is never given back is cleared away with whatever holds it. */
export function closeRoom(room: Room): void {
  if (room.bytes > KEPT_BYTES) return;
  waiting.push(room);
  waiting.sort((a, b) => a.bytes - b.bytes);
  if (waiting.length > MOST_WAITING) waiting.shift();
}

/** On a page's main thread, too, where some browsers compile no more than 4 kB without a pause. */
function compile(): WebAssembly.Module | null {
  try {
    const binary = Uint8Array.from(atob(BINARY), (character) => character.charCodeAt(0));
    return WebAssembly.validate(binary) ? new WebAssembly.Module(binary) : null;
  } catch {
    return null;
  }
}
