import { useMemo } from 'react';
import { PrecisionRecallChart } from '#charts/rankings/PrecisionRecallChart.tsx';
import { type ConfusionMatrix, precision, recall } from '#core/metrics/confusion.ts';
import { weighNormal, weightAt } from '#core/metrics/prevalence.ts';
import { confusionAt } from '#core/metrics/scoreIndex.ts';
import type { Evaluated } from '#store/evaluated.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { ChartPanel } from '../charts/ChartPanel.tsx';
import { EvaluatedPanel } from '../charts/EvaluatedPanel.tsx';
import { precisionRecallOf, useHandle, useHighlightedRows, useSupposedShare } from '../charts/linked.ts';
import { tableOf, tableOfSeries } from '../charts/table.ts';
import { useComparedName } from '../compare/useComparedName.ts';
import { placesOf, seriesOf } from './curves.ts';

/** What a wider net costs, beside the baselines, and where the threshold stands. */
export function PrecisionRecallPanel() {
  const { title } = useLater('lab').curves.precisionRecall;
  return <EvaluatedPanel name="precision-recall" title={title} of={PrecisionRecall} />;
}

function PrecisionRecall({ evaluated }: { evaluated: Evaluated }) {
  const { plan, ranking, baselines, other, evaluation } = evaluated;
  const words = useLater('lab');
  const runName = useComparedName();
  const text = words.curves.precisionRecall;
  const preview = useStore((state) => state.pointed);
  const handle = useHandle(evaluated, text.handle);
  const highlighted = useHighlightedRows(evaluated);
  const supposed = useSupposedShare(ranking);
  const series = useMemo(
    () =>
      seriesOf({ plan, ranking, baselines, other }, words, runName).map(({ ranking: theirs, ...curve }) => ({
        ...curve,
        ...precisionRecallOf(theirs, supposed),
      })),
    [plan, ranking, baselines, other, words, runName, supposed],
  );
  const { normal, abnormal } = ranking.test;
  const weight = weightAt(ranking.test, supposed);
  const places = useMemo(
    () => placesOf(highlighted, ranking.test, (confusion) => placeOf(confusion, weight)),
    [highlighted, ranking, weight],
  );
  return (
    <ChartPanel
      name="precision-recall"
      title={text.title}
      chart={
        <PrecisionRecallChart
          series={series}
          prevalence={supposed ?? abnormal.length / Math.max(1, normal.length + abnormal.length)}
          supposed={supposed !== null}
          point={{
            precision: precision(weighNormal(evaluation.confusion, weight)),
            recall: evaluation.metrics.recall,
          }}
          preview={preview === null ? null : placeOf(confusionAt(ranking.test, preview), weight)}
          highlighted={places}
          handle={handle}
        />
      }
      table={() =>
        tableOfSeries(
          words.curves.curve,
          series.map(({ name, curve }) => ({
            name,
            table: tableOf({
              [text.threshold]: curve.thresholds,
              // Where nothing is flagged yet, which is where the curve begins, there is none.
              [text.precision(supposed)]: curve.precision.with(0, Number.NaN),
              [text.recall]: curve.recall,
            }),
          })),
        )
      }
    />
  );
}

/** On the curve, where nothing is flagged, precision is 1 by convention. */
const placeOf = (confusion: ConfusionMatrix, weight: number) => ({
  x: recall(confusion),
  y: precision(weighNormal(confusion, weight)) ?? 1,
});
