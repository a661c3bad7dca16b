import { type Scaler, unscaleRows } from '#core/dataset/scaling.ts';

/** What a picture of a model is made for. */
export interface Look {
  /** How the rows that it has learnt from were scaled. */
  scaler: Scaler;
  /** The row that is looked at, scaled. Shape: features. */
  row: Float32Array;
}

/** Scaled rows in the data set's own units. Shape as given. */
export const asMeasured = ({ scaler }: Look, values: ArrayLike<number>): Float32Array =>
  unscaleRows(scaler, Float32Array.from(values));

/** Scaled differences between rows in the data set's own units. Shape as given. */
export const widthsAsMeasured = ({ scaler: { spread } }: Look, widths: ArrayLike<number>): Float32Array =>
  Float32Array.from(widths, (width, i) => width * spread[i % spread.length]!);
