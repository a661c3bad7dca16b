import type { ConfusionMatrix } from './confusion.ts';
import type { ScoreIndex } from './scoreIndex.ts';

/**
 * How many rows each normal row has to stand for so that a given share of all rows is abnormal. Recall and false-alarm rate
 * are of one kind of rows each and do not change with it; whatever mixes both kinds does.
 * @param prevalence the share, over 0 and under 1
 * @returns null unless there are rows of both kinds
 */
export function normalWeight(normal: number, abnormal: number, prevalence: number): number | null {
  if (normal === 0 || abnormal === 0) return null;
  return (((1 - prevalence) / prevalence) * abnormal) / normal;
}

/** The same of some rows at hand. One, the rows as they are, where no share is asked about, or none but theirs can be had. */
export const weightAt = ({ normal, abnormal }: ScoreIndex, prevalence: number | null): number =>
  (prevalence === null ? null : normalWeight(normal.length, abnormal.length, prevalence)) ?? 1;

/** The same decisions where each normal row stands for `weight` rows: shares of it are exact, counts need not be whole. */
export const weighNormal = ({ tp, fp, tn, fn }: ConfusionMatrix, weight: number): ConfusionMatrix => ({
  tp,
  fp: weight * fp,
  tn: weight * tn,
  fn,
});
