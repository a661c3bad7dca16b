import { weakMapMemoize } from 'reselect';
import type { Ranking, Scores } from '#core/evaluation.ts';
import { type Placements, placementsOf } from '#core/metrics/delong.ts';
import { type Standing, standingOf } from '#core/metrics/standing.ts';
import type { Baseline, RunPlan } from '#core/plan.ts';
import type { Ranked, RankedBaseline } from '#store/evaluated.ts';
import type { Rival } from '#text/told.ts';

/** The baselines beside the detector. Of the same frame nothing is computed twice, however the threshold moves. */
export function rivalsOf(
  { plan, frame, ranking, baselines }: Pick<Ranked, 'plan' | 'frame' | 'ranking' | 'baselines'>,
  nameOf: (baseline: Baseline) => string,
): Rival[] {
  const standings = standingsOf(plan, frame, ranking, baselines);
  return baselines.map(({ baseline, ranking: { rocAuc } }, i) => ({
    name: nameOf(baseline),
    rocAuc,
    standing: standings[i]!,
  }));
}

const standingsOf = weakMapMemoize(
  (plan: RunPlan, scores: Scores, ranking: Ranking, baselines: readonly RankedBaseline[]): (Standing | null)[] => {
    const own = placementsBy(plan, scores, ranking);
    return baselines.map((other) => standingOf(own, placementsBy(plan, other.baseline, other.ranking)));
  },
);

/** How a detector's scores lie among the test rows, by kind. */
const placementsBy = weakMapMemoize(
  ({ testAbnormal }: RunPlan, { testScores }: Scores, { test }: Ranking): Placements =>
    placementsOf(testScores, testAbnormal, test),
);
