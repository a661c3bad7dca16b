import { mix32, splitMix32, xoshiro128 } from './xoshiro128.ts';

/** A stream of random numbers that a seed settles: the same on every machine, to the bit. */
export interface Random {
  /** A number in [0, 1), a multiple of 2⁻⁵³. */
  uniform(): number;
  /** A draw from the normal distribution with mean 0 and standard deviation 1. */
  normal(): number;
  /** An integer in [0, n), each equally likely. @throws RangeError unless n is an integer from 1 to 2³². */
  int(n: number): number;
  /** The integers 0 … n − 1 in random order, each order equally likely. @throws RangeError unless n is such a count. */
  permutation(n: number): Uint32Array;
  /**
   * Another stream, settled by this stream's seed and the label alone: how much was drawn here before does not matter.
   * So the split, the weights and the batch order do not disturb each other.
   */
  fork(label: string): Random;
}

/**
 * Random numbers from a seed (any whole number), by xoshiro128**.
 * @throws RangeError when the seed is not a whole number.
 */
export function createRandom(seed: number): Random {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`A seed must be a whole number, but this one is ${seed}.`);
  return streamOf(hash([Math.floor(seed / 2 ** 32) | 0, seed | 0], ''));
}

/** What names a stream: the two 32-bit halves of a seed, or of a seed hashed with a label. */
type Key = readonly [high: number, low: number];

function streamOf(key: Key): Random {
  const [high, low] = key.map(splitMix32) as [() => number, () => number];
  // One word of each pair is not zero, for successive words of SplitMix32 differ.
  const next = xoshiro128(low(), high(), low(), high());
  const uniform = () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
  const int = (n: number) => unbiased(next, n);
  return {
    uniform,
    normal: polarNormal(uniform),
    int,
    permutation: (n) => shuffledRange(int, n),
    fork: (label) => streamOf(hash(key, label)),
  };
}

function unbiased(next: () => number, n: number): number {
  if (!Number.isInteger(n) || n < 1 || n > 2 ** 32) {
    throw new RangeError(`int(n) draws below a whole number from 1 to 2³², but n is ${n}.`);
  }
  // Draws above the largest multiple of n would favour small results. Nearly all are so far below that it need not be known.
  let draw = next();
  if (draw >= 2 ** 32 - n) {
    const limit = 2 ** 32 - (2 ** 32 % n);
    while (draw >= limit) draw = next();
  }
  return draw % n;
}

/** Durstenfeld's form of the Fisher–Yates shuffle (CACM 7(7), 1964, algorithm 235). */
function shuffledRange(int: (n: number) => number, n: number): Uint32Array {
  if (!Number.isInteger(n) || n < 0 || n > 2 ** 32 - 1) {
    throw new RangeError(`A permutation needs a whole number of items, 0 or more, but was asked for ${n}.`);
  }
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  for (let last = n - 1; last > 0; last--) {
    const other = int(last + 1);
    const value = order[last]!;
    order[last] = order[other]!;
    order[other] = value;
  }
  return order;
}

/**
 * Marsaglia's polar method (Marsaglia & Bray, SIAM Review 6(3), 1964). It needs no sine, a square root, which IEEE 754
 * rounds correctly everywhere, and a logarithm, which JavaScript does not pin down: hence our own.
 */
function polarNormal(uniform: () => number): () => number {
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const value = spare;
      spare = null;
      return value;
    }
    let x: number;
    let y: number;
    let square: number;
    do {
      x = 2 * uniform() - 1;
      y = 2 * uniform() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square === 0);
    const factor = Math.sqrt((-2 * portableLog(square)) / square);
    spare = y * factor;
    return x * factor;
  };
}

/**
 * The natural logarithm of a number in (0, 1] by sums, products and quotients alone, which round alike on every machine
 * (Math.log may differ in its last digit). x = m · 2⁻ᵉ with m in (√½, √2], ln m = 2 artanh((m − 1) / (m + 1)) by its
 * series, to about 2 units in the last place.
 */
export function portableLog(x: number): number {
  let m = x;
  let halvings = 0;
  for (; m <= Math.SQRT1_2; m *= 2) halvings++;
  const z = (m - 1) / (m + 1);
  const square = z * z;
  let sum = 0;
  for (let k = 21; k >= 1; k -= 2) sum = sum * square + 1 / k;
  return 2 * z * sum - halvings * Math.LN2;
}

/** FNV-1a over the label's UTF-16 units, in two lanes that start from the parent's key, each finished by a mix. */
function hash([high, low]: Key, label: string): Key {
  let a = mix32(high ^ 0x811c9dc5);
  let b = mix32(low ^ 0x01000193);
  for (let i = 0; i < label.length; i++) {
    const unit = label.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
  }
  return [mix32(a ^ mix32(b)), mix32(b ^ mix32(a + label.length))];
}
