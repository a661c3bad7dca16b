import type { Heights } from '#core/dataset/shape.ts';
import type { RowNoun } from '#text/told.ts';

/** What a picture of something learnt has to know of the rows that it was learnt from. */
export interface ShownRows {
  /** By feature. */
  names: readonly string[];
  units: readonly string[];
  /** Heights that signals are drawn between; null where rows are no signals. */
  heights: Heights | null;
  /** The lowest and highest value of each feature. */
  low: ArrayLike<number>;
  high: ArrayLike<number>;
  noun: RowNoun;
  /** The row that is looked at. */
  row: ShownRow;
}

export interface ShownRow {
  /** In the data set's own units. */
  values: Float32Array;
  /** What each feature has to do with the row's score. */
  contributions: Float32Array;
  abnormal: boolean;
}
