import { alike, changeEach, type Floats } from '#core/network/floats.ts';
import { matricesOf } from '#core/network/matrices.ts';
import type { TransposedLayer } from '#core/network/network.ts';
import { fold, unfold, windowsOf } from '#core/network/windows.ts';
import { biasesIn, biasGradient, matrixGradient, type Product, timesMatrix, timesTransposed } from './product.ts';

/** Every step gives a window, and what falls on the same place is added up: a convolution the other way round. */
export function transposed<T extends Floats>(layer: TransposedLayer, weights: T, input: T): Product<T> {
  const kernel = matricesOf(layer)[0]!;
  const windows = windowsOf(layer);
  const sums = fold(timesMatrix(input, kernel, weights, alike(input, kernel.columns)), windows);
  const biases = biasesIn(layer, weights);
  const { channels } = layer.to;
  const headOf = (i: number) => Math.floor(i / windows.size) % layer.heads;
  changeEach(sums, (sum, i) => sum + biases[headOf(i) * channels + (i % channels)]!);
  return {
    sums,
    back(atSums, gradients) {
      const atWindows = unfold(atSums, windows);
      matrixGradient(input, kernel, atWindows, gradients);
      biasGradient(layer, stepByStep(atSums, layer), gradients);
      return () => timesTransposed(atWindows, kernel, weights);
    },
  };
}

/** Heads that lie one whole after the other, with the channels of all heads side by side at every step. */
function stepByStep<T extends Floats>(x: T, { heads, to: { steps, channels } }: TransposedLayer): T {
  if (heads === 1) return x;
  const out = alike(x, x.length);
  for (let i = 0; i < x.length; i++) {
    const [row, inRow] = [Math.floor(i / (heads * steps * channels)), i % (heads * steps * channels)];
    const [head, inHead] = [Math.floor(inRow / (steps * channels)), inRow % (steps * channels)];
    const [step, channel] = [Math.floor(inHead / channels), inHead % channels];
    out[((row * steps + step) * heads + head) * channels + channel] = x[i]!;
  }
  return out;
}
