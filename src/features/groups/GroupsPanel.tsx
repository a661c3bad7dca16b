import { useMemo } from 'react';
import { weakMapMemoize } from 'reselect';
import { GroupsChart } from '#charts/groups/GroupsChart.tsx';
import { testGroups } from '#core/dataset/testGroups.ts';
import { rankGroups, ratesAt } from '#core/metrics/rankGroups.ts';
import type { Evaluated } from '#store/evaluated.ts';
import { useLater } from '#text/useText.ts';
import { ChartPanel } from '../charts/ChartPanel.tsx';
import { EvaluatedPanel } from '../charts/EvaluatedPanel.tsx';
import { linkedParts } from '../charts/linked.ts';

/** What all test rows together hide: the results on groups of them. */
export function GroupsPanel() {
  const { title } = useLater('lab').groups;
  return <EvaluatedPanel name="groups" title={title} of={Groups} />;
}

function Groups({ evaluated }: { evaluated: Evaluated }) {
  const { dataset, plan, frame, evaluation, baselines } = evaluated;
  const { groups: text, baselines: names } = useLater('lab');
  const found = groupsOf(dataset, plan.split);
  const ranked = useMemo(() => ranksOf(found, plan.testAbnormal, frame.testScores), [found, plan, frame]);
  const groups = found.map((group, i) => ({
    id: String(i),
    name: text.name(group, dataset.rowNoun),
    heading: text.heading(group.kind, dataset.id),
    normal: ranked[i]!.index.normal.length,
    abnormal: ranked[i]!.index.abnormal.length,
    rocAuc: ranked[i]!.rocAuc,
    interval: ranked[i]!.interval,
    ...ratesAt(ranked[i]!, evaluation.threshold),
  }));
  // Of a class or a type, the abnormal rows are what it is about: the normal ones are the same for all.
  const rowsOf = (id: string) => {
    const { positions, kind } = found[Number(id)]!;
    return BOTH_KINDS.has(kind) ? [...positions] : [...positions].filter((i) => plan.testAbnormal[i]);
  };
  return (
    <ChartPanel
      name="groups"
      title={text.title}
      chart={
        <GroupsChart
          groups={groups}
          noun={dataset.rowNoun}
          {...linkedParts(evaluated, rowsOf, (id) => groups[Number(id)]!.name)}
        />
      }
      table={() => {
        const beside = baselines.map(({ baseline }) => ranksOf(found, plan.testAbnormal, baseline.testScores));
        return {
          columns: text.columns(baselines.map(({ baseline }) => names.name(baseline))),
          rows: groups.map(({ heading, name, normal, abnormal, rocAuc, interval, recall, falseAlarmRate }, i) => [
            ...[heading, name, normal, abnormal, rocAuc, interval?.low ?? null, interval?.high ?? null],
            ...[recall, falseAlarmRate, ...beside.map((ranks) => ranks[i]!.rocAuc)],
          ]),
        };
      }}
    />
  );
}

const BOTH_KINDS: ReadonlySet<string> = new Set(['all', 'distinct', 'learnt', 'unlearnt']);

/** Found once for all epochs of a run. */
const groupsOf = weakMapMemoize(testGroups);

const ranksOf = (groups: ReturnType<typeof groupsOf>, abnormal: Uint8Array, scores: Float32Array) =>
  rankGroups(
    scores,
    abnormal,
    groups.map(({ positions }) => positions),
  );
