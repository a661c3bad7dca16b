import type { ConfusionMatrix } from '#core/metrics/confusion.ts';

/** Singular and plural. */
export interface Noun {
  one: string;
  many: string;
}

/** Made once: a formatter takes far longer to make than to use, and sentences follow every move of the threshold. */
const WHOLE = new Intl.NumberFormat('en-GB');
const THREE_DIGITS = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

/** "1,751" */
export const whole = (count: number) => WHOLE.format(count);

/** "1,751 beats", "1 beat" */
export const counted = (count: number, noun: Noun) => `${whole(count)} ${count === 1 ? noun.one : noun.many}`;

/** A share of one, as an area under a curve: "0.994"; a dash where there is none. */
export const share = (value: number | null) => (value === null ? '–' : value.toFixed(3));

/** "94.3 %" */
export const percent = (value: number, digits = 1) => `${(100 * value).toFixed(digits)} %`;

/** A score or a loss in three significant digits: "0.0313", "1,240". */
export function amount(value: number): string {
  if (value !== 0 && (Math.abs(value) < 1e-4 || Math.abs(value) >= 1e6)) return value.toExponential(2);
  return THREE_DIGITS.format(Number(value.toPrecision(3)));
}

/** "12 of 208 abnormal beats missed" */
export function missedSentence({ tp, fn }: ConfusionMatrix, noun: Noun): string {
  return `${whole(fn)} of ${whole(tp + fn)} abnormal ${tp + fn === 1 ? noun.one : noun.many} missed`;
}

/** "9 of 584 normal beats flagged" */
export function falseAlarmSentence({ fp, tn }: ConfusionMatrix, noun: Noun): string {
  return `${whole(fp)} of ${whole(fp + tn)} normal ${fp + tn === 1 ? noun.one : noun.many} flagged`;
}

/** "a", "a and b", "a, b and c" */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** How a ROC AUC stands against cheap rivals, by the three digits shown: "better than PCA 4 (0.988) and the mean beat (0.977)". */
export function comparison(rocAuc: number, rivals: readonly { name: string; rocAuc: number | null }[]): string {
  const groups: Record<'worse than' | 'level with' | 'better than', string[]> = {
    'worse than': [],
    'level with': [],
    'better than': [],
  };
  for (const { name, rocAuc: theirs } of rivals) {
    if (theirs === null) continue;
    const difference = Number(share(rocAuc)) - Number(share(theirs));
    const side = difference > 0 ? 'better than' : difference < 0 ? 'worse than' : 'level with';
    groups[side].push(`${name} (${share(theirs)})`);
  }
  const parts = Object.entries(groups).filter(([, names]) => names.length > 0);
  return listed(parts.map(([side, names]) => `${side} ${listed(names)}`));
}
