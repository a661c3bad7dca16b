import { type Scaler, scaleRows, unscaleRows } from './dataset/scaling.ts';
import { forward } from './network/forward.ts';
import type { Network } from './network/network.ts';
import { scoresOf } from './variational/evaluation.ts';
import { scoreNoise } from './variational/noise.ts';
import { variationalPass } from './variational/pass.ts';

/** A network as it stands, which scores scaled rows. */
export interface NetworkModel {
  network: Network;
  /** Flat, `network.total` numbers. */
  weights: Float32Array;
  /** Of the experiment: settles the draws of a variational autoencoder's score, as for the rows of a frame. */
  seed: number;
}

/** The same with the scaling that its inputs need: all it takes to evaluate a row that nobody has seen. */
export interface Model extends NetworkModel {
  scaler: Scaler;
}

/** What a model makes of one row. */
export interface RowScore {
  /** As for the rows of a frame: mean over features of the squared error in scaled units, or a `VaeScore`. */
  score: number;
  /** In the data set's own units, one per feature; from the means of the latent distributions where they are such. */
  reconstruction: Float32Array;
  /** Squared error per feature in scaled units: for a plain autoencoder their mean is the score. */
  contributions: Float32Array;
}

/**
 * Sends one row (in the data set's own units) through the network, in plain JavaScript: for the default network a
 * fraction of a millisecond, so that a evaluation can follow a pen.
 */
export function scoreRow({ network, weights, scaler, seed }: Model, row: Float32Array): RowScore {
  const scaled = scaleRows(scaler, row);
  const { output } = forward(network, weights, scaled, 1);
  const contributions = output.map((value, i) => (value - scaled[i]!) ** 2);
  const { variational } = network;
  const score = variational
    ? scoresOf(network, variationalPass(network, weights, scaled, scoreNoise(seed, variational)))[0]!
    : contributions.reduce((sum, error) => sum + error, 0) / contributions.length;
  return { score, reconstruction: unscaleRows(scaler, output), contributions };
}
