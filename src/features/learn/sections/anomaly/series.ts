import { createRandom } from '#core/random/random.ts';

/** Half hours in a day, and days in the series. */
export const SLOTS = 48;
export const DAYS = 6;
const LENGTH = SLOTS * DAYS;

export const KINDS = ['point', 'contextual', 'collective'] as const;
export type Kind = (typeof KINDS)[number];

/** An anomaly in the series: the half hours `from` to `to`, both included. */
export interface Planted {
  kind: Kind;
  from: number;
  to: number;
}

/** What the threshold evaluates: the value itself, or its distance from what is usual at that time of day. */
export type View = 'value' | 'surprise';

/** Load at the quietest and the busiest time of day, and how much it wavers, in per cent. */
const QUIET = 22;
const BUSY = 74;
const WAVER = 2.2;
const SPIKE = 97;
/** How much lower a busy night is than a busy noon, so that no noon has to be flagged for it to stay hidden. */
const CALM = 7;
/** Half the length of a busy night and of a stuck sensor, in half hours. */
const NIGHT = 3;
const STUCK = 9;
/** Three in the morning, and how far from it still counts as night. */
const DEEP_NIGHT = 6;
const NIGHT_REACH = 5;

/** A server's load without anything strange, in per cent: busiest at three in the afternoon. */
export function quietSeries(seed: number): Float64Array {
  const random = createRandom(seed);
  let drift = 0;
  return Float64Array.from({ length: LENGTH }, (_, i) => {
    drift = 0.6 * drift + random.normal();
    const day = 0.5 - 0.5 * Math.cos((2 * Math.PI * ((i % SLOTS) - DEEP_NIGHT)) / SLOTS);
    return QUIET + (BUSY - QUIET) * day ** 1.3 + WAVER * drift;
  });
}

/** The usual load at each time of day: the mean over all days. */
export function usualDay(series: Float64Array): Float64Array {
  return Float64Array.from({ length: SLOTS }, (_, slot) => {
    let sum = 0;
    for (let day = 0; day < DAYS; day++) sum += series[day * SLOTS + slot]!;
    return sum / DAYS;
  });
}

/** Where an anomaly of a kind comes to lie when it is put at a time: busy nights need a night. */
export function place(kind: Kind, at: number): Planted {
  const reach = { point: 0, contextual: NIGHT, collective: STUCK }[kind];
  const wanted = kind === 'contextual' ? nearestNight(at) : at;
  const middle = Math.min(LENGTH - 1 - reach, Math.max(reach, Math.round(wanted)));
  return { kind, from: middle - reach, to: middle + reach };
}

function nearestNight(at: number): number {
  const night = Math.round((at - DEEP_NIGHT) / SLOTS) * SLOTS + DEEP_NIGHT;
  // At least half a busy night after the beginning, at most in the last night there is.
  const inSeries = Math.min((DAYS - 1) * SLOTS + DEEP_NIGHT, Math.max(DEEP_NIGHT, night));
  return Math.min(inSeries + NIGHT_REACH, Math.max(inSeries - NIGHT_REACH, at));
}

export const overlaps = (a: Planted, b: Planted) => a.from <= b.to + 1 && b.from <= a.to + 1;

/** The series with what was planted in it. */
export function withPlanted(series: Float64Array, usual: Float64Array, planted: readonly Planted[]): Float64Array {
  const out = series.slice();
  for (const { kind, from, to } of planted) {
    for (let i = from; i <= to; i++) {
      if (kind === 'point') out[i] = SPIKE;
      // The load of a calm noon, and this night's wavering.
      else if (kind === 'contextual') out[i] = usual[(i + SLOTS / 2) % SLOTS]! - CALM + series[i]! - usual[i % SLOTS]!;
      else out[i] = series[from]!;
    }
  }
  return out;
}

/** What a view evaluates, half hour by half hour. */
export function evaluated(view: View, values: Float64Array, usual: Float64Array): Float64Array {
  return view === 'value' ? values : values.map((value, i) => Math.abs(value - usual[i % SLOTS]!));
}

export interface Tally {
  /** Beyond the threshold, half hour by half hour. */
  flagged: Uint8Array;
  /** Whether at least one half hour of it is flagged, in the order planted. */
  caught: boolean[];
  /** Half hours that are flagged although nothing is planted there. */
  alarms: number;
}

/** What a threshold makes of a series: values above it are flagged. */
export function tally(values: Float64Array, threshold: number, planted: readonly Planted[]): Tally {
  const flagged = Uint8Array.from(values, (value) => (value > threshold ? 1 : 0));
  const caught = planted.map(({ from, to }) => flagged.subarray(from, to + 1).includes(1));
  const strange = (i: number) => planted.some(({ from, to }) => from <= i && i <= to);
  return { flagged, caught, alarms: flagged.reduce((sum, flag, i) => sum + (flag && !strange(i) ? 1 : 0), 0) };
}
