import { binCounts, binEdgesOn, type ThresholdScale } from '../threshold/thresholdScale.ts';

/** How the histograms of both classes are drawn. */
export interface HistogramLook {
  /** Bars that count rows, or smooth curves whose area is a share of them. */
  heights: 'count' | 'density';
  /** Null for the axis that shows more of the scores. */
  axis: ThresholdScale['kind'] | null;
  /** Both histograms get the same area, however many rows they are of. */
  equal: boolean;
}

export const PLAIN_LOOK: HistogramLook = { heights: 'count', axis: null, equal: false };

/** Heights of two histograms over equal bins of the axis. */
export interface ClassHistograms {
  edges: Float64Array;
  /** Rows in each bin. */
  normalCounts: Uint32Array;
  abnormalCounts: Uint32Array;
  /** What is drawn. Counts; shares of the rows of one kind; or densities, whose sum over both histograms times the bins' width is 1. */
  normal: Float64Array;
  abnormal: Float64Array;
  /** The greatest height of both, above 0. */
  most: number;
}

/** Fine bins for a smooth curve. */
const FINE = 240;

/**
 * Heights of both histograms in about `bins` bins. Densities are per unit of the axis (its whole length is 1): together their
 * area is 1, or each has area 1 when `equal`.
 */
export function classHistograms(
  normalScores: ArrayLike<number>,
  abnormalScores: ArrayLike<number>,
  scale: ThresholdScale,
  bins: number,
  look: Omit<HistogramLook, 'axis'>,
): ClassHistograms {
  const count = look.heights === 'density' ? FINE : bins;
  const edges = binEdgesOn(scale, count);
  const all = normalScores.length + abnormalScores.length;
  const counts = [normalScores, abnormalScores].map((scores) => binCounts(scores, edges)) as [Uint32Array, Uint32Array];
  const [normal, abnormal] = counts.map((histogram, side) => {
    const own = side === 0 ? normalScores.length : abnormalScores.length;
    const total = Math.max(1, look.equal ? own : all);
    if (look.heights === 'density')
      return smoothDensity(histogram, bandwidthOf(histogram)).map((d) => (d * own) / total);
    return look.equal ? Float64Array.from(histogram, (rows) => rows / total) : Float64Array.from(histogram);
  }) as [Float64Array, Float64Array];
  const highest = Math.max(normal.reduce(larger, 0), abnormal.reduce(larger, 0));
  return {
    edges,
    normalCounts: counts[0],
    abnormalCounts: counts[1],
    normal,
    abnormal,
    most: highest > 0 ? highest : 1,
  };
}

/**
 * A density over [0, 1] from counts in equal bins: each bin's rows spread by a bell curve that is cut off at the ends and
 * brought back to area 1, so that no area is lost beyond them. Its mean is 1 wherever there are any rows: area 1.
 * @param width standard deviation of the bell, in bins
 */
export function smoothDensity(counts: ArrayLike<number>, width: number): Float64Array {
  const bins = counts.length;
  const density = new Float64Array(bins);
  const reach = Math.max(1, Math.ceil(4 * width));
  let total = 0;
  for (let i = 0; i < bins; i++) total += counts[i]!;
  if (total === 0) return density;
  const bell = Float64Array.from({ length: reach + 1 }, (_, i) => Math.exp(-0.5 * (i / width) ** 2));
  for (let i = 0; i < bins; i++) {
    if (!counts[i]) continue;
    const [from, to] = [Math.max(0, i - reach), Math.min(bins - 1, i + reach)];
    let mass = 0;
    for (let j = from; j <= to; j++) mass += bell[Math.abs(j - i)]!;
    const each = (counts[i]! * bins) / total / mass;
    for (let j = from; j <= to; j++) density[j]! += each * bell[Math.abs(j - i)]!;
  }
  return density;
}

/** Silverman's rule of thumb (Density Estimation, 1986, eq. 3.28 without the quartiles) on binned rows; in bins, at least one. */
function bandwidthOf(counts: ArrayLike<number>): number {
  let [n, sum, squares] = [0, 0, 0];
  for (let i = 0; i < counts.length; i++) {
    n += counts[i]!;
    sum += i * counts[i]!;
    squares += i * i * counts[i]!;
  }
  if (n < 2) return 1;
  const deviation = Math.sqrt(Math.max(0, squares / n - (sum / n) ** 2));
  return Math.max(1, 0.6 * deviation * n ** -0.2);
}

const larger = (a: number, b: number) => Math.max(a, b);
