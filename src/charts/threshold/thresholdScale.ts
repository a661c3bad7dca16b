import { ticks } from 'd3-array';
import { logTicks, roundOut } from '../scales/logTicks.ts';
import { nearEnd } from './nearEnd.ts';

/** Equal factors get equal widths, or equal differences do, or equal factors of what is missing to 1. */
export type ScaleKind = 'log' | 'linear' | 'toOne';

/** An axis of scores; what lies beyond its ends stands at its ends. */
export interface ThresholdScale {
  kind: ScaleKind;
  low: number;
  high: number;
  /** Share of the axis, 0 to 1. */
  position(score: number): number;
  /** The score at a share of the axis. */
  score(position: number): number;
  /** Round scores to mark, about `most` of them. */
  ticks(most: number): number[];
}

/** Scores further than this factor below the median of the normal ones are as good as zero to the eye. */
const NEGLIGIBLE = 1e-3;
/** If even the highest score is no more than this, all are. */
const NOUGHT = 1e-30;

/**
 * The axis on which ascending scores of both kinds can be seen. Its ends are round numbers close to them, so that it keeps
 * still while scores move a little.
 * @param kind null for the one that shows more of the scores: errors crowd near zero, shares such as the ranks of an
 * ensemble near one, others nowhere
 */
export function thresholdScale(
  normal: ArrayLike<number>,
  abnormal: ArrayLike<number>,
  kind: ScaleKind | null = null,
): ThresholdScale {
  if (kind === null) {
    const shownOn = (scale: ThresholdScale) => Math.min(spreadOf(normal, scale), spreadOf(abnormal, scale));
    const log = thresholdScale(normal, abnormal, 'log');
    const others = (['linear', 'toOne'] as const).map((each) => thresholdScale(normal, abnormal, each));
    const other = others.reduce((best, each) => (shownOn(each) > shownOn(best) ? each : best));
    return shownOn(other) > MUCH_MORE * shownOn(log) ? other : log;
  }
  const [least, most] = endsOf([normal, abnormal].filter(({ length }) => length > 0));
  const highest = most > NOUGHT ? most : 1;
  if (kind === 'toOne' && least >= 0 && most <= 1) return toOneScale(normal, abnormal);
  // Scores that are logarithms themselves, as likelihoods are, may lie below zero.
  return kind === 'log' && least >= 0
    ? logScale(normal, abnormal, highest)
    : linearScale(least, most > NOUGHT || least < 0 ? most : 1);
}

/** The lowest and the highest of ascending scores; 0 where there are none. */
const endsOf = (lists: ArrayLike<number>[]): [least: number, most: number] =>
  lists.length === 0
    ? [0, 0]
    : [Math.min(...lists.map((list) => list[0]!)), Math.max(...lists.map((list) => list[list.length - 1]!))];

/** So many times as much has to be seen on another axis than the logarithmic one: one that changes with every frame would be worse than either. */
const MUCH_MORE = 1.25;

const PLACES = 40;

/**
 * How evenly the ascending scores of a kind are spread over an axis, 0 to 1, whatever a few of them do: the share of
 * places that would tell as much about a score (by entropy) if all were as full. 1 where there are none.
 */
function spreadOf(ascending: ArrayLike<number>, scale: ThresholdScale): number {
  if (ascending.length === 0) return 1;
  const entropy = binCounts(ascending, binEdgesOn(scale, PLACES)).reduce((sum, count) => {
    const share = count / ascending.length;
    return share > 0 ? sum - share * Math.log(share) : sum;
  }, 0);
  return Math.exp(entropy) / PLACES;
}

/** The lowest score is so large a part of the highest where an axis from zero would waste its beginning. */
const FAR = 0.4;

/** From zero or to zero, unless all scores are far from it. */
function linearScale(least: number, highest: number): ThresholdScale {
  const low = least > FAR * highest ? nearEnd(least * 0.99, 'down') : least < 0 ? -nearEnd(-least * 1.01, 'up') : 0;
  const high =
    highest < FAR * least ? -nearEnd(-highest * 0.99, 'down') : highest > 0 ? nearEnd(highest * 1.01, 'up') : 0;
  const span = high - low;
  return {
    kind: 'linear',
    low,
    high,
    position: (score) => Math.min(1, Math.max(0, (score - low) / span)),
    score: (position) => low + span * Math.min(1, Math.max(0, position)),
    ticks: (count) => ticks(low, high, Math.max(1, count)),
  };
}

