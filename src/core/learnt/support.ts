/** What a border round most of the training rows is made of, and how the row that is looked at stands to it. */
export interface Support {
  form: 'support';
  /** Rows that it learnt from, and those of them that the border is made of; some lie outside of it. */
  learnt: number;
  supporting: number;
  outside: number;
  /** At most this share of the rows is left outside, at least this share supports. */
  nu: number;
  /** The support rows that weigh most for the row, most first. Shape: shown × features, row-major. */
  rows: Float32Array;
  /** Weight times likeness to the row. Shape: shown. */
  pulls: Float64Array;
  /** What all support rows add up to, and what it takes to be inside. */
  pull: number;
  border: number;
  /** The border less the pull. */
  score: number;
}
