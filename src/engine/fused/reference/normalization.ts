import { alike, changeEach, type Floats, part } from '#core/network/floats.ts';
import { BATCH_NORMALIZATION, type NormalizationPlaces } from '#core/network/network.ts';
import { sumRows } from './matrices.ts';

/** What batch normalisation did with a batch. */
export interface NormalizationTrace<T extends Floats> {
  /** Each unit's mean and variance over the rows. */
  mean: T;
  variance: T;
  inverseDeviation: T;
  /** (rows × steps) × channels */
  standardized: T;
}

/** sums (rows × units) ← γ · standardised sums + β; by the rows' own statistics in training, else by the moving ones. */
export function normalize<T extends Floats>(
  { gamma, beta, movingMean, movingVariance }: NormalizationPlaces,
  weights: T,
  sums: T,
  units: number,
  training: boolean,
): NormalizationTrace<T> {
  const mean = training ? meanOfRows(sums, units) : part(weights, movingMean, units);
  changeEach(sums, (sum, i) => sum - mean[i % units]!);
  const variance = training ? meanOfRows(squared(sums), units) : part(weights, movingVariance, units);
  const inverseDeviation = variance.slice() as T;
  changeEach(inverseDeviation, (value) => 1 / Math.sqrt(value + BATCH_NORMALIZATION.epsilon));
  changeEach(sums, (centred, i) => centred * inverseDeviation[i % units]!);
  const standardized = sums.slice() as T;
  changeEach(sums, (value, i) => value * weights[gamma + (i % units)]! + weights[beta + (i % units)]!);
  return { mean, variance, inverseDeviation, standardized };
}

/**
 * gradient (rows × units) at what `normalize` gave ← gradient at what it was given; and the gradients of γ and β. Ioffe &
 * Szegedy 2015, section 3, with the chain rule gathered: the batch's mean and variance move with every row.
 */
export function normalizeBack<T extends Floats>(
  { gamma, beta }: NormalizationPlaces,
  weights: T,
  { standardized, inverseDeviation }: NormalizationTrace<T>,
  gradient: T,
  units: number,
  gradients: T,
): void {
  const rows = gradient.length / units;
  const ofBeta = sumRows(gradient, units);
  const weighted = gradient.slice() as T;
  changeEach(weighted, (value, i) => value * standardized[i]!);
  const ofGamma = sumRows(weighted, units);
  changeEach(gradient, (value, i) => {
    const unit = i % units;
    const shared = (ofBeta[unit]! + standardized[i]! * ofGamma[unit]!) / rows;
    return (value - shared) * weights[gamma + unit]! * inverseDeviation[unit]!;
  });
  gradients.set(ofGamma, gamma);
  gradients.set(ofBeta, beta);
}

/** Lets the moving statistics, among the weights, follow a batch's. */
export function renewMoving<T extends Floats>(
  { movingMean, movingVariance }: NormalizationPlaces,
  weights: T,
  { mean, variance }: NormalizationTrace<T>,
): void {
  const renewal = 1 - BATCH_NORMALIZATION.momentum;
  changeEach(part(weights, movingMean, mean.length), (old, unit) => old + (mean[unit]! - old) * renewal);
  changeEach(part(weights, movingVariance, mean.length), (old, unit) => old + (variance[unit]! - old) * renewal);
}

function meanOfRows<T extends Floats>(x: T, columns: number): T {
  const means = sumRows(x, columns);
  changeEach(means, (sum) => sum / (x.length / columns));
  return means;
}

function squared<T extends Floats>(x: T): T {
  const squares = alike(x, x.length);
  changeEach(squares, (_, i) => x[i]! ** 2);
  return squares;
}
