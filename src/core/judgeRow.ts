import { type Scaler, scaleRows, unscaleRows } from './dataset/scaling.ts';
import { forward } from './network/forward.ts';
import type { Network } from './network/network.ts';

/** A network as it stands, and the scaling that its inputs need: all it takes to judge a row that nobody has seen. */
export interface Model {
  network: Network;
  /** Flat, `network.total` numbers. */
  weights: Float32Array;
  scaler: Scaler;
}

/** What a model makes of one row. */
export interface RowJudgement {
  /** Mean over features of the squared error in scaled units, as for the rows of a frame. */
  score: number;
  /** In the data set's own units, one per feature. */
  reconstruction: Float32Array;
  /** Squared error per feature in scaled units: their mean is the score. */
  errors: Float32Array;
}

/**
 * Sends one row (in the data set's own units) through the network, in plain JavaScript: for the default network a
 * fraction of a millisecond, so that a verdict can follow a pen.
 */
export function judgeRow({ network, weights, scaler }: Model, row: Float32Array): RowJudgement {
  const scaled = scaleRows(scaler, row);
  const { output } = forward(network, weights, scaled, 1);
  const errors = output.map((value, i) => (value - scaled[i]!) ** 2);
  return {
    score: errors.reduce((sum, error) => sum + error, 0) / errors.length,
    reconstruction: unscaleRows(scaler, output),
    errors,
  };
}
