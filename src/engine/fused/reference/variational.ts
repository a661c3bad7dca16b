import { portableExpm1 } from '#core/exponential.ts';
import { alike, type Floats } from '#core/network/floats.ts';
import { clampLogVariance, deviationOf, klFromStandardNormal } from '#core/variational/normal.ts';

/** Latent distributions, and what was drawn from them. */
export interface LatentTrace<T extends Floats> {
  /** Rows × 2 · units: μ, then log σ² as the layer gives it, not clamped. */
  parameters: T;
  /** ε, rows × units. */
  noise: T;
  /** z = μ + σ ε, rows × units. */
  sample: T;
}

/**
 * Draws a sample from what a latent layer says.
 * @param noise ε: rows × units, or one row of units for the same in every row
 */
export function sampleLatent<T extends Floats>(parameters: T, units: number, noise: T): LatentTrace<T> {
  const sample = alike(parameters, parameters.length / 2);
  for (let at = 0, row = 0; at < sample.length; row += 2 * units) {
    for (let unit = 0; unit < units; unit++, at++) {
      const deviation = deviationOf(parameters[row + units + unit]!);
      sample[at] = parameters[row + unit]! + deviation * noise[at % noise.length]!;
    }
  }
  return { parameters, noise, sample };
}

/**
 * Kingma & Welling 2014, eq. 10: the gradient at μ and log σ² from that at z, and from the KL divergence itself.
 * @param klRate what a row's divergence counts in the loss
 */
export function sampleBackward<T extends Floats>(
  gradient: T,
  { parameters, noise }: LatentTrace<T>,
  units: number,
  klRate: number,
): T {
  const atParameters = alike(parameters, parameters.length);
  for (let at = 0, row = 0; at < gradient.length; row += 2 * units) {
    for (let unit = 0; unit < units; unit++, at++) {
      const logVariance = parameters[row + units + unit]!;
      atParameters[row + unit] = gradient[at]! + klRate * parameters[row + unit]!;
      if (logVariance !== clampLogVariance(logVariance)) continue;
      const ofSample = gradient[at]! * noise[at % noise.length]! * deviationOf(logVariance);
      atParameters[row + units + unit] = 0.5 * (ofSample + klRate * portableExpm1(logVariance));
    }
  }
  return atParameters;
}

/** Sum over rows of the KL divergence from the prior, in nats. */
export function klSum({ parameters }: LatentTrace<Floats>, units: number): number {
  let sum = 0;
  for (let row = 0; row < parameters.length; row += 2 * units) {
    for (let at = row; at < row + units; at++) sum += klFromStandardNormal(parameters[at]!, parameters[at + units]!);
  }
  return sum;
}
