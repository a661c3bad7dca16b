import type { HighlightedPlace, Place } from '#charts/rankings/operatingPlane.ts';
import type { Series } from '#charts/series.ts';
import { type HighlightedRow, onePerPlace } from '#charts/threshold/highlight.ts';
import type { Ranking } from '#core/evaluation.ts';
import type { ConfusionMatrix } from '#core/metrics/confusion.ts';
import { confusionAt, type ScoreIndex } from '#core/metrics/scoreIndex.ts';
import { baselinePlace } from '#detectors/baselinePlaces.ts';
import type { Ranked } from '#store/evaluated.ts';
import type { LabText } from '#text/text.ts';

interface RankedSeries extends Series {
  ranking: Ranking;
}

/** The detector's own ranking, that of another run of one, and those of the baselines, with their names. @param runName of the other run */
export function seriesOf(
  { plan, ranking, baselines, other }: Pick<Ranked, 'plan' | 'ranking' | 'baselines' | 'other'>,
  { curves, detectors, baselines: names }: LabText,
  runName: string | null,
): RankedSeries[] {
  const { kind } = plan.experiment.detector;
  return [
    { id: 'own', name: plan.network ? curves.network : (detectors.kinds[kind] ?? kind), role: 'own', ranking },
    ...(other && runName !== null ? [{ id: 'run', name: runName, role: 'run' as const, ranking: other }] : []),
    ...baselines.map(({ baseline, ranking: theirs }) => ({
      id: baseline.id,
      name: names.name(baseline),
      role: 'baseline' as const,
      place: baselinePlace(baseline.id),
      ranking: theirs,
    })),
  ];
}

/** Finer steps than these, as a share of a plot, cannot be told apart. */
const STEPS = 120;

/** Where highlighted rows stand on a curve: at the threshold that only rows with higher scores exceed. One mark for each place. */
export function placesOf(
  highlighted: readonly HighlightedRow[],
  test: ScoreIndex,
  place: (confusion: ConfusionMatrix) => Place,
): HighlightedPlace[] {
  const of = ({ score }: HighlightedRow) => place(confusionAt(test, score));
  return onePerPlace(highlighted, (row) => {
    const { x, y } = of(row);
    return Math.round(x * STEPS) * (STEPS + 1) + Math.round(y * STEPS);
  }).map((row) => ({ ...of(row), abnormal: row.abnormal }));
}
