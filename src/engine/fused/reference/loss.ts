import type { TrainingOptions } from '#core/experiment/experiment.ts';
import type { Network } from '#core/network/network.ts';
import { alike, changeEach, type Floats, part } from './floats.ts';

/** The sum of squared errors, and the gradient of their mean at the output. */
export function compare<T extends Floats>(output: T, x: T): { squaredErrors: number; gradient: T } {
  let squaredErrors = 0;
  const gradient = alike(output, output.length);
  changeEach(gradient, (_, i) => {
    const difference = output[i]! - x[i]!;
    squaredErrors += difference * difference;
    return (difference * 2) / x.length;
  });
  return { squaredErrors, gradient };
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
  for (const { kernel, inputs, units } of layers) {
    const kernels = part(weights, kernel, inputs * units);
    changeEach(part(gradients, kernel, inputs * units), (gradient, i) => {
      const weight = kernels[i]!;
      return gradient + l1 * Math.sign(weight) + l2 * 2 * weight;
    });
  }
}
