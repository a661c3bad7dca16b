import type { ConfusionMatrix } from '#core/metrics/confusion.ts';
import type { RowNoun } from '../../told.ts';
import { numbers } from '../locale.ts';

const { listed, share, whole } = numbers;

/** "12 of 208 abnormal beats missed" */
function missed({ tp, fn }: ConfusionMatrix, noun: RowNoun): string {
  return `${whole(fn)} of ${whole(tp + fn)} abnormal ${tp + fn === 1 ? noun.one : noun.many} missed`;
}

/** "9 of 584 normal beats flagged" */
function falseAlarms({ fp, tn }: ConfusionMatrix, noun: RowNoun): string {
  return `${whole(fp)} of ${whole(fp + tn)} normal ${fp + tn === 1 ? noun.one : noun.many} flagged`;
}

/** How a ROC AUC stands against baselines, by the three digits shown: "better than PCA 4 (0.988) and the mean (0.977)". */
function comparison(rocAuc: number, baselines: readonly { name: string; rocAuc: number | null }[]): string {
  const groups: Record<'worse than' | 'level with' | 'better than', string[]> = {
    'worse than': [],
    'level with': [],
    'better than': [],
  };
  for (const { name, rocAuc: theirs } of baselines) {
    if (theirs === null) continue;
    const difference = Number(rocAuc.toFixed(3)) - Number(theirs.toFixed(3));
    const side = difference > 0 ? 'better than' : difference < 0 ? 'worse than' : 'level with';
    groups[side].push(`${name} (${share(theirs)})`);
  }
  const parts = Object.entries(groups).filter(([, names]) => names.length > 0);
  return listed(parts.map(([side, names]) => `${side} ${listed(names)}`));
}

/** What several panels say. */
export const sentences = { missed, falseAlarms, comparison };
