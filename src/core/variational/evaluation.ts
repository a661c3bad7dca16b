import type { LossParts, TrainingFrame, VariationalFrame } from '#core/frame.ts';
import type { Network } from '#core/network/network.ts';
import { clampLogVariance, deviationOf, klFromStandardNormal } from './normal.ts';
import { lossOf } from './objective.ts';
import type { VariationalPass } from './pass.ts';

/** A latent unit with less divergence than this, in nats, says nothing of the rows. */
const COLLAPSED_BELOW = 0.01;

/** The part of a frame that scores and latent distributions make, and the validation loss. */
export interface VariationalEvaluation
  extends Required<Pick<TrainingFrame, 'validationScores' | 'testScores' | 'latent' | 'variational'>> {
  validationLoss: LossParts;
}

/**
 * Works out what a frame says of a variational autoencoder.
 * @param validationNormal positions of the normal rows among the validation rows
 */
export function evaluateVariational(
  network: Network,
  validation: VariationalPass,
  test: VariationalPass,
  validationNormal: Uint32Array,
): VariationalEvaluation {
  const { units } = network.variational!;
  const [means, logVariances] = [latentColumns(test, units, 0), latentColumns(test, units, units)];
  return {
    validationScores: scoresOf(network, validation),
    testScores: scoresOf(network, test),
    latent: means,
    variational: {
      latentSpread: logVariances.map(deviationOf),
      ...divergenceOf(validation, units, validationNormal),
      clamped: latentColumns(validation, units, units).filter((value) => value !== clampLogVariance(value)).length,
      scoreDeviation: test.sampled?.deviation ?? null,
    },
    validationLoss: lossPartsOf(network, validation, validationNormal),
  };
}

/**
 * Mean reconstruction term, at z = μ, and mean KL divergence. NaN when there are no rows.
 * @param rows positions of the rows that count; without them all do
 */
export function lossPartsOf(
  network: Network,
  pass: VariationalPass,
  rows: ArrayLike<number> & Iterable<number> = [...pass.terms.keys()],
): LossParts {
  const { units } = network.variational!;
  let reconstruction = 0;
  let kl = 0;
  for (const row of rows) {
    reconstruction += pass.terms[row]!;
    kl += klOf(pass, units, row);
  }
  return { reconstruction: reconstruction / rows.length, kl: kl / rows.length };
}

/** Each row’s score, by the rule that the network was built for. */
export function scoresOf(network: Network, pass: VariationalPass): Float32Array {
  const { score, units } = network.variational!;
  switch (score) {
    case 'mean':
      return pass.terms;
    case 'elbo':
      return pass.terms.map((reconstruction, row) => lossOf(network, { reconstruction, kl: klOf(pass, units, row) }));
    case 'monteCarlo':
    case 'reconstructionProbability':
      return pass.sampled!.mean;
  }
}

function klOf(pass: VariationalPass, units: number, row: number): number {
  let kl = 0;
  for (let unit = 0; unit < units; unit++) kl += klOfUnit(pass, units, row, unit);
  return kl;
}

function klOfUnit({ latent }: VariationalPass, units: number, row: number, unit: number): number {
  const at = 2 * row * units + unit;
  return klFromStandardNormal(latent[at]!, latent[at + units]!);
}

function divergenceOf(
  pass: VariationalPass,
  units: number,
  rows: Uint32Array,
): Pick<VariationalFrame, 'klPerUnit' | 'collapsedUnits'> {
  const klPerUnit = Float32Array.from({ length: units }, (_, unit) => {
    const sum = rows.reduce((total, row) => total + klOfUnit(pass, units, row, unit), 0);
    return sum / rows.length;
  });
  return { klPerUnit, collapsedUnits: klPerUnit.filter((kl) => kl < COLLAPSED_BELOW).length };
}

/** rows × units: the columns of a pass's latent table from `first` on. */
function latentColumns({ latent }: VariationalPass, units: number, first: number): Float32Array {
  return Float32Array.from({ length: latent.length / 2 }, (_, i) => {
    const row = Math.floor(i / units);
    return latent[row * units + i + first]!;
  });
}
