import type { StrokePoint } from '#core/signal/resample.ts';
import type { Size } from '../frame/size.ts';
import { beatBox } from '../signal/beatLayout.ts';

/** Stretches of a signal that were drawn, and those that only bridge: both with their ends joined to their neighbours. */
export interface Stretches {
  drawn: [first: number, last: number][];
  bridges: [first: number, last: number][];
}

/** Parts a signal where `drawn` changes. A bridge reaches to the drawn samples at its ends, so that the line is whole. */
export function stretchesOf(drawn: ArrayLike<number>): Stretches {
  const stretches: Stretches = { drawn: [], bridges: [] };
  const last = drawn.length - 1;
  for (let first = 0; first <= last; ) {
    let end = first;
    while (end < last && drawn[end + 1] === drawn[first]) end++;
    if (drawn[first]) stretches.drawn.push([first, end]);
    else stretches.bridges.push([Math.max(0, first - 1), Math.min(last, end + 1)]);
    first = end + 1;
  }
  return stretches;
}

/** Where the paper lies in the pad's own pixels, and what it measures. */
export interface Paper {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Samples across. */
  samples: number;
  domain: readonly [low: number, high: number];
}

/** Without names beside the lines: their room is drawing room. The strip is there from the start, so that nothing jumps. */
export const boxOf = ({ domain }: Pick<Paper, 'domain'>, size: Size) =>
  beatBox(size, { compact: false, strip: true, names: 0, domain });

/**
 * Where on the signal a pointer is. Places may lie beyond the paper, for strokes go on outside; heights end where the
 * paper ends.
 * @param x, y in the pad's own pixels
 */
export function pointAt({ left, right, top, bottom, samples, domain: [low, high] }: Paper, x: number, y: number) {
  const height = high - ((y - top) / (bottom - top)) * (high - low);
  return {
    x: ((x - left) / (right - left)) * (samples - 1),
    y: Math.min(high, Math.max(low, height)),
  } satisfies StrokePoint;
}

/** The paper's heights: the usual ones, or, where a signal goes further, up or down to the next line of the large squares. */
export function domainFor(
  samples: ArrayLike<number>,
  [low, high]: readonly [low: number, high: number],
  square: number,
): [low: number, high: number] {
  let [from, to] = [low, high];
  for (let i = 0; i < samples.length; i++) {
    if (samples[i]! < from) from = Math.floor(samples[i]! / square) * square;
    if (samples[i]! > to) to = Math.ceil(samples[i]! / square) * square;
  }
  return [from, to];
}
