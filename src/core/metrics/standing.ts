import { excludesZero } from '#core/statistics/meanInterval.ts';
import { type AucDifference, aucDifference, type Placements } from './delong.ts';

/** How one detector stands to another, as far as these rows can tell. */
export interface Standing {
  /** Level where the 95 % interval of the difference holds 0: then other rows might well turn the two over. */
  side: 'better' | 'level' | 'worse';
  /** Of the ROC AUCs: the first less the second. */
  difference: AucDifference;
}

/**
 * What every sentence goes by that says which of two detectors ranks better.
 * @returns null with fewer than two rows of either kind, from which nothing can be told
 * @throws RangeError when these are not placements of the same rows
 */
export function standingOf(first: Placements, second: Placements): Standing | null {
  const difference = aucDifference(first, second);
  return difference && { side: sideOf(difference), difference };
}

function sideOf({ difference, low, high }: AucDifference): Standing['side'] {
  // Of two that make no mistake there is no interval.
  const isTold = low === null || high === null ? difference !== 0 : excludesZero({ low, high });
  if (!isTold) return 'level';
  return difference > 0 ? 'better' : 'worse';
}
