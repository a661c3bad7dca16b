import { useMemo } from 'react';
import { RocChart } from '#charts/RocChart.tsx';
import { falsePositiveRate, recall } from '#core/metrics/confusion.ts';
import { confusionAt } from '#core/metrics/scoreIndex.ts';
import { type Judged, useJudged } from '#store/judged.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { ChartPanel } from '../charts/ChartPanel.tsx';
import { useHandle, useLitRows } from '../charts/linked.ts';
import { tableOf } from '../charts/table.ts';
import { curvesOf, placesOf } from './curves.ts';

/** How well the network ranks, beside the two cheapest rivals, and where the threshold stands on its curve. */
export function RocPanel() {
  const judged = useJudged();
  const { title } = useLater('lab').curves.roc;
  return judged ? <Roc judged={judged} /> : <ChartPanel title={title} chart={null} table={() => tableOf({})} />;
}

function Roc({ judged }: { judged: Judged }) {
  const { dataset, plan, ranking, baselines, verdict } = judged;
  const words = useLater('lab');
  const text = words.curves.roc;
  const ghost = useStore((state) => state.pointed);
  const handle = useHandle(judged, text.handle);
  const lit = useLitRows(judged);
  const curves = useMemo(
    () =>
      curvesOf({ dataset, plan, ranking, baselines }, words).map(({ ranking: { roc, rocAuc }, ...curve }) => ({
        ...curve,
        roc,
        rocAuc,
      })),
    [dataset, plan, ranking, baselines, words],
  );
  const places = useMemo(
    () => placesOf(lit, ranking.test, (confusion) => ({ x: falsePositiveRate(confusion), y: recall(confusion) })),
    [lit, ranking],
  );
  const pointed = ghost === null ? null : confusionAt(ranking.test, ghost);
  return (
    <ChartPanel
      title={text.title}
      chart={
        <RocChart
          curves={curves}
          point={{ fpr: verdict.metrics.fpr, tpr: verdict.metrics.recall }}
          ghost={pointed && { x: falsePositiveRate(pointed), y: recall(pointed) }}
          lit={places}
          handle={handle}
        />
      }
      table={() =>
        tableOf({
          [text.threshold]: ranking.roc.thresholds,
          [text.fpr]: ranking.roc.fpr,
          [text.tpr]: ranking.roc.tpr,
        })
      }
    />
  );
}
