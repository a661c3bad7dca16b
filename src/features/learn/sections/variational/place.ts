import { createRandom } from '#core/random/random.ts';
import { mean } from '#core/statistics/moments.ts';
import type { Decoded } from '#core/variational/decode.ts';
import { surprisal } from '#core/variational/normal.ts';

/** How far a curve may be off: an area between two lines. */
export interface Band {
  low: Float32Array;
  high: Float32Array;
}

/** Standard deviations to either side. */
const WIDTH = 2;

export function bandOf({ mean, deviation }: Decoded): Band {
  const edge = (side: -1 | 1) => mean.map((value, i) => value + side * WIDTH * deviation![i]!);
  return { low: edge(-1), high: edge(1) };
}

/** Height of a band, averaged over its samples. */
export const heightOf = ({ low, high }: Band): number => mean(high.map((value, i) => value - low[i]!));

/** How many samples lie outside a band. */
export function outside({ low, high }: Band, values: Float32Array): number {
  return values.filter((value, i) => value < low[i]! || value > high[i]!).length;
}

/** How unlikely a beat is to what was decoded, as the network scores it: nats, averaged over samples. */
export function surpriseOf(values: Float32Array, { mean: expected, deviation }: Decoded): number {
  return mean(values.map((value, i) => surprisal(value, expected[i]!, 2 * Math.log(deviation![i]!))));
}

/** The n-th draw from the prior of two units: the same for everyone who presses as often. */
export function samplePrior(n: number): [number, number] {
  const random = createRandom(SEED).fork(`sample ${n}`);
  return [random.normal(), random.normal()];
}

const SEED = 11;
