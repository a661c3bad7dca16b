import { weakMapMemoize } from 'reselect';
import type { Numbers } from '#text/numbers.ts';
import type { Size } from '../frame/size.ts';
import type { ScoreRange } from '../threshold/highlight.ts';
import type { ThresholdScale } from '../threshold/thresholdScale.ts';
import { type ClassHistograms, classHistograms, type HistogramLook } from './classHistograms.ts';
import { boxOf } from './histogramBox.ts';

/** Width of a bar in pixels, about. */
const BAR = 7;

/** A bar of both histograms: the scores in it, and how many rows of either kind. */
export interface Bin extends ScoreRange {
  normal: number;
  abnormal: number;
}

export function binAt(histograms: ClassHistograms, scale: ThresholdScale, score: number): Bin {
  const bins = histograms.edges.length - 1;
  const i = Math.min(bins - 1, Math.floor(scale.position(score) * bins));
  return {
    // What lies beyond the axis is counted in its outermost bars.
    low: i === 0 ? Number.NEGATIVE_INFINITY : histograms.edges[i]!,
    high: i === bins - 1 ? Number.POSITIVE_INFINITY : histograms.edges[i + 1]!,
    normal: histograms.normalCounts[i]!,
    abnormal: histograms.abnormalCounts[i]!,
  };
}

/** The same with its ends as they are written; null for one that is open. */
export function writtenBin({ low, high, normal, abnormal }: Bin, { measured }: Numbers) {
  return {
    low: low === Number.NEGATIVE_INFINITY ? null : measured(low),
    high: high === Number.POSITIVE_INFINITY ? null : measured(high),
    normal,
    abnormal,
  };
}

/** A threshold that is dragged asks for the same histograms over and over. */
const histogramsOf = weakMapMemoize(
  (
    normal: ArrayLike<number>,
    abnormal: ArrayLike<number>,
    scale: ThresholdScale,
    bins: number,
    heights: HistogramLook['heights'],
    equal: boolean,
  ): ClassHistograms => classHistograms(normal, abnormal, scale, bins, { heights, equal }),
);

/** Both histograms in bars as wide as suit this size. Neither scores nor axis may be changed in place. */
export function classHistogramsFor(
  normal: ArrayLike<number>,
  abnormal: ArrayLike<number>,
  scale: ThresholdScale,
  size: Size,
  { heights, equal }: HistogramLook,
): ClassHistograms {
  const { left, right } = boxOf(size);
  const bins = Math.max(8, Math.round((right - left) / BAR));
  return histogramsOf(normal, abnormal, scale, bins, heights, equal);
}
