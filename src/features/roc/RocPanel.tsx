import { useMemo } from 'react';
import { RocChart } from '#charts/rankings/RocChart.tsx';
import type { Ranking } from '#core/evaluation.ts';
import { falsePositiveRate, recall } from '#core/metrics/confusion.ts';
import { rocBand } from '#core/metrics/rocBand.ts';
import { confusionAt } from '#core/metrics/scoreIndex.ts';
import type { Evaluated } from '#store/evaluated.ts';
import { useStore } from '#store/store.ts';
import type { LabText } from '#text/text.ts';
import { useLater, useText } from '#text/useText.ts';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { ChartPanel } from '../charts/ChartPanel.tsx';
import { EvaluatedPanel } from '../charts/EvaluatedPanel.tsx';
import { useHandle, useHighlightedRows } from '../charts/linked.ts';
import { type ChartTable, tableOf, tableOfSeries } from '../charts/table.ts';
import { useComparedName } from '../compare/useComparedName.ts';
import { placesOf, seriesOf } from './curves.ts';
import { bandOf, intervalOf } from './intervals.ts';
import styles from './RocPanel.module.css';

/** How well the network ranks, beside the baselines, and where the threshold stands on its curve. */
export function RocPanel() {
  const { title } = useLater('lab').curves.roc;
  return <EvaluatedPanel name="roc" title={title} of={Roc} />;
}

function Roc({ evaluated }: { evaluated: Evaluated }) {
  const { plan, ranking, baselines, other, evaluation } = evaluated;
  const words = useLater('lab');
  const runName = useComparedName();
  const text = words.curves.roc;
  const preview = useStore((state) => state.pointed);
  const handle = useHandle(evaluated, text.handle);
  const highlighted = useHighlightedRows(evaluated);
  const ranked = useMemo(
    () => seriesOf({ plan, ranking, baselines, other }, words, runName),
    [plan, ranking, baselines, other, words, runName],
  );
  const intervals = useStore((state) => state.intervals);
  const series = useMemo(
    () =>
      ranked.map(({ ranking: theirs, ...curve }) => ({
        ...{ ...curve, roc: theirs.roc, rocAuc: theirs.rocAuc },
        interval: intervals ? intervalOf(theirs.test) : null,
        band: intervals && curve.role === 'own' ? bandOf(theirs.test) : null,
      })),
    [ranked, intervals],
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
      settings={<IntervalField />}
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
          ranked.map(({ name, ranking: theirs }) => ({ name, table: tableOfCurve(theirs, text, intervals) })),
        )
      }
    />
  );
}

type RocText = LabText['curves']['roc'];

/** Every corner of the curve, with what the band is there and what the area is, where intervals are shown. */
function tableOfCurve(ranking: Ranking, text: RocText, intervals: boolean): ChartTable {
  const { roc, rocAuc, test } = ranking;
  const [band, area] = intervals ? [rocBand(test, roc.fpr), intervalOf(test)] : [null, null];
  const everywhere = (value: number | null) => new Float64Array(roc.fpr.length).fill(value ?? Number.NaN);
  const [lowest, highest] = text.bandColumns;
  const [named, low, high] = text.areaColumns;
  return tableOf({
    ...{ [text.threshold]: roc.thresholds, [text.fpr]: roc.fpr, [text.tpr]: roc.tpr },
    ...(band && { [lowest]: band.low, [highest]: band.high }),
    ...(area && { [named]: everywhere(rocAuc), [low]: everywhere(area.low), [high]: everywhere(area.high) }),
  });
}

/** Whether areas are shown with their intervals, and the curve with its band. */
function IntervalField() {
  const { intervals: label } = useText().charts.rankings.roc;
  const { aboutIntervals } = useLater('lab').curves.roc;
  const shown = useStore((state) => state.intervals);
  const { showIntervals } = useStore.getState();
  return (
    <>
      <CheckboxField label={label} checked={shown} onChange={showIntervals} />
      <p className={styles.about}>{aboutIntervals}</p>
    </>
  );
}
