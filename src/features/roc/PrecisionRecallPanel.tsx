import { useMemo } from 'react';
import { PrecisionRecallChart } from '#charts/PrecisionRecallChart.tsx';
import { type ConfusionMatrix, precision, recall } from '#core/metrics/confusion.ts';
import { confusionAt } from '#core/metrics/scoreIndex.ts';
import { type Judged, useJudged } from '#store/judged.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { ChartPanel } from '../charts/ChartPanel.tsx';
import { precisionRecallOf, useHandle, useLitRows } from '../charts/linked.ts';
import { tableOf } from '../charts/table.ts';
import { curvesOf, placesOf } from './curves.ts';

/** What a wider net costs, beside the two cheapest rivals, and where the threshold stands. */
export function PrecisionRecallPanel() {
  const judged = useJudged();
  const { title } = useLater('lab').curves.precisionRecall;
  return judged ? (
    <PrecisionRecall judged={judged} />
  ) : (
    <ChartPanel title={title} chart={null} table={() => tableOf({})} />
  );
}

function PrecisionRecall({ judged }: { judged: Judged }) {
  const { dataset, plan, ranking, baselines, verdict } = judged;
  const words = useLater('lab');
  const text = words.curves.precisionRecall;
  const ghost = useStore((state) => state.pointed);
  const handle = useHandle(judged, text.handle);
  const lit = useLitRows(judged);
  const curves = useMemo(
    () =>
      curvesOf({ dataset, plan, ranking, baselines }, words).map(({ ranking: theirs, ...curve }) => ({
        ...curve,
        curve: precisionRecallOf(theirs),
        averagePrecision: theirs.averagePrecision,
      })),
    [dataset, plan, ranking, baselines, words],
  );
  const places = useMemo(() => placesOf(lit, ranking.test, placeOf), [lit, ranking]);
  const { normal, abnormal } = ranking.test;
  return (
    <ChartPanel
      title={text.title}
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
        return tableOf({
          [text.threshold]: curve.thresholds,
          [text.precision]: curve.precision,
          [text.recall]: curve.recall,
        });
      }}
    />
  );
}

/** On the curve, where nothing is flagged, precision is 1 by convention. */
const placeOf = (confusion: ConfusionMatrix) => ({
  x: recall(confusion),
  y: confusion.tp + confusion.fp === 0 ? 1 : precision(confusion),
});
