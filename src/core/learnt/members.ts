/** What each of several detectors says of the row that is looked at, and what comes of it. */
export interface Members {
  form: 'members';
  /** `meanRank`, `meanScore`: the mean of what they say. `majority`: first by how many call it strange. */
  combine: 'meanRank' | 'meanScore' | 'majority';
  members: Member[];
  /** So many calls make a majority. */
  majority: number;
  score: number;
}

export interface Member {
  /** The detector's kind. */
  kind: string;
  /** On the member's own scale. */
  score: number;
  /** The share of normal rows that it finds less strange, over 0 and below 1. */
  rank: number;
  /** In standard deviations over the mean of what it says of normal rows. */
  standardized: number;
  /** The same of the score that 95 % of normal rows do not exceed. */
  cut: number;
  /** Whether it finds the row beyond that. */
  calls: boolean;
  /** What it says of normal rows, standardised: so many quantiles from the least to the greatest. */
  usual: Float64Array;
}
