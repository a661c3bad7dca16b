import { useMemo } from 'react';
import { type ThresholdLine, ThresholdLines } from '#charts/threshold/ThresholdLines.tsx';
import { metricCurves } from '#core/metrics/curves.ts';
import type { Evaluated } from '#store/evaluated.ts';
import { useStore } from '#store/store.ts';
import { useLater, useText } from '#text/useText.ts';
import { ChartPanel } from '../charts/ChartPanel.tsx';
import { EvaluatedPanel } from '../charts/EvaluatedPanel.tsx';
import { useHandle, useHighlightedRows } from '../charts/linked.ts';
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
  const curves = useMemo(() => metricCurves(ranking.test, thresholds), [ranking, thresholds]);
  const lines = useMemo<ThresholdLine[]>(
    () => [
      { name: text.precision, kind: 'dashed', values: curves.precision },
      { name: text.recall, kind: 'dotted', values: curves.recall },
      { name: text.f1, kind: 'strong', values: curves.f1 },
    ],
    [curves, text],
  );
  const { precision, recall, f1 } = evaluation.metrics;
  return (
    <ChartPanel
      name="impact"
      title={text.title}
      chart={
        <ThresholdLines
          measure={measureOf(evaluated.plan)}
          label={text.label({ precision, recall, f1 })}
          caption={text.caption({ precision, recall, f1 })}
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
      table={() =>
        tableOf({
          [text.threshold]: thresholds,
          [text.precision]: curves.precision,
          [text.recall]: curves.recall,
          [text.f1]: curves.f1,
        })
      }
    />
  );
}
