import type { Dataset } from '#core/dataset/dataset.ts';
import { type TestGroup, testGroups } from '#core/dataset/testGroups.ts';
import type { Scores } from '#core/evaluation.ts';
import { rankGroups, ratesAt } from '#core/metrics/rankGroups.ts';
import type { RunPlan } from '#core/plan.ts';
import { mean } from '#core/statistics/moments.ts';
import { groups as text } from '#text/en/lab/groups.ts';

/** How well an experiment did on some of the test rows. */
export interface GroupEvaluation extends Pick<TestGroup, 'kind' | 'names'> {
  name: string;
  normal: number;
  abnormal: number;
  rocAuc: number | null;
  /** The 95 % interval of ROC AUC by DeLong's variance. */
  rocAucLow: number | null;
  rocAucHigh: number | null;
  /** At the threshold of the evaluation. Null where there are no abnormal rows. */
  recall: number | null;
  /** Null where there are no normal rows. */
  falseAlarmRate: number | null;
}

/** The results by groups of test rows. @param scores higher = more anomalous. @param threshold chosen on validation rows */
export function groupEvaluations(
  dataset: Dataset,
  { split, testAbnormal }: RunPlan,
  { testScores }: Scores,
  threshold: number,
): GroupEvaluation[] {
  const groups = testGroups(dataset, split);
  const ranked = rankGroups(
    testScores,
    testAbnormal,
    groups.map(({ positions }) => positions),
  );
  return groups.map(({ kind, names }, i) => {
    const { index, rocAuc, interval } = ranked[i]!;
    return {
      kind,
      names,
      name: text.name({ kind, names }, dataset.rowNoun),
      normal: index.normal.length,
      abnormal: index.abnormal.length,
      rocAuc,
      rocAucLow: interval?.low ?? null,
      rocAucHigh: interval?.high ?? null,
      ...ratesAt(ranked[i]!, threshold),
    };
  });
}

/** An evaluation as far as its groups go, maybe beside another on the same rows. */
interface Judged {
  groups: readonly GroupEvaluation[];
  against?: { detector: string; groups: readonly GroupEvaluation[] };
}

const NAME = 34;
const RATES = ['recall', 'false alarms'];
const WIDTH = 14;

/**
 * The groups, a line each: means over the seeds, each group over those that have it; beside them the means of whatever they
 * are compared with. Empty without evaluations.
 */
export function groupLines(evaluations: readonly Judged[]): string[] {
  const of = (list: readonly Judged[]) => list.flatMap(({ groups }) => groups);
  const own = of(evaluations);
  if (own.length === 0) return [];
  const rivals = evaluations.flatMap(({ against }) => against ?? []);
  const others = of(rivals);
  const names = [...new Set(own.map(idOf))];
  const range = evaluations.length === 1 ? ['95 % low', 'high'] : ['least', 'most'];
  const head = [
    'abnormal',
    'normal',
    'ROC AUC',
    ...range,
    ...RATES,
    ...(others.length > 0 ? ['ROC AUC', ...RATES] : []),
  ];
  return [
    'By group of test rows: means over seeds. Classes and types of abnormal rows stand beside all normal ones.',
    ...(others.length > 0 ? [`The last three columns are of ${rivals[0]!.detector}.`] : []),
    'group'.padEnd(NAME) + head.map((name) => name.padStart(WIDTH)).join(''),
    ...names.map((id) => {
      const cells = cellsOf(own.filter((group) => idOf(group) === id));
      const rival = others.filter((group) => idOf(group) === id);
      const [, , area, , , ...rates] = rival.length > 0 ? cellsOf(rival) : [];
      const all = area === undefined ? cells : [...cells, area, ...rates];
      return id.padEnd(NAME) + all.map((cell) => cell.padStart(WIDTH)).join('');
    }),
  ];
}

/** A class may have a type's name. */
const idOf = ({ kind, name }: GroupEvaluation) => (kind === 'type' ? `  ${name}` : name);

/** Beside the area, of one seed its interval by DeLong's variance, of several the least and the most of them. */
function cellsOf(groups: readonly GroupEvaluation[]): string[] {
  const known = (value: (group: GroupEvaluation) => number | null) => groups.map(value).filter((one) => one !== null);
  const areas = known(({ rocAuc }) => rocAuc);
  const range =
    groups.length === 1 ? [groups[0]!.rocAucLow, groups[0]!.rocAucHigh] : [Math.min(...areas), Math.max(...areas)];
  const rates = [known(({ recall }) => recall), known(({ falseAlarmRate }) => falseAlarmRate)];
  return [
    ...[groups.map(({ abnormal }) => abnormal), groups.map(({ normal }) => normal)].map((rows) =>
      mean(rows).toFixed(0),
    ),
    ...[
      areas.length > 0 ? mean(areas) : null,
      ...range,
      ...rates.map((rate) => (rate.length > 0 ? mean(rate) : null)),
    ].map((value) => (value !== null && Number.isFinite(value) ? value.toFixed(4) : '–')),
  ];
}
