import type { TrainingOptions } from '#core/experiment/experiment.ts';
import { portableExp } from '#core/exponential.ts';
import { alike, changeEach, type Floats, part } from '#core/network/floats.ts';
import { matricesOf } from '#core/network/matrices.ts';
import type { Network } from '#core/network/network.ts';
import { clampLogVariance, surprisal } from '#core/variational/normal.ts';

/** How far reconstructions are from the rows they are of. */
interface Comparison<T extends Floats> {
  /** Sum over rows and features of the reconstruction terms: squared errors, or surprisals. */
  terms: number;
  /** The gradient of their mean at what the output layer gave. */
  gradient: T;
}

/** @param output rows × features or, where the decoder learns a variance, twice as many columns: means, then log σ² */
export function compare<T extends Floats>({ inputs, variational }: Network, output: T, x: T): Comparison<T> {
  return variational?.learnsVariance ? compareSurprisal(output, x, inputs) : compareSquares(output, x);
}

function compareSquares<T extends Floats>(output: T, x: T): Comparison<T> {
  const count = x.length;
  const gradient = alike(output, count);
  let terms = 0;
  for (let i = 0; i < count; i++) {
    const difference = output[i]! - x[i]!;
    terms += difference * difference;
    gradient[i] = (difference * 2) / count;
  }
  return { terms, gradient };
}

function compareSurprisal<T extends Floats>(output: T, x: T, features: number): Comparison<T> {
  const gradient = alike(output, output.length);
  let terms = 0;
  for (let i = 0, at = 0; i < x.length; at += features) {
    for (const end = i + features; i < end; i++, at++) {
      const [mean, logVariance] = [output[at]!, output[at + features]!];
      const clamped = clampLogVariance(logVariance);
      terms += surprisal(x[i]!, mean, clamped);
      const difference = mean - x[i]!;
      const precision = portableExp(-clamped);
      gradient[at] = (difference * precision) / x.length;
      if (logVariance === clamped) {
        gradient[at + features] = (1 - difference * difference * precision) / (2 * x.length);
      }
    }
  }
  return { terms, gradient };
}

/** Adds the slopes of rate · Σ|w| and rate · Σw² over the kernels. */
export function penalize(
  { layers }: Network,
  { kind, rate }: TrainingOptions['regularizer'],
  weights: Floats,
  gradients: Floats,
): void {
  const l1 = kind === 'l1' || kind === 'l1l2' ? rate : 0;
  const l2 = kind === 'l2' || kind === 'l1l2' ? rate : 0;
  if (l1 === 0 && l2 === 0) return;
  for (const { at, rows, columns } of layers.flatMap(matricesOf)) {
    const kernels = part(weights, at, rows * columns);
    changeEach(part(gradients, at, rows * columns), (gradient, i) => {
      const weight = kernels[i]!;
      return gradient + l1 * Math.sign(weight) + l2 * 2 * weight;
    });
  }
}
