/** A row that something on the page points at: where its score puts it. */
export interface HighlightedRow {
  score: number;
  abnormal: boolean;
}

/** A stretch of scores: low ≤ score < high. */
export interface ScoreRange {
  low: number;
  high: number;
}

/** From the lowest to the highest score of the rows; null when there are none. */
export function rangeOf(rows: readonly HighlightedRow[]): ScoreRange | null {
  if (rows.length === 0) return null;
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { score } of rows) {
    if (score < low) low = score;
    if (score > high) high = score;
  }
  return { low, high };
}

/**
 * One of the rows for each place they fall on, so that a histogram of a thousand highlighted rows is drawn as a few dozen marks.
 * Abnormal rows come last, and so are drawn on top.
 * @param place whole number at which a row would be drawn
 */
export function onePerPlace(rows: readonly HighlightedRow[], place: (row: HighlightedRow) => number): HighlightedRow[] {
  const taken = new Map<string, HighlightedRow>();
  for (const row of rows) {
    const key = `${row.abnormal}${place(row)}`;
    if (!taken.has(key)) taken.set(key, row);
  }
  return [...taken.values()].sort((a, b) => Number(a.abnormal) - Number(b.abnormal));
}
