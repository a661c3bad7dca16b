import { changedParts } from '#core/experiment/changedFields.ts';
import type { Asked } from '#core/experiment/experiment.ts';

/** The browser's latest history entry of the Lab: how it came about. */
export interface Entry {
  /** Whether it came about by moving the threshold and nothing else. */
  evaluating: boolean;
  /** What Undo would go back to; null for none. */
  undone: Asked | null;
}

/**
 * What a settled change is to the browser's history: an entry of its own, or the latest one with another experiment in it.
 * It goes on with the latest where Undo takes both back at once, as when someone types or drags on; and moves of the
 * threshold, one after another, are one entry: they evaluate a network, and do not make another.
 * @param undone what Undo would go back to; null for none
 */
export function entryAfter(
  latest: Entry,
  before: Asked,
  after: Asked,
  undone: Asked | null,
): { entry: Entry; own: boolean } {
  const evaluating = changedParts(before, after).every((field) => field === 'threshold');
  const goesOn = (evaluating && latest.evaluating) || (undone !== null && undone === latest.undone);
  return { entry: { evaluating, undone }, own: !goesOn };
}
