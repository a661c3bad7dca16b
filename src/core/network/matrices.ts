import { type Hop, sizeOf } from './hops.ts';
import type { Layer, Network } from './network.ts';

/** A matrix among the weights, row-major from `at` on. */
export interface WeightMatrix {
  at: number;
  rows: number;
  columns: number;
}

/** All weights of a layer that are multiplied with something, in the order in which they lie there. */
export function matricesOf(layer: Layer): WeightMatrix[] {
  if (layer.kind !== 'lstm') return [{ at: layer.kernel, ...kernelSizes(layer) }];
  const { width, cells, directions } = layer;
  return directions.flatMap(({ kernel, recurrent }) => [
    { at: kernel, rows: width, columns: 4 * cells },
    { at: recurrent, rows: cells, columns: 4 * cells },
  ]);
}

/** How many multiplications and additions a row takes, but for biases and what follows. */
export const productsOf = (layer: Layer): number => weightsOf(layer) * timesUsed(layer);

/** How many of these a network takes more than it has weights: windows and steps go through the same ones again. */
export const repeatedProducts = ({ layers }: Pick<Network, 'layers'>): number =>
  layers.reduce((sum, layer) => sum + weightsOf(layer) * (timesUsed(layer) - 1), 0);

const weightsOf = (layer: Layer): number =>
  matricesOf(layer).reduce((sum, { rows, columns }) => sum + rows * columns, 0);

/** How often a row goes through a layer's weights: once a window or a step. */
export function timesUsed(layer: Layer): number {
  switch (layer.kind) {
    case 'dense':
      return 1;
    case 'convolution':
      return layer.to.steps;
    case 'lstm':
      return layer.steps;
    default:
      return layer.from.steps;
  }
}

/** A layer with one kernel, whether it has its place yet or not. */
type Sized = Exclude<Hop, { kind: 'lstm' }>;

/** How large the kernel of a layer with one is. A window goes by position, then channel. */
export function kernelSizes(layer: Sized): { rows: number; columns: number } {
  switch (layer.kind) {
    case 'dense':
      return { rows: sizeOf(layer.from), columns: sizeOf(layer.to) };
    case 'convolution':
      return { rows: layer.kernelSize * layer.from.channels, columns: layer.to.channels };
    case 'transposed':
      return { rows: layer.from.channels, columns: layer.heads * layer.kernelSize * layer.to.channels };
    case 'stepwise':
      return { rows: layer.from.channels, columns: layer.heads * layer.width };
  }
}

/** How many biases a layer with a kernel has: one for each column of its kernel but where columns are added up. */
export function biasesOf(layer: Sized): number {
  return layer.kind === 'transposed' ? layer.heads * layer.to.channels : kernelSizes(layer).columns;
}
