import { useMemo } from 'react';
import { type ThresholdLine, ThresholdLines } from '#charts/threshold/ThresholdLines.tsx';
import { classificationMetrics } from '#core/metrics/confusion.ts';
import { metricCurves } from '#core/metrics/curves.ts';
import { weighNormal, weightAt } from '#core/metrics/prevalence.ts';
import type { Evaluated } from '#store/evaluated.ts';
import { useStore } from '#store/store.ts';
import { useLater, useText } from '#text/useText.ts';
import { ChartPanel } from '../charts/ChartPanel.tsx';
import { EvaluatedPanel } from '../charts/EvaluatedPanel.tsx';
import { useHandle, useHighlightedRows, useSupposedShare } from '../charts/linked.ts';
import { measureOf } from '../charts/measure.ts';
import { tableOf } from '../charts/table.ts';
import { thresholdAxis } from './overThreshold.ts';

/** Precision, recall and F1 against the threshold. */
export function ImpactPanel() {
  const { title } = useLater('lab').curves.impact;
  return <EvaluatedPanel name="impact" title={title} of={Impact} />;
}

function Impact({ evaluated }: { evaluated: Evaluated }) {
  const { ranking, evaluation } = evaluated;
  const text = useLater('lab').curves.impact;
  const { shareInPercent } = useText().numbers;
  const preview = useStore((state) => state.pointed);
  const handle = useHandle(evaluated, text.handle);
  const highlighted = useHighlightedRows(evaluated);
  const { scale, thresholds } = thresholdAxis(ranking);
  const supposed = useSupposedShare(ranking);
  const weight = weightAt(ranking.test, supposed);
  const curves = useMemo(() => metricCurves(ranking.test, thresholds, weight), [ranking, thresholds, weight]);
  const lines = useMemo<ThresholdLine[]>(
    () => [
      { name: text.lines.precision, kind: 'dashed', values: curves.precision },
      { name: text.lines.recall, kind: 'dotted', values: curves.recall },
      { name: text.lines.f1, kind: 'strong', values: curves.f1 },
    ],
    [curves, text],
  );
  const { precision, recall, f1 } = classificationMetrics(weighNormal(evaluation.confusion, weight));
  const told = { precision, recall, f1, supposed };
  return (
    <ChartPanel
      name="impact"
      title={text.title}
      chart={
        <ThresholdLines
          measure={measureOf(evaluated.plan)}
          label={text.label(told)}
          caption={text.caption(told)}
          captionLines={supposed === null ? 1 : 2}
          scale={scale}
          lines={lines}
          here={[precision, recall, f1]}
          heights="shares"
          tick={shareInPercent}
          preview={preview}
          highlighted={highlighted}
          handle={handle}
        />
      }
      table={() => {
        const [threshold, precisions, recalls, f1s] = text.columns(supposed);
        return tableOf({
          [threshold]: thresholds,
          [precisions]: curves.precision,
          [recalls]: curves.recall,
          [f1s]: curves.f1,
        });
      }}
    />
  );
}
