import type { SignalShape } from '#core/dataset/shape.ts';
import type { Random } from '#core/random/random.ts';
import { quantile } from '#core/statistics/quantile.ts';

/** Ways to make a signal strange. Its waves that have a name can be flattened, one by one. */
export type Mutation = 'stretch' | 'shift' | 'dropPeak' | `flatten${string}` | 'invert' | 'noise';

const FLATTEN = 'flatten';

/** Those that signals of a shape can suffer. */
export const mutationsOf = ({ waves = {} }: SignalShape): Mutation[] => [
  'stretch',
  'shift',
  'dropPeak',
  ...Object.keys(waves).map((wave) => `${FLATTEN}${wave}` as const),
  'invert',
  'noise',
];

/** How strong it may be: 0 changes nothing. What runs both ways is signed. */
export const strengthsOf = (mutation: Mutation): { min: number; max: number } =>
  mutation === 'stretch' || mutation === 'shift' ? { min: -1, max: 1 } : { min: 0, max: 1 };

/** At full strength: times as long (or as short), shifted by this share of the signal, noise of this many spreads. */
const FULL = { stretch: 2, shift: 0.25, noise: 1 } as const;

/** What decides a mutation beside the samples themselves. */
interface About {
  shape: SignalShape;
  /** Of the data set's samples: see `Paper`. */
  centre: number;
  spread: number;
}

/**
 * A signal made strange, as far as `strength` says; the given one stays as it is. Same length, always finite.
 * - `stretch`: longer (above 0) or shorter in time about its main deflection. `shift`: later or earlier. Both hold the
 *   heights of the ends.
 * - `dropPeak`, `flatten…`: towards a straight line across the main deflection or a wave's region.
 * - `invert`: towards its mirror image about the centre. `noise`: with normal noise added.
 * @param strength within `strengthsOf`; 0 changes nothing.
 * @throws RangeError when it is not, or no wave has the name.
 */
export function mutate(
  samples: Float32Array,
  mutation: Mutation,
  strength: number,
  random: Random,
  { shape, centre, spread }: About,
): Float32Array {
  const { min, max } = strengthsOf(mutation);
  if (!(strength >= min && strength <= max)) {
    throw new RangeError(`The strength of “${mutation}” goes from ${min} to ${max}, not ${strength}.`);
  }
  switch (mutation) {
    case 'stretch': {
      const peak = peakOf(samples);
      const factor = FULL.stretch ** strength;
      return samples.map((_, i) => heightAt(samples, peak + (i - peak) / factor));
    }
    case 'shift': {
      const by = strength * FULL.shift * samples.length;
      return samples.map((_, i) => heightAt(samples, i - by));
    }
    case 'dropPeak':
      return dropPeak(samples, strength);
    case 'invert':
      return samples.map((value) => centre + (value - centre) * (1 - 2 * strength));
    case 'noise':
      return samples.map((value) => value + strength * FULL.noise * spread * random.normal());
    default: {
      const wave = shape.waves?.[mutation.slice(FLATTEN.length)];
      if (!wave) throw new RangeError(`There is no wave to “${mutation}”.`);
      const [first, last] = wave.map((share) => Math.round(share * (samples.length - 1)));
      return flatten(samples, [first!, last!], [samples[first!]!, samples[last!]!], strength);
    }
  }
}

/**
 * The main deflection, where the signal is furthest from its median, runs both ways to where less than a tenth of its
 * height is left. Where it meets an end of the signal before that, the line across it starts from its other foot.
 */
function dropPeak(samples: Float32Array, strength: number): Float32Array {
  const middle = quantile(samples, 0.5);
  const peak = peakOf(samples);
  const height = samples[peak]! - middle;
  const belongs = (i: number) => (samples[i]! - middle) / height > 0.1;
  let [first, last] = [peak, peak];
  while (first > 0 && belongs(first)) first--;
  while (last < samples.length - 1 && belongs(last)) last++;
  const feet = [first, last].map((i) => (belongs(i) ? null : samples[i]!));
  const from = feet[0] ?? feet[1] ?? middle;
  return flatten(samples, [first, last], [from, feet[1] ?? from], strength);
}

function peakOf(samples: Float32Array): number {
  const middle = quantile(samples, 0.5);
  let peak = 0;
  samples.forEach((value, i) => {
    if (Math.abs(value - middle) > Math.abs(samples[peak]! - middle)) peak = i;
  });
  return peak;
}

/** A region of the signal brought towards the straight line between two heights at its first and last sample. */
function flatten(
  samples: Float32Array,
  [first, last]: [number, number],
  [from, to]: [number, number],
  strength: number,
): Float32Array {
  return samples.map((value, i) => {
    if (i < first || i > last) return value;
    const line = from + ((to - from) * (i - first)) / Math.max(1, last - first);
    return value + strength * (line - value);
  });
}

/** Between two samples, on the line between them; beyond the ends, as the ends. */
function heightAt(samples: Float32Array, x: number): number {
  const last = samples.length - 1;
  const place = Math.min(last, Math.max(0, x));
  const below = Math.floor(place);
  const share = place - below;
  const low = samples[below]!;
  return share === 0 ? low : low + share * (samples[below + 1]! - low);
}
