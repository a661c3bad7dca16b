import { useMemo } from 'react';
import { RecallByClassChart } from '#charts/recallByClass/RecallByClassChart.tsx';
import { flaggedIn } from '#core/metrics/groups.ts';
import type { Evaluated } from '#store/evaluated.ts';
import { useLater } from '#text/useText.ts';
import { ChartPanel } from '../charts/ChartPanel.tsx';
import { EvaluatedPanel } from '../charts/EvaluatedPanel.tsx';
import { linkedParts, useHighlightedPositions } from '../charts/linked.ts';
import { recallClasses } from './recallClasses.ts';

/** Which kinds of abnormal rows are caught, and which slip through. */
export function RecallByClassPanel() {
  const { title } = useLater('lab').outcomes.kinds;
  return <EvaluatedPanel name="recall-by-kind" title={title} of={RecallByClass} />;
}

function RecallByClass({ evaluated }: { evaluated: Evaluated }) {
  const { dataset, plan, frame, evaluation } = evaluated;
  const text = useLater('lab').outcomes.kinds;
  const highlighted = useHighlightedPositions();
  const scored = useMemo(() => recallClasses({ dataset, plan, frame }, text), [dataset, plan, frame, text]);
  const highlightedCounts = useMemo(() => {
    const positions = new Set(highlighted);
    return scored.map(({ scores }) =>
      positions.size === 0 ? 0 : scores.rows.filter((row) => positions.has(row)).length,
    );
  }, [scored, highlighted]);
  const kinds = scored.map(({ id, name, heading, scores }, i) => ({
    id,
    name,
    heading,
    rows: scores.rows.length,
    flagged: flaggedIn(scores, evaluation.threshold),
    highlighted: highlightedCounts[i]!,
  }));
  const rowsOf = (id: string) => [...(scored.find((kind) => kind.id === id)?.scores.rows ?? [])];
  return (
    <ChartPanel
      name="recall-by-kind"
      title={text.title}
      chart={
        <RecallByClassChart
          kinds={kinds}
          noun={dataset.rowNoun}
          {...linkedParts(evaluated, rowsOf, (id) => scored.find((kind) => kind.id === id)?.name ?? '')}
        />
      }
      table={() => ({
        columns: text.columns(dataset.rowNoun),
        rows: kinds.map(({ heading, name, rows, flagged }) => [heading, name, rows, flagged, flagged / rows]),
      })}
    />
  );
}
