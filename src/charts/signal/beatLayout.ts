import { tickStep } from 'd3-array';
import type { Heights } from '#core/dataset/shape.ts';
import type { Size } from '../frame/size.ts';
import { heightTicks, roomFor } from './signalPaper.ts';

export interface BeatBox {
  left: number;
  right: number;
  top: number;
  /** Where the paper ends. */
  bottom: number;
  /** Height of the strip of errors; 0 without. */
  strip: number;
  /** Where the strip ends and the axis stands. */
  foot: number;
}

/** Height of the strip, as a share of the chart and in pixels at most. */
const STRIP = { share: 0.16, most: 40 };
const GAP = 8;
/** Room at the right for names as long as “rebuilt”, in pixels; longer ones take more a letter. */
const NAMES = { least: 56, letter: 7.2, gap: 10 };

/** Room for the names of lines at their ends, in pixels. */
export const roomForNames = (names: readonly string[]): number =>
  Math.max(NAMES.least, ...names.map((name) => NAMES.gap + NAMES.letter * name.length));

interface Parts {
  compact: boolean;
  strip: boolean;
  /** Room for names at the right, in pixels; 0 where there are none. */
  names: number;
  /** Lowest and highest value, which the axis at the left names. */
  domain: Heights;
}

/** Where the parts of a signal's chart lie, in pixels. */
export function beatBox({ width, height }: Size, parts: Parts): BeatBox {
  if (parts.compact) return { left: 1, right: width - 1, top: 1, bottom: height - 1, strip: 0, foot: height - 1 };
  const foot = height - 40;
  const strip = parts.strip ? Math.min(STRIP.most, STRIP.share * height) : 0;
  const top = 8;
  // A stamp may be lower than an axis is.
  const bottom = Math.max(top + 1, parts.strip ? foot - strip - GAP : foot);
  return {
    left: roomFor(heightTicks(parts.domain, bottom - top)),
    right: width - (parts.names || 12),
    top,
    bottom,
    strip,
    foot,
  };
}

/**
 * Which samples an axis names, counted from 1: the first, and then by a round number, some seven in all, or by as many more
 * as it takes to have no more than `most` names.
 */
export function sampleTicks(samples: number, most: number): number[] {
  let step = Math.max(1, tickStep(0, samples, 7));
  while (samples / step > most && step < samples) step *= 2;
  const ticks = [1];
  for (let tick = Math.max(2, step); tick <= samples; tick += step) ticks.push(tick);
  return ticks;
}
