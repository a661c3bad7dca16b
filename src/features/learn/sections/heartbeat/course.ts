import { indexOfLargest } from '#charts/signal/signalPath.ts';

/** So many places of a kind are told at most: more nobody keeps in mind. */
const TOLD = 3;
/** Nearer ones, in samples, are one place. */
const APART = 10;
/** Shorter stretches, in samples, are chance. */
const SHORTEST = 3;

export const highestOf = (values: Float32Array): number => indexOfLargest(values)!;
export const lowestOf = (values: Float32Array): number => indexOfLargest(values.map((value) => -value))!;

/** Where values are higher than all about them, the highest place first. */
export function peaksOf(values: Float32Array): number[] {
  const isPeak = (at: number) =>
    values.subarray(Math.max(0, at - APART), at + APART + 1).every((v) => v <= values[at]!);
  return [...values.keys()]
    .filter(isPeak)
    .sort((a, b) => values[b]! - values[a]! || a - b)
    .slice(0, TOLD);
}

/** Samples that lie on one side of a band, from the first to the last. */
export interface Stretch {
  first: number;
  last: number;
  side: 'above' | 'below';
}

/** The band that a kind of beat is held to: its mean, and one standard deviation on both sides. */
export interface Band {
  mean: Float32Array;
  deviation: Float32Array;
}

/** How a beat leaves a band: how often, where furthest, and in which stretches it is beyond it by most, in their order. */
export function beyond(beat: Float32Array, { mean, deviation }: Band) {
  const off = beat.map((value, i) => Math.abs(value - mean[i]!) - deviation[i]!);
  const sideAt = (i: number) => (off[i]! <= 0 ? null : beat[i]! > mean[i]! ? 'above' : 'below');
  const stretches: (Stretch & { by: number })[] = [];
  for (let i = 0; i < beat.length; i++) {
    const side = sideAt(i);
    if (!side) continue;
    const last = stretches.at(-1);
    if (last?.last === i - 1 && last.side === side) Object.assign(last, { last: i, by: last.by + off[i]! });
    else stretches.push({ first: i, last: i, side, by: off[i]! });
  }
  return {
    samples: off.filter((by) => by > 0).length,
    furthest: indexOfLargest(beat.map((value, i) => Math.abs(value - mean[i]!)))!,
    stretches: stretches
      .filter(({ first, last }) => last - first + 1 >= SHORTEST)
      .sort((a, b) => b.by - a.by)
      .slice(0, TOLD)
      .sort((a, b) => a.first - b.first)
      .map(({ first, last, side }): Stretch => ({ first, last, side })),
  };
}
