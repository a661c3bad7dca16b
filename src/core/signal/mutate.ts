import type { Random } from '#core/random/random.ts';
import { quantile } from '#core/statistics/quantile.ts';

/** Ways to make a beat strange. */
export const MUTATIONS = ['stretch', 'shift', 'dropPeak', 'flattenT', 'flattenP', 'invert', 'noise'] as const;
export type Mutation = (typeof MUTATIONS)[number];

/** How strong each may be: 0 changes nothing. What runs both ways is signed. */
export const STRENGTHS: Record<Mutation, { min: number; max: number }> = {
  stretch: { min: -1, max: 1 },
  shift: { min: -1, max: 1 },
  dropPeak: { min: 0, max: 1 },
  flattenT: { min: 0, max: 1 },
  flattenP: { min: 0, max: 1 },
  invert: { min: 0, max: 1 },
  noise: { min: 0, max: 1 },
};

/**
 * Where waves lie in a beat, as shares of its length. ECG5000's beats are not annotated, so these are read off its mean
 * normal beat: the main deflection at sample 4 of 140, the slow waves of recovery after it, and the sharp wave that
 * leads in the next beat at 104.
 */
const WAVES = { flattenT: [0.12, 0.67], flattenP: [0.67, 0.85] } as const;

/** At full strength: times as long (or as short), shifted by this share of the beat, noise of this standard deviation. */
const FULL = { stretch: 2, shift: 0.25, noise: 1 } as const;

/**
 * A beat made strange, as far as `strength` says; the given one stays as it is. Same length, always finite.
 * - `stretch`: longer (above 0) or shorter in time about its main deflection. `shift`: later or earlier. Both hold the
 *   heights of the ends.
 * - `dropPeak`, `flattenT`, `flattenP`: towards a straight line across the main deflection or a wave's region.
 * - `invert`: towards its mirror image about 0. `noise`: with normal noise added.
 * @param strength within STRENGTHS; 0 changes nothing.
 * @throws RangeError when it is not.
 */
export function mutate(samples: Float32Array, mutation: Mutation, strength: number, random: Random): Float32Array {
  const { min, max } = STRENGTHS[mutation];
  if (!(strength >= min && strength <= max)) {
    throw new RangeError(`The strength of “${mutation}” goes from ${min} to ${max}, not ${strength}.`);
  }
  switch (mutation) {
    case 'stretch': {
      const centre = peakOf(samples);
      const factor = FULL.stretch ** strength;
      return samples.map((_, i) => heightAt(samples, centre + (i - centre) / factor));
    }
    case 'shift': {
      const by = strength * FULL.shift * samples.length;
      return samples.map((_, i) => heightAt(samples, i - by));
    }
    case 'dropPeak':
      return dropPeak(samples, strength);
    case 'flattenT':
    case 'flattenP': {
      const [first, last] = WAVES[mutation].map((share) => Math.round(share * (samples.length - 1)));
      return flatten(samples, [first!, last!], [samples[first!]!, samples[last!]!], strength);
    }
    case 'invert':
      return samples.map((value) => value * (1 - 2 * strength));
    case 'noise':
      return samples.map((value) => value + strength * FULL.noise * random.normal());
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
