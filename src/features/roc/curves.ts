import type { HighlightedPlace, Place } from '#charts/rankings/operatingPlane.ts';
import { type HighlightedRow, onePerPlace } from '#charts/threshold/highlight.ts';
import type { Ranking } from '#core/evaluation.ts';
import type { ConfusionMatrix } from '#core/metrics/confusion.ts';
import { confusionAt, type ScoreIndex } from '#core/metrics/scoreIndex.ts';
import type { Ranked } from '#store/evaluated.ts';
import type { LabText } from '#text/text.ts';

interface NamedRanking {
  id: string;
  name: string;
  kind: 'network' | 'baseline';
  ranking: Ranking;
}

/** The network's ranking and those of the baselines, with their names. */
export function curvesOf(
  { dataset, plan, ranking, baselines }: Pick<Ranked, 'dataset' | 'plan' | 'ranking' | 'baselines'>,
  { curves, detectors, baselines: names }: LabText,
): NamedRanking[] {
  return [
    {
      id: 'network',
      name: plan.network
        ? curves.network
        : (detectors.kinds[plan.experiment.detector.kind] ?? plan.experiment.detector.kind),
      kind: 'network',
      ranking,
    },
    ...baselines.map(({ baseline, ranking: theirs }) => ({
      id: baseline.id,
      name: names.name(baseline, dataset.rowNoun),
      kind: 'baseline' as const,
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
