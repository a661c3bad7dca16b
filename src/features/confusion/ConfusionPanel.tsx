import { useMemo } from 'react';
import { CELLS, type CellName, ConfusionChart } from '#charts/ConfusionChart.tsx';
import { rowsBeside } from '#core/metrics/scoreOrder.ts';
import { type Judged, useJudged } from '#store/judged.ts';
import { useStore } from '#store/store.ts';
import { ChartPanel } from '../charts/ChartPanel.tsx';
import { orderOf, strangestFirst, useLitRows } from '../charts/linked.ts';
import { tableOf } from '../charts/table.ts';

const TITLE = 'Confusion matrix';

/** What the threshold makes of the test rows, as areas and in words. */
export function ConfusionPanel() {
  const judged = useJudged();
  return judged ? <Confusion judged={judged} /> : <ChartPanel title={TITLE} chart={null} table={() => tableOf({})} />;
}

function Confusion({ judged }: { judged: Judged }) {
  const { verdict, dataset, plan } = judged;
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
      title={TITLE}
      chart={
        <ConfusionChart
          counts={counts}
          lit={litCounts}
          noun={dataset.rowNoun}
          onPoint={(cell) => light(cell ? rowsOf(cell, judged) : [])}
          onPick={(cell) =>
            pick({ rows: strangestFirst(rowsOf(cell, judged), judged), words: WORDS[cell], among: plan.split.test })
          }
        />
      }
      table={() => ({
        columns: ['truth', 'decision', dataset.rowNoun.many],
        rows: CELLS.map((cell) => [...SIDES[cell], counts[cell]]),
      })}
    />
  );
}

const WORDS: Record<CellName, string> = {
  passed: 'normal, and rightly passed',
  falseAlarms: 'false alarms',
  missed: 'abnormal, but missed',
  caught: 'abnormal, and caught',
};

const SIDES: Record<CellName, [string, string]> = {
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
  return [...(decision === 'flagged' ? flagged : passed)[truth === 'normal' ? 'normal' : 'abnormal']];
}
