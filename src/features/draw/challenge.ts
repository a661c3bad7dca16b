import type { LabText } from '#text/text.ts';
import type { RowNoun } from '#text/told.ts';

/** What the challenge goes by: how far the drawn shape is from normal rows, and what the network says. */
export interface Attempt {
  /** Mean squared distance of the drawing, normalised where rows are, from the nearest normal training row, in scaled units. */
  distance: number;
  /** Beyond this it is clearly abnormal. */
  reference: number;
  score: number;
  threshold: number;
  /** Whether the network's own line was taken on the way. */
  helped: boolean;
}

export interface Progress {
  abnormal: boolean;
  slips: boolean;
  /** How it stands, and what to try next. */
  words: string;
}

/** How an attempt to fool the network stands. */
export function progressOf(attempt: Attempt, noun: RowNoun, text: LabText['challenge']): Progress {
  const { distance, reference, score, threshold } = attempt;
  const abnormal = distance > reference;
  const slips = score <= threshold;
  return { abnormal, slips, words: text.standing({ ...attempt, abnormal, slips, far: distance / reference }, noun) };
}
