import type { Variational } from '#core/network/network.ts';
import { createRandom, type Random } from '#core/random/random.ts';

/** So many draws from N(0, 1), one after another, in single precision. */
export function drawNormals(random: Random, count: number): Float32Array {
  return Float32Array.from({ length: count }, () => random.normal());
}

/**
 * The ε of all samples that scores go by: samples × latent units, sample by sample; null where the score needs none.
 * Every row and every epoch gets the same draws: then two scores differ by their rows or by what was learnt, never by
 * luck, and the score of any one row can be repeated by itself.
 */
export function scoreNoise(seed: number, { score, samples, units }: Variational): Float32Array | null {
  if (score !== 'monteCarlo' && score !== 'reconstructionProbability') return null;
  return drawNormals(createRandom(seed).fork('score noise'), samples * units);
}
