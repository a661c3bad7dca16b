import { useMemo } from 'react';
import { CELLS, type CellName, ConfusionChart } from '#charts/confusion/ConfusionChart.tsx';
import { rowsBeside } from '#core/metrics/scoreOrder.ts';
import type { Evaluated } from '#store/evaluated.ts';
import { useLater } from '#text/useText.ts';
import { ChartPanel } from '../charts/ChartPanel.tsx';
import { EvaluatedPanel } from '../charts/EvaluatedPanel.tsx';
import { linkedParts, orderOf, useHighlightedRows } from '../charts/linked.ts';

/** What the threshold makes of the test rows, as areas and in words. */
export function ConfusionPanel() {
  const { title } = useLater('lab').outcomes.confusion;
  return <EvaluatedPanel name="confusion" title={title} of={Confusion} />;
}

function Confusion({ evaluated }: { evaluated: Evaluated }) {
  const { evaluation, dataset } = evaluated;
  const text = useLater('lab').outcomes.confusion;
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
          {...linkedParts(
            evaluated,
            (cell: CellName) => rowsOf(cell, evaluated),
            (cell) => text.cells[cell],
          )}
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
