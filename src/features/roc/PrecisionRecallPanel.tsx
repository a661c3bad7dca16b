import { useMemo } from 'react';
import { PrecisionRecallChart } from '#charts/PrecisionRecallChart.tsx';
import { type ConfusionMatrix, precision, recall } from '#core/metrics/confusion.ts';
import { confusionAt } from '#core/metrics/scoreIndex.ts';
import { type Judged, useJudged } from '#store/judged.ts';
import { useStore } from '#store/store.ts';
import { ChartPanel } from '../charts/ChartPanel.tsx';
import { precisionRecallOf, useHandle, useLitRows } from '../charts/linked.ts';
import { tableOf } from '../charts/table.ts';
import { curvesOf, placesOf } from './curves.ts';

const TITLE = 'Precision and recall';

/** What a wider net costs, beside the two cheapest rivals, and where the threshold stands. */
export function PrecisionRecallPanel() {
  const judged = useJudged();
  return judged ? (
    <PrecisionRecall judged={judged} />
  ) : (
    <ChartPanel title={TITLE} chart={null} table={() => tableOf({})} />
  );
}

function PrecisionRecall({ judged }: { judged: Judged }) {
  const { ranking, baselines, verdict } = judged;
  const ghost = useStore((state) => state.pointed);
  const handle = useHandle(judged, 'Operating point on the precision–recall curve');
  const lit = useLitRows(judged);
  const curves = useMemo(
    () =>
      curvesOf(ranking, baselines).map(({ ranking: theirs, ...curve }) => ({
        ...curve,
        curve: precisionRecallOf(theirs),
        averagePrecision: theirs.averagePrecision,
      })),
    [ranking, baselines],
  );
  const places = useMemo(() => placesOf(lit, ranking.test, placeOf), [lit, ranking]);
  const { normal, abnormal } = ranking.test;
  return (
    <ChartPanel
      title={TITLE}
      chart={
        <PrecisionRecallChart
          curves={curves}
          prevalence={abnormal.length / Math.max(1, normal.length + abnormal.length)}
          point={{ precision: placeOf(verdict.confusion).y, recall: verdict.metrics.recall }}
          ghost={ghost === null ? null : placeOf(confusionAt(ranking.test, ghost))}
          lit={places}
          handle={handle}
        />
      }
      table={() => {
        const curve = precisionRecallOf(ranking);
        return tableOf({ threshold: curve.thresholds, precision: curve.precision, recall: curve.recall });
      }}
    />
  );
}

/** On the curve, where nothing is flagged, precision is 1 by convention. */
const placeOf = (confusion: ConfusionMatrix) => ({
  x: recall(confusion),
  y: confusion.tp + confusion.fp === 0 ? 1 : precision(confusion),
});
