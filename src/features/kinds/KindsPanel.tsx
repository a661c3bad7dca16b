import { useMemo } from 'react';
import { KindsChart } from '#charts/KindsChart.tsx';
import { flaggedIn } from '#core/metrics/groups.ts';
import { type Judged, useJudged } from '#store/judged.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { ChartPanel } from '../charts/ChartPanel.tsx';
import { strangestFirst, useLitPositions } from '../charts/linked.ts';
import { tableOf } from '../charts/table.ts';
import { kindsOf } from './kinds.ts';

/** Which kinds of abnormal rows are caught, and which slip through. */
export function KindsPanel() {
  const judged = useJudged();
  const { title } = useLater('lab').outcomes.kinds;
  return judged ? <Kinds judged={judged} /> : <ChartPanel title={title} chart={null} table={() => tableOf({})} />;
}

function Kinds({ judged }: { judged: Judged }) {
  const { dataset, plan, frame, verdict } = judged;
  const text = useLater('lab').outcomes.kinds;
  const { light, pick } = useStore.getState();
  const lit = useLitPositions();
  const scored = useMemo(() => kindsOf({ dataset, plan, frame }, text), [dataset, plan, frame, text]);
  const litCounts = useMemo(() => {
    const positions = new Set(lit);
    return scored.map(({ scores }) =>
      positions.size === 0 ? 0 : scores.rows.filter((row) => positions.has(row)).length,
    );
  }, [scored, lit]);
  const kinds = scored.map(({ id, name, group, scores }, i) => ({
    id,
    name,
    group,
    rows: scores.rows.length,
    flagged: flaggedIn(scores, verdict.threshold),
    lit: litCounts[i]!,
  }));
  const rowsOf = (id: string) => [...(scored.find((kind) => kind.id === id)?.scores.rows ?? [])];
  return (
    <ChartPanel
      title={text.title}
      chart={
        <KindsChart
          kinds={kinds}
          noun={dataset.rowNoun}
          onPoint={(id) => light(id === null ? [] : rowsOf(id))}
          onPick={(id) =>
            pick({
              rows: strangestFirst(rowsOf(id), judged),
              words: scored.find((kind) => kind.id === id)?.name ?? '',
              among: plan.split.test,
            })
          }
        />
      }
      table={() => ({
        columns: text.columns(dataset.rowNoun),
        rows: kinds.map(({ group, name, rows, flagged }) => [group, name, rows, flagged, flagged / rows]),
      })}
    />
  );
}
