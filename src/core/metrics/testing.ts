import type { ConfusionMatrix } from './confusion.ts';

/** For tests: rows from pairs of a score in halves, so that ties are common, and a flag. */
export function rowsOf(pairs: [halves: number, abnormal: number][]): { scores: number[]; abnormal: Uint8Array } {
  return { scores: pairs.map(([halves]) => halves / 2), abnormal: Uint8Array.from(pairs, ([, flag]) => flag) };
}

/** For tests: what `confusionAt` must give, counted row by row. */
export function bruteForceConfusion(
  scores: ArrayLike<number>,
  abnormal: ArrayLike<number>,
  threshold: number,
): ConfusionMatrix {
  const confusion = { tp: 0, fp: 0, tn: 0, fn: 0 };
  for (let row = 0; row < scores.length; row++) {
    const flagged = scores[row]! > threshold;
    confusion[abnormal[row] ? (flagged ? 'tp' : 'fn') : flagged ? 'fp' : 'tn']++;
  }
  return confusion;
}
