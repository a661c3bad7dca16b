import type { Network } from '#core/network/network.ts';
import { blocksOf, tableLayers } from './layout.ts';

export interface RowCounts {
  training: number;
  validation: number;
  test: number;
}

/** What lies where among the data: rows first, training before validation before test, then ε. Places count numbers. */
export interface DataPlaces {
  /** As many zeros as there are latent units: the sample that is the mean. */
  noNoise: number;
  /** The ε of all samples that scores go by: samples × latent units. */
  scoreNoise: number;
  /** The ε of an epoch's rows, in the order in which these come: training rows × latent units. */
  epochNoise: number;
  end: number;
}

/** What lies where among the results. All that belongs to a variational autoencoder takes no room without one. */
export interface ResultPlaces {
  /** Sums of reconstruction terms by block, from 0 on. */
  lossBlocks: number;
  /** Sums of KL divergences, by a row's place in its batch. */
  divergences: number;
  /** Lowest and highest output by unit of each layer of the table but the last. */
  ranges: number;
  rangeNumbers: number;
  /** Reconstruction terms by row. */
  scores: number;
  /** Mean, and sum of squared differences from it, of each row's terms over samples. */
  moments: number;
  end: number;
}

/** @param scoreSamples how many samples scores go by; 0 for none */
export function placesOf(
  network: Network,
  rows: RowCounts,
  scoreSamples: number,
): { data: DataPlaces; results: ResultPlaces } {
  const { inputs, variational } = network;
  const all = rows.training + rows.validation + rows.test;
  const units = variational?.units ?? 0;
  const noNoise = all * inputs;
  const scoreNoise = noNoise + units;
  const epochNoise = scoreNoise + scoreSamples * units;
  const data: DataPlaces = { noNoise, scoreNoise, epochNoise, end: epochNoise + rows.training * units };

  const lossBlocks = blocksOf(rows.training, inputs);
  const ranges = lossBlocks + (variational ? rows.training : 0);
  const hidden = tableLayers(network).slice(0, -1);
  const rangeNumbers = 2 * hidden.reduce((sum, layer) => sum + layer.units, 0);
  const scores = ranges + rangeNumbers;
  const moments = scores + all;
  const end = moments + (scoreSamples > 0 ? 2 * all : 0);
  const results: ResultPlaces = { lossBlocks, divergences: lossBlocks, ranges, rangeNumbers, scores, moments, end };
  return { data, results };
}
