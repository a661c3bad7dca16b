import { mean, standardDeviation } from '#core/statistics/moments.ts';
import { countAtMost, quantileSorted, sortedCopy } from '#core/statistics/quantile.ts';

/** What scores a detector gives to normal rows that it has not learnt from: a common scale for different detectors. */
export interface Calibration {
  /** Ascending. */
  scores: Float64Array;
  mean: number;
  /** Standard deviation; 1 where all scores are the same. */
  deviation: number;
  /** 95 % of the scores are at most this. */
  cut: number;
}

export function calibrationOf(scores: Float32Array): Calibration {
  const sorted = sortedCopy(scores);
  return {
    scores: sorted,
    mean: mean(sorted),
    deviation: standardDeviation(sorted) || 1,
    cut: quantileSorted(sorted, 0.95),
  };
}

/** The score in standard deviations over the mean. */
export function standardized({ mean, deviation }: Calibration, score: number): number {
  return (score - mean) / deviation;
}

/**
 * The share of the calibration's scores below a score, over 0 and below 1, interpolated between them. Beyond the last it
 * still rises, within the share that one more score would have: so that rows beyond all others keep their order.
 */
export function rankOf({ scores, deviation }: Calibration, score: number): number {
  const n = scores.length;
  const below = countAtMost(scores, score);
  if (below === n) return (n + 1 - 1 / (1 + (score - scores[n - 1]!) / deviation)) / (n + 1);
  if (below === 0) return 1 / (1 + (scores[0]! - score) / deviation) / (n + 1);
  const [low, high] = [scores[below - 1]!, scores[below]!];
  return (below + (score - low) / (high - low)) / (n + 1);
}
