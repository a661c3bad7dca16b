import type { ConfusionMatrix } from '#core/metrics/confusion.ts';
import type { RowNoun } from '../../told.ts';
import { numbers } from '../locale.ts';

const { whole } = numbers;

/** "12 of 208 abnormal beats missed" */
function missed({ tp, fn }: ConfusionMatrix, noun: RowNoun): string {
  return `${whole(fn)} of ${whole(tp + fn)} abnormal ${tp + fn === 1 ? noun.one : noun.many} missed`;
}

/** "9 of 584 normal beats flagged" */
function falseAlarms({ fp, tn }: ConfusionMatrix, noun: RowNoun): string {
  return `${whole(fp)} of ${whole(fp + tn)} normal ${fp + tn === 1 ? noun.one : noun.many} flagged`;
}

/** What several panels say. */
export const sentences = { missed, falseAlarms };
