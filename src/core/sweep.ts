import type { DatasetId } from './dataset/dataset.ts';
import { LIMITS } from './experiment/defaults.ts';
import type { Experiment } from './experiment/experiment.ts';
import { quantileSorted } from './statistics/quantile.ts';
import { SWEEP_SHARES } from './sweepShares.ts';

/** Seeds tried at each share. */
export const SWEEP_SEEDS = 5;

/** Areas of one detector by contamination, as others reported them. */
interface PublishedSweep {
  points: readonly { contamination: number; rocAuc: number }[];
}

/** By data set. With Anomagram: Cloudera Fast Forward, “Deep Learning for Anomaly Detection” (FF12, 2020). */
const PUBLISHED_SWEEPS: Readonly<Record<string, PublishedSweep>> = {
  ecg5000: {
    points: [
      { contamination: 0, rocAuc: 0.96 },
      { contamination: 0.3, rocAuc: 0.93 },
      { contamination: 0.5, rocAuc: 0.56 },
    ],
  },
};

/** What others have reported on a data set; null where nobody has. */
export const publishedSweep = (dataset: DatasetId): PublishedSweep | null => PUBLISHED_SWEEPS[dataset] ?? null;

/** What one run of a sweep came to. Areas are null when the test rows are all of one kind, or a baseline cannot be fitted. */
export interface SweepPoint {
  contamination: number;
  seed: number;
  rocAuc: number | null;
  /** The same area for the baselines, fitted on the same contaminated rows; by the baseline's id. */
  baselines: Record<string, number | null>;
}

/**
 * The runs of a contamination sweep: the experiment at every share and seed. The seeds follow the experiment's own;
 * shares come in an order in which the shape of the curve shows early, the ends first.
 * @param seeds how many are tried at each share
 */
export function sweepExperiments(experiment: Experiment, seeds = SWEEP_SEEDS): Experiment[] {
  const first = Math.min(experiment.seed, LIMITS.seed.max - seeds + 1);
  return Array.from({ length: seeds }, (_, i) => first + i).flatMap((seed) =>
    SWEEP_SHARES.map((contamination) => ({ ...experiment, seed, contamination })),
  );
}

/** Middle and range of a detector's areas at one share. */
export interface SweepSummary {
  contamination: number;
  low: number;
  median: number;
  high: number;
}

/** Per share that has results, by ascending share. @param area picks the detector's area out of a point */
export function summarizeSweep<Point extends SweepPoint>(
  points: readonly Point[],
  area: (point: Point) => number | null | undefined,
): SweepSummary[] {
  return SWEEP_SHARES.flatMap((contamination) => {
    const areas = points
      .filter((point) => point.contamination === contamination)
      .map(area)
      .filter((value): value is number => typeof value === 'number');
    if (areas.length === 0) return [];
    const sorted = Float64Array.from(areas).sort();
    return [{ contamination, low: sorted[0]!, median: quantileSorted(sorted, 0.5), high: sorted.at(-1)! }];
  });
}
