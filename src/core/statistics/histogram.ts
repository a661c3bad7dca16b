import { standardDeviation } from './moments.ts';
import { quantileSorted, sortedCopy } from './quantile.ts';

/**
 * Rules for the width of equal bins; n values, IQR the distance between their quartiles.
 * - `sqrt`: range / √n. `sturges`: range / (log₂ n + 1), Sturges 1926.
 * - `scott`: σ (24 √π / n)^⅓, Scott 1979. `fd`: 2 IQR / n^⅓, Freedman & Diaconis 1981.
 * - `auto`: the narrower of `fd` and `sturges`, and `sturges` when the IQR is 0.
 */
export type BinRule = 'auto' | 'fd' | 'scott' | 'sturges' | 'sqrt';

/** A far outlier makes `fd` ask for millions of bins; nobody can see more than these. */
const MOST_BINS = 10_000;

/**
 * Edges of equal bins from the smallest to the largest value, one more than there are bins, ascending. If all values
 * are equal the bins span from half below to half above. The same edges as numpy.histogram_bin_edges for float64,
 * but never more than 10,000 bins; `auto` is the plain rule above, without the cap that NumPy 2 puts on it.
 * @param bins how many, or the rule to find how many.
 * @throws RangeError when there are no values, one is not finite, or `bins` is no count from 1 to 10,000.
 */
export function binEdges(values: ArrayLike<number>, bins: BinRule | number): Float64Array {
  if (values.length === 0) throw new RangeError('There are no values to make a histogram of.');
  const sorted = sortedCopy(values);
  const [low, high] = outerEdges(sorted);
  const count = typeof bins === 'number' ? bins : binCount(sorted, bins);
  if (!Number.isInteger(count) || count < 1 || count > MOST_BINS) {
    throw new RangeError(`A histogram has from 1 to ${MOST_BINS} bins, not ${count}.`);
  }
  const step = (high - low) / count;
  const edges = Float64Array.from({ length: count + 1 }, (_, i) => low + i * step);
  edges[count] = high;
  return edges;
}

/**
 * How many values fall in each bin: bin i holds edges[i] ≤ value < edges[i + 1], and the last bin its right edge too.
 * Values outside the edges, and NaN, are not counted. Shape: edges.length − 1.
 * @param edges ascending, at least two, not necessarily evenly spaced.
 * @throws RangeError when there are fewer than two edges, or they do not ascend.
 */
export function histogram(values: ArrayLike<number>, edges: ArrayLike<number>): Uint32Array {
  const bins = edges.length - 1;
  if (bins < 1) throw new RangeError('A histogram needs at least two edges.');
  for (let i = 0; i < bins; i++) {
    if (!(edges[i]! < edges[i + 1]!)) throw new RangeError(`Edges must ascend, but edge ${i + 1} does not.`);
  }
  const counts = new Uint32Array(bins);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value >= edges[0]! && value <= edges[bins]!) counts[binOf(value, edges, bins)]!++;
  }
  return counts;
}

/** The last bin whose left edge is at most the value, by binary search. */
function binOf(value: number, edges: ArrayLike<number>, bins: number): number {
  let low = 0;
  let high = bins - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (edges[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function outerEdges(sorted: Float64Array): [low: number, high: number] {
  const low = sorted[0]!;
  const high = sorted[sorted.length - 1]!;
  if (!Number.isFinite(high - low))
    throw new RangeError('A histogram needs finite values, but these span an infinite range.');
  return low === high ? [low - 0.5, high + 0.5] : [low, high];
}

function binCount(sorted: Float64Array, rule: BinRule): number {
  const range = sorted[sorted.length - 1]! - sorted[0]!;
  const width = binWidth(sorted, range, rule);
  return width > 0 ? Math.min(MOST_BINS, Math.ceil(range / width)) : 1;
}

function binWidth(sorted: Float64Array, range: number, rule: BinRule): number {
  const n = sorted.length;
  switch (rule) {
    case 'sqrt':
      return range / Math.sqrt(n);
    case 'sturges':
      return range / (Math.log2(n) + 1);
    case 'scott':
      return Math.cbrt((24 * Math.sqrt(Math.PI)) / n) * standardDeviation(sorted);
    case 'fd':
      return (2 * (quantileSorted(sorted, 0.75) - quantileSorted(sorted, 0.25))) / Math.cbrt(n);
    case 'auto': {
      const sturges = binWidth(sorted, range, 'sturges');
      return Math.min(binWidth(sorted, range, 'fd') || sturges, sturges);
    }
  }
}
