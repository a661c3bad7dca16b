import { useMemo } from 'react';
import { type ThresholdLine, ThresholdLines } from '#charts/ThresholdLines.tsx';
import { metricCurves } from '#core/metrics/curves.ts';
import { type Judged, useJudged } from '#store/judged.ts';
import { useStore } from '#store/store.ts';
import { useLater, useText } from '#text/useText.ts';
import { ChartPanel } from '../charts/ChartPanel.tsx';
import { useHandle, useLitRows } from '../charts/linked.ts';
import { tableOf } from '../charts/table.ts';
import { measureOf } from '../measure.ts';
import { thresholdAxis } from './overThreshold.ts';

/** Precision, recall and F1 against the threshold. */
export function ImpactPanel() {
  const judged = useJudged();
  const { title } = useLater('lab').curves.impact;
  return judged ? <Impact judged={judged} /> : <ChartPanel title={title} chart={null} table={() => tableOf({})} />;
}

function Impact({ judged }: { judged: Judged }) {
  const { ranking, verdict } = judged;
  const text = useLater('lab').curves.impact;
  const { shareInPercent } = useText().numbers;
  const ghost = useStore((state) => state.pointed);
  const handle = useHandle(judged, text.handle);
  const lit = useLitRows(judged);
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
  const { precision, recall, f1 } = verdict.metrics;
  return (
    <ChartPanel
      title={text.title}
      chart={
        <ThresholdLines
          measure={measureOf(judged.plan)}
          label={text.label({ precision, recall, f1 })}
          caption={text.caption({ precision, recall, f1 })}
          scale={scale}
          lines={lines}
          here={[precision, recall, f1]}
          most={1}
          tick={shareInPercent}
          ghost={ghost}
          lit={lit}
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
