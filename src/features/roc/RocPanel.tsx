import { useMemo } from 'react';
import { RocChart } from '#charts/rankings/RocChart.tsx';
import { falsePositiveRate, recall } from '#core/metrics/confusion.ts';
import { confusionAt } from '#core/metrics/scoreIndex.ts';
import { type Evaluated, useEvaluated } from '#store/evaluated.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { ChartPanel } from '../charts/ChartPanel.tsx';
import { useHandle, useHighlightedRows } from '../charts/linked.ts';
import { tableOf, tableOfSeries } from '../charts/table.ts';
import { useComparedName } from '../compare/useComparedName.ts';
import { placesOf, seriesOf } from './curves.ts';

/** How well the network ranks, beside the baselines, and where the threshold stands on its curve. */
export function RocPanel() {
  const evaluated = useEvaluated();
  const { title } = useLater('lab').curves.roc;
  return evaluated ? (
    <Roc evaluated={evaluated} />
  ) : (
    <ChartPanel name="roc" title={title} chart={null} table={() => tableOf({})} />
  );
}

function Roc({ evaluated }: { evaluated: Evaluated }) {
  const { plan, ranking, baselines, other, evaluation } = evaluated;
  const words = useLater('lab');
  const runName = useComparedName();
  const text = words.curves.roc;
  const preview = useStore((state) => state.pointed);
  const handle = useHandle(evaluated, text.handle);
  const highlighted = useHighlightedRows(evaluated);
  const series = useMemo(
    () =>
      seriesOf({ plan, ranking, baselines, other }, words, runName).map(({ ranking: { roc, rocAuc }, ...curve }) => ({
        ...curve,
        roc,
        rocAuc,
      })),
    [plan, ranking, baselines, other, words, runName],
  );
  const places = useMemo(
    () =>
      placesOf(highlighted, ranking.test, (confusion) => ({ x: falsePositiveRate(confusion), y: recall(confusion) })),
    [highlighted, ranking],
  );
  const pointed = preview === null ? null : confusionAt(ranking.test, preview);
  return (
    <ChartPanel
      name="roc"
      title={text.title}
      chart={
        <RocChart
          series={series}
          point={{ fpr: evaluation.metrics.fpr, tpr: evaluation.metrics.recall }}
          preview={pointed && { x: falsePositiveRate(pointed), y: recall(pointed) }}
          highlighted={places}
          handle={handle}
        />
      }
      table={() =>
        tableOfSeries(
          words.curves.curve,
          series.map(({ name, roc }) => ({
            name,
            table: tableOf({ [text.threshold]: roc.thresholds, [text.fpr]: roc.fpr, [text.tpr]: roc.tpr }),
          })),
        )
      }
    />
  );
}
