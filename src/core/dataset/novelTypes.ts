import { abnormalFlags, type Dataset, type Split } from './dataset.ts';
import { typeColumns } from './rowTypes.ts';

/** Abnormal test rows, and how many of them are of types that occur in no row to learn from or to choose by. */
export interface NovelTypes {
  novel: number;
  abnormal: number;
}

/** Whether a category of the column that says so means that no row to learn from has the type. */
export const isNovelty = (category: string): boolean => category.startsWith('no');

/**
 * What a threshold that was chosen by labelled abnormal rows has never met: null unless all of these are of known types and
 * some of the test's are not.
 */
export function novelTypes(
  dataset: Dataset,
  { validation, test }: Pick<Split, 'validation' | 'test'>,
): NovelTypes | null {
  const { known } = typeColumns(dataset);
  if (!known) return null;
  const novel = known.categories.map(isNovelty);
  const isNovel = (row: number) => novel[known.values[row]!]!;
  const chosenBy = abnormalOf(dataset, validation);
  const abnormal = abnormalOf(dataset, test);
  const unmet = abnormal.filter(isNovel).length;
  if (chosenBy.length === 0 || unmet === 0 || chosenBy.some(isNovel)) return null;
  return { novel: unmet, abnormal: abnormal.length };
}

function abnormalOf(dataset: Dataset, rows: Uint32Array): Uint32Array {
  const flags = abnormalFlags(dataset, rows);
  return rows.filter((_, i) => flags[i]);
}
