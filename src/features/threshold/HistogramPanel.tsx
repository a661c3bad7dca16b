import { ErrorHistogram } from '#charts/ErrorHistogram.tsx';
import type { ScoreRange } from '#charts/lit.ts';
import { type Judged, useJudged } from '#store/judged.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { ChartPanel } from '../charts/ChartPanel.tsx';
import { rowsWithin, thresholdText, useLitRows } from '../charts/linked.ts';
import { type ChartTable, tableOf } from '../charts/table.ts';
import { amount } from '../words.ts';

/** The errors of normal and abnormal test rows, and the threshold between them. */
export function HistogramPanel() {
  const judged = useJudged();
  return judged ? (
    <Histogram judged={judged} />
  ) : (
    <ChartPanel title="Error histogram" chart={null} table={() => tableOf({})} />
  );
}

function Histogram({ judged }: { judged: Judged }) {
  const { changeThreshold, light, pick } = useStore.getState();
  const look = useStore((state) => state.histogramLook);
  const ghost = useStore((state) => state.pointed);
  const picked = useStore((state) => state.picked);
  const lit = useLitRows(judged);
  const { ranking, dataset, verdict, plan } = judged;
  const { sentences } = useLater('lab');
  const pickRange = (range: ScoreRange | null) =>
    pick(range && { rows: rowsWithin(judged, range), words: rangeWords(range), among: plan.split.test, range });
  return (
    <ChartPanel
      title="Error histogram"
      settings={<LookFields />}
      chart={
        <ErrorHistogram
          normal={ranking.test.normal}
          abnormal={ranking.test.abnormal}
          threshold={verdict.threshold}
          thresholdText={thresholdText(judged, sentences)}
          onThreshold={(value) => changeThreshold({ rule: 'manual', value })}
          noun={dataset.rowNoun}
          look={look}
          ghost={ghost}
          lit={lit}
          onPoint={(range) => light(range ? rowsWithin(judged, range) : [])}
          picked={picked?.among === plan.split.test ? (picked.range ?? null) : null}
          onPick={pickRange}
        />
      }
      table={() => scoresTable(judged)}
    />
  );
}

/** Every test row with its score, the strangest first: what the bars are made of. */
function scoresTable(judged: Judged): ChartTable {
  const { dataset, plan, frame, verdict } = judged;
  const everything = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  return {
    columns: [dataset.rowNoun.one, 'class', 'error', 'flagged'],
    rows: rowsWithin(judged, everything).map((position) => {
      const row = plan.split.test[position]!;
      const score = frame.testScores[position]!;
      return [row, dataset.classes[dataset.label[row]!]!.name, score, score > verdict.threshold ? 'yes' : 'no'];
    }),
  };
}

function rangeWords({ low, high }: ScoreRange): string {
  if (low === Number.NEGATIVE_INFINITY)
    return high === Number.POSITIVE_INFINITY ? 'all errors' : `errors below ${amount(high)}`;
  return high === Number.POSITIVE_INFINITY
    ? `errors from ${amount(low)} on`
    : `errors from ${amount(low)} to ${amount(high)}`;
}

/** How the heaps are drawn. */
function LookFields() {
  const look = useStore((state) => state.histogramLook);
  const { changeHistogramLook } = useStore.getState();
  return (
    <>
      <CheckboxField
        label="Smooth density instead of counts"
        checked={look.heights === 'density'}
        onChange={(smooth) => changeHistogramLook({ heights: smooth ? 'density' : 'count' })}
      />
      <CheckboxField
        label="Equal class sizes: both heaps get the same area"
        checked={look.equal}
        onChange={(equal) => changeHistogramLook({ equal })}
      />
      <CheckboxField
        label="Linear axis of errors"
        checked={look.axis === 'linear'}
        onChange={(linear) => changeHistogramLook({ axis: linear ? 'linear' : 'log' })}
      />
    </>
  );
}
