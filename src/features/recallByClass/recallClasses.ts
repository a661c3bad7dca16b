import { isNovelty } from '#core/dataset/novelTypes.ts';
import { shownAs, typeColumns } from '#core/dataset/rowTypes.ts';
import { type GroupScores, scoresByGroup } from '#core/metrics/groups.ts';
import type { Ranked } from '#store/evaluated.ts';
import type { LabText } from '#text/text.ts';

/** Abnormal test rows of one kind, with their scores sorted. */
export interface ScoredKind {
  id: string;
  name: string;
  /** Kinds of one heading stand together. */
  heading: string;
  scores: GroupScores;
}

/**
 * The abnormal test rows by class, then by whether their type occurs among the training rows, then by type, as far as
 * the data set tells. Kinds without rows are left out; the largest of a heading come first.
 */
export function recallClasses(
  { dataset, plan, frame }: Pick<Ranked, 'dataset' | 'plan' | 'frame'>,
  text: LabText['outcomes']['kinds'],
): ScoredKind[] {
  const { test } = plan.split;
  const scored = (prefix: string, heading: string, names: readonly string[], of: (row: number) => number) =>
    scoresByGroup(frame.testScores, names.length, (position) =>
      plan.testAbnormal[position] ? of(test[position]!) : -1,
    )
      .map((scores, i) => ({ id: `${prefix}${i}`, name: names[i]!, heading, scores }))
      .filter(({ scores }) => scores.rows.length > 0)
      .sort((a, b) => b.scores.rows.length - a.scores.rows.length);
  const { type, known } = typeColumns(dataset);
  return [
    ...scored(
      'class',
      text.byClass(dataset.id),
      dataset.classes.map(({ name }) => name),
      (row) => dataset.label[row]!,
    ),
    ...(known
      ? scored(
          'known',
          text.byNovelty,
          known.categories.map((category) => (isNovelty(category) ? text.novel : text.known)),
          (row) => known.values[row]!,
        )
      : []),
    ...(type ? scored('type', text.byType(dataset.id), shownAs(type).categories, (row) => type.values[row]!) : []),
  ];
}
