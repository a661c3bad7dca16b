import { describe, expect, it } from 'vitest';
import { parseExperiment } from '#detectors/experiment.ts';
import { defaultExperiment } from '#detectors/experiments/defaults.ts';
import { LIMITS } from './experiment/defaults.ts';
import { SWEEP_SEEDS, type SweepPoint, summarizeSweep, sweepExperiments } from './sweep.ts';
import { SWEEP_SHARES } from './sweepShares.ts';

describe('sweepExperiments', () => {
  it('tries every share with every seed, once, and changes nothing else', () => {
    const base = { ...defaultExperiment(), seed: 7 };
    const runs = sweepExperiments(base);
    const tried = new Set(runs.map(({ contamination, seed }) => `${contamination} ${seed}`));
    expect(tried.size).toBe(SWEEP_SHARES.length * SWEEP_SEEDS);
    expect(runs.length).toBe(tried.size);
    expect(new Set(runs.map(({ seed }) => seed))).toEqual(new Set([7, 8, 9, 10, 11]));
    for (const { contamination: _, seed: __, ...rest } of runs) {
      const { contamination, seed, ...same } = base;
      expect(rest).toEqual(same);
    }
  });

  it('tries as many seeds as it is told', () => {
    const runs = sweepExperiments(defaultExperiment(), 3);
    expect(runs.map(({ seed }) => seed)).toEqual([1, 2, 3].flatMap((seed) => SWEEP_SHARES.map(() => seed)));
  });

  it('stays valid at the last seed there is', () => {
    for (const run of sweepExperiments({ ...defaultExperiment(), seed: LIMITS.seed.max })) {
      expect(parseExperiment(run)).toEqual({ experiment: run, changes: [] });
    }
  });
});

describe('summarizeSweep', () => {
  const point = (contamination: number, seed: number, rocAuc: number | null): SweepPoint => ({
    contamination,
    seed,
    rocAuc,
    baselines: { pca: seed / 10 },
  });

  it('gives middle and range of each share that has results, by ascending share', () => {
    const points = [point(0.3, 1, 0.8), point(0, 1, 0.99), point(0.3, 2, 0.6), point(0.3, 3, 0.9), point(0.1, 1, null)];
    expect(summarizeSweep(points, ({ rocAuc }) => rocAuc)).toEqual([
      { contamination: 0, low: 0.99, median: 0.99, high: 0.99 },
      { contamination: 0.3, low: 0.6, median: 0.8, high: 0.9 },
    ]);
  });

  it('reads any detector’s area', () => {
    expect(summarizeSweep([point(0, 1, 1), point(0, 3, 1)], ({ baselines }) => baselines.pca)).toEqual([
      { contamination: 0, low: 0.1, median: 0.2, high: 0.3 },
    ]);
    expect(summarizeSweep([point(0, 1, 1)], ({ baselines }) => baselines.nobody)).toEqual([]);
  });
});
