import type { Heights, SignalShape } from '../dataset/shape.ts';
import { mean, standardDeviation } from '../statistics/moments.ts';
import { quantileSorted } from '../statistics/quantile.ts';

/** What signals of a data set are drawn on, in the unit of their samples. */
export interface Paper {
  /** Heights that the picture of every row shows; few samples of few rows lie beyond. */
  range: Heights;
  /** Heights between which whatever is drawn by hand ends. */
  bounds: Heights;
  /** Mean and standard deviation of all samples: what a drawing is mirrored about, and how strong noise is. */
  centre: number;
  spread: number;
}

/** So many samples tell a range well enough. */
const MOST_SAMPLES = 50_000;
/** This share of the samples lies beyond the range, at either side. */
const BEYOND = 0.001;

/**
 * As far as the shape says; the rest is read off the rows.
 * @param rows all samples of all rows; null while they are not there
 * @returns null when the shape leaves something to rows that are not there
 */
export function paperOf({ range, bounds, normalized }: SignalShape, rows: Float32Array | null): Paper | null {
  const x = rows?.length ? rows : null;
  const shown = range ?? (x && rangeOf(x));
  if (!shown || (!normalized && !x)) return null;
  const [low, high] = shown;
  return {
    range: shown,
    bounds: bounds ?? [low - (high - low), high + (high - low)],
    centre: normalized ? 0 : mean(x!),
    spread: normalized ? 1 : standardDeviation(x!),
  };
}

/** Nearly all samples, from one round height to another. Samples that are all alike lie in the middle of it. */
function rangeOf(x: Float32Array): Heights {
  const stride = Math.max(1, Math.floor(x.length / MOST_SAMPLES));
  const sample = x.filter((_, i) => i % stride === 0).sort();
  const [low, high] = [quantileSorted(sample, BEYOND), quantileSorted(sample, 1 - BEYOND)];
  if (!(high > low)) return [low - 1, low + 1];
  const step = 10 ** Math.floor(Math.log10(high - low)) / 2;
  return [Math.floor(low / step) * step, Math.ceil(high / step) * step];
}
