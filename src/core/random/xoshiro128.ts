/**
 * xoshiro128**, a generator with 128 bits of state and period 2¹²⁸ − 1, in 32-bit integer arithmetic alone.
 * The state must not be all zero. Returns a function that gives the next integer in [0, 2³²).
 *
 * Blackman & Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47(4), 2021;
 * reference code: https://prng.di.unimi.it/xoshiro128starstar.c
 */
export function xoshiro128(s0: number, s1: number, s2: number, s3: number): () => number {
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotateLeft(s3, 11);
    return result;
  };
}

/**
 * SplitMix32: spreads one 32-bit seed over as many words as a larger generator needs.
 * A counter (Weyl sequence) through the finaliser of MurmurHash3, after Steele, Lea & Flood, OOPSLA 2014.
 */
export function splitMix32(seed: number): () => number {
  return () => {
    seed = (seed + 0x9e3779b9) | 0;
    return mix32(seed);
  };
}

/** The finaliser of MurmurHash3 (Appleby): a bijection on 32-bit integers in which every input bit moves every output bit. */
export function mix32(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function rotateLeft(x: number, bits: number): number {
  return (x << bits) | (x >>> (32 - bits));
}
