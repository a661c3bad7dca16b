import { useMemo } from 'react';
import { percentText } from '#charts/format.ts';
import { type ThresholdLine, ThresholdLines } from '#charts/ThresholdLines.tsx';
import { metricCurves } from '#core/metrics/curves.ts';
import { type Judged, useJudged } from '#store/judged.ts';
import { useStore } from '#store/store.ts';
import { ChartPanel } from '../charts/ChartPanel.tsx';
import { useHandle, useLitRows } from '../charts/linked.ts';
import { tableOf } from '../charts/table.ts';
import { thresholdAxis } from './overThreshold.ts';

const TITLE = 'Threshold impact';

/** Precision, recall and F1 against the threshold. */
export function ImpactPanel() {
  const judged = useJudged();
  return judged ? <Impact judged={judged} /> : <ChartPanel title={TITLE} chart={null} table={() => tableOf({})} />;
}

function Impact({ judged }: { judged: Judged }) {
  const { ranking, verdict } = judged;
  const ghost = useStore((state) => state.pointed);
  const handle = useHandle(judged, 'Operating point among precision, recall and F1');
  const lit = useLitRows(judged);
  const { scale, thresholds } = thresholdAxis(ranking);
  const curves = useMemo(() => metricCurves(ranking.test, thresholds), [ranking, thresholds]);
  const lines = useMemo<ThresholdLine[]>(
    () => [
      { name: 'precision', kind: 'dashed', values: curves.precision },
      { name: 'recall', kind: 'dotted', values: curves.recall },
      { name: 'F1', kind: 'strong', values: curves.f1 },
    ],
    [curves],
  );
  const { precision, recall, f1 } = verdict.metrics;
  return (
    <ChartPanel
      title={TITLE}
      chart={
        <ThresholdLines
          label={`Precision, recall and F1 against the threshold. At the threshold, precision is ${percentText(precision)}, recall ${percentText(recall)} and F1 ${percentText(f1)}.`}
          caption={`Here: precision ${percentText(precision)}, recall ${percentText(recall)}, F1 ${percentText(f1)}`}
          scale={scale}
          lines={lines}
          here={[precision, recall, f1]}
          most={1}
          tick={percentText}
          ghost={ghost}
          lit={lit}
          handle={handle}
        />
      }
      table={() =>
        tableOf({ threshold: thresholds, precision: curves.precision, recall: curves.recall, F1: curves.f1 })
      }
    />
  );
}
