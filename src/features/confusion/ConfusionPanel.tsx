import { useMemo } from 'react';
import { CELLS, type CellName, ConfusionChart } from '#charts/confusion/ConfusionChart.tsx';
import { rowsBeside } from '#core/metrics/scoreOrder.ts';
import { type Evaluated, useEvaluated } from '#store/evaluated.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { ChartPanel } from '../charts/ChartPanel.tsx';
import { orderOf, strangestFirst, useHighlightedRows } from '../charts/linked.ts';
import { tableOf } from '../charts/table.ts';

/** What the threshold makes of the test rows, as areas and in words. */
export function ConfusionPanel() {
  const evaluated = useEvaluated();
  const { title } = useLater('lab').outcomes.confusion;
  return evaluated ? (
    <Confusion evaluated={evaluated} />
  ) : (
    <ChartPanel name="confusion" title={title} chart={null} table={() => tableOf({})} />
  );
}

function Confusion({ evaluated }: { evaluated: Evaluated }) {
  const { evaluation, dataset, plan } = evaluated;
  const text = useLater('lab').outcomes.confusion;
  const { light, pick } = useStore.getState();
  const highlighted = useHighlightedRows(evaluated);
  const { tp, fp, tn, fn } = evaluation.confusion;
  const counts = { passed: tn, falseAlarms: fp, missed: fn, caught: tp };
  const highlightedCounts = useMemo(() => {
    const found: Record<CellName, number> = { passed: 0, falseAlarms: 0, missed: 0, caught: 0 };
    for (const { score, abnormal } of highlighted) found[cellOf(abnormal, score > evaluation.threshold)]++;
    return found;
  }, [highlighted, evaluation.threshold]);
  return (
    <ChartPanel
      name="confusion"
      title={text.title}
      chart={
        <ConfusionChart
          counts={counts}
          highlighted={highlightedCounts}
          noun={dataset.rowNoun}
          onPoint={(cell) => light(cell ? rowsOf(cell, evaluated) : [])}
          onPick={(cell) =>
            pick({
              rows: strangestFirst(rowsOf(cell, evaluated), evaluated),
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

function rowsOf(cell: CellName, evaluated: Evaluated): number[] {
  const { passed, flagged } = rowsBeside(evaluated.ranking.test, orderOf(evaluated), evaluated.evaluation.threshold);
  const [truth, decision] = SIDES[cell];
  return [...(decision === 'flagged' ? flagged : passed)[truth]];
}