/** Nearer to 1 than this, scores are as good as 1 to the eye. */
const LEAST_MISSING = 1e-6;

/** From 0 to 1; what is 1 stands at the end. */
function toOneScale(normal: ArrayLike<number>, abnormal: ArrayLike<number>): ThresholdScale {
  const missing = Math.min(leastMissing(normal), leastMissing(abnormal));
  const least = roundOut(Math.max(LEAST_MISSING, Math.min(0.5, missing)) * 0.99, 'down');
  const span = Math.log(least);
  return {
    kind: 'toOne',
    low: 0,
    high: 1,
    position: (score) => Math.min(1, Math.max(0, Math.log(Math.max(least, 1 - score)) / span)),
    score: (position) => (position >= 1 ? 1 : 1 - Math.exp(Math.max(0, position) * span)),
    ticks: (count) =>
      logTicks(least, 1, Math.max(1, count))
        // Through text, for 1 − 0.1 is not quite 0.9 in binary.
        .map((tick) => Number((1 - tick).toPrecision(12)))
        .reverse(),
  };
}

/** What the highest of ascending scores below 1 lacks of it. */
function leastMissing(ascending: ArrayLike<number>): number {
  for (let i = ascending.length - 1; i >= 0; i--) if (ascending[i]! < 1) return 1 - ascending[i]!;
  return 1;
}

function logScale(normal: ArrayLike<number>, abnormal: ArrayLike<number>, highest: number): ThresholdScale {
  const typical = medianOf(normal.length > 0 ? normal : abnormal);
  const floor = NEGLIGIBLE * (typical > NOUGHT ? typical : highest);
  const least = Math.min(firstAbove(normal, floor), firstAbove(abnormal, floor));
  // A little beyond both, so that there is a place for a threshold that flags all, and for one that flags nothing.
  const low = nearEnd(Math.min(least, highest) * 0.99, 'down');
  const high = nearEnd(highest * 1.01, 'up');
  const span = Math.log(high / low);
  return {
    kind: 'log',
    low,
    high,
    position: (score) => (score <= low ? 0 : Math.min(1, Math.log(score / low) / span)),
    score: (position) => (position >= 1 ? high : low * Math.exp(Math.max(0, position) * span)),
    // So short an axis has few numbers that are 1, 2 or 5 times a power of ten. Equal steps crowd at its upper end.
    ticks: (count) =>
      high / low < SHORT ? ticks(low, high, Math.max(2, 0.6 * count)) : logTicks(low, high, Math.max(1, count)),
  };
}

/** A logarithmic axis whose end is less than so many times its beginning. */
const SHORT = 4;

const medianOf = (ascending: ArrayLike<number>) => ascending[ascending.length >> 1] ?? 0;

function firstAbove(ascending: ArrayLike<number>, floor: number): number {
  for (let i = 0; i < ascending.length; i++) if (ascending[i]! >= floor) return ascending[i]!;
  return Number.POSITIVE_INFINITY;
}

/** Edges of bins of equal width on the axis: one more than there are bins. */
export function binEdgesOn(scale: ThresholdScale, bins: number): Float64Array {
  return Float64Array.from({ length: bins + 1 }, (_, i) => scale.score(i / bins));
}

/** How many ascending scores fall into each bin; what lies beyond the edges counts in the outermost bins. */
export function binCounts(ascending: ArrayLike<number>, edges: ArrayLike<number>): Uint32Array {
  const bins = edges.length - 1;
  const counts = new Uint32Array(bins);
  let bin = 0;
  for (let i = 0; i < ascending.length; i++) {
    while (bin < bins - 1 && ascending[i]! >= edges[bin + 1]!) bin++;
    counts[bin]!++;
  }
  return counts;
}

/** The score that a key moves a threshold to; null for a key that is none of a slider's. */
export function scoreAfterKey(key: string, threshold: number, scale: ThresholdScale): number | null {
  const stride = STRIDES[key];
  return stride === undefined ? null : scale.score(scale.position(threshold) + stride);
}

const FINE = 1 / 400;
const COARSE = 1 / 20;
const STRIDES: Record<string, number> = {
  ArrowLeft: -FINE,
  ArrowDown: -FINE,
  ArrowRight: FINE,
  ArrowUp: FINE,
  PageDown: -COARSE,
  PageUp: COARSE,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};
