import { useMemo } from 'react';
import { CELLS, type CellName, ConfusionChart } from '#charts/ConfusionChart.tsx';
import { rowsBeside } from '#core/metrics/scoreOrder.ts';
import { type Judged, useJudged } from '#store/judged.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { ChartPanel } from '../charts/ChartPanel.tsx';
import { orderOf, strangestFirst, useLitRows } from '../charts/linked.ts';
import { tableOf } from '../charts/table.ts';

/** What the threshold makes of the test rows, as areas and in words. */
export function ConfusionPanel() {
  const judged = useJudged();
  const { title } = useLater('lab').outcomes.confusion;
  return judged ? <Confusion judged={judged} /> : <ChartPanel title={title} chart={null} table={() => tableOf({})} />;
}

function Confusion({ judged }: { judged: Judged }) {
  const { verdict, dataset, plan } = judged;
  const text = useLater('lab').outcomes.confusion;
  const { light, pick } = useStore.getState();
  const lit = useLitRows(judged);
  const { tp, fp, tn, fn } = verdict.confusion;
  const counts = { passed: tn, falseAlarms: fp, missed: fn, caught: tp };
  const litCounts = useMemo(() => {
    const found: Record<CellName, number> = { passed: 0, falseAlarms: 0, missed: 0, caught: 0 };
    for (const { score, abnormal } of lit) found[cellOf(abnormal, score > verdict.threshold)]++;
    return found;
  }, [lit, verdict.threshold]);
  return (
    <ChartPanel
      title={text.title}
      chart={
        <ConfusionChart
          counts={counts}
          lit={litCounts}
          noun={dataset.rowNoun}
          onPoint={(cell) => light(cell ? rowsOf(cell, judged) : [])}
          onPick={(cell) =>
            pick({
              rows: strangestFirst(rowsOf(cell, judged), judged),
              words: text.cells[cell],
              among: plan.split.test,
            })
          }
        />
      }
      table={() => ({
        columns: text.columns(dataset.rowNoun),
        rows: CELLS.map((cell) => {
          const [truth, decision] = SIDES[cell];
          return [text.truths[truth], text.decisions[decision], counts[cell]];
        }),
      })}
    />
  );
}

const SIDES: Record<CellName, [truth: 'normal' | 'abnormal', decision: 'passed' | 'flagged']> = {
  passed: ['normal', 'passed'],
  falseAlarms: ['normal', 'flagged'],
  missed: ['abnormal', 'passed'],
  caught: ['abnormal', 'flagged'],
};

function cellOf(abnormal: boolean, flagged: boolean): CellName {
  if (abnormal) return flagged ? 'caught' : 'missed';
  return flagged ? 'falseAlarms' : 'passed';
}

function rowsOf(cell: CellName, judged: Judged): number[] {
  const { passed, flagged } = rowsBeside(judged.ranking.test, orderOf(judged), judged.verdict.threshold);
  const [truth, decision] = SIDES[cell];
  return [...(decision === 'flagged' ? flagged : passed)[truth]];
}
