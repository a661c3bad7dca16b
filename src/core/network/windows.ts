import { alike, type Floats } from './floats.ts';
import { sizeOf } from './hops.ts';
import type { ConvolutionLayer, Layer, StepwiseLayer, TransposedLayer } from './network.ts';

/**
 * Stretches of a row that a layer reads or writes one after the other, counted in numbers: a sequence lies step by step, so a
 * window of some steps is one piece. What of it lies beyond the row's ends is not there: 0 to whoever reads it.
 */
export interface Windows {
  count: number;
  length: number;
  /** From where one begins to where the next does. */
  advance: number;
  /** By how much the first begins before the row. */
  before: number;
  /** Numbers of a row. */
  size: number;
  /** Rows that lie side by side, and the windows of which do, too: 2 where a variance is learnt beside the mean. */
  heads: number;
}

/** Of what a layer reads (convolution, LSTM) or, backwards, what it writes. Null for one that takes or gives a row at once. */
export function windowsOf(layer: ConvolutionLayer | TransposedLayer | StepwiseLayer): Windows;
export function windowsOf(layer: Layer): Windows | null;
export function windowsOf(layer: Layer): Windows | null {
  switch (layer.kind) {
    case 'convolution':
      return slide(layer.to.steps, layer, layer.from.channels, layer.inputs);
    case 'transposed':
      return slide(layer.from.steps, layer, layer.to.channels, sizeOf(layer.to), layer.heads);
    case 'stepwise':
      return oneAfterTheOther(layer.from.steps, layer.width, sizeOf(layer.to), layer.heads);
    case 'lstm':
      return layer.gives === 'last' ? oneAfterTheOther(layer.steps, layer.width, layer.inputs) : null;
    default:
      return null;
  }
}

const slide = (
  count: number,
  { kernelSize, stride, front }: { kernelSize: number; stride: number; front: number },
  channels: number,
  size: number,
  heads = 1,
): Windows => ({
  count,
  length: kernelSize * channels,
  advance: stride * channels,
  before: front * channels,
  size,
  heads,
});

const oneAfterTheOther = (count: number, length: number, size: number, heads = 1): Windows => ({
  count,
  length,
  advance: length,
  before: 0,
  size,
  heads,
});

/** The windows of rows, each by itself: rows × count × heads × length. */
export function unfold<T extends Floats>(x: T, windows: Windows): T {
  const { count, length, size, heads } = windows;
  const rows = x.length / (heads * size);
  const out = alike(x, rows * count * heads * length);
  eachStretch(windows, rows, (inRow, inWindow, numbers) => {
    for (let i = 0; i < numbers; i++) out[inWindow + i] = x[inRow + i]!;
  });
  return out;
}

/** Adds windows (as `unfold` gives them) up to rows: what `unfold` does, transposed. */
export function fold<T extends Floats>(unfolded: T, windows: Windows): T {
  const { count, length, size, heads } = windows;
  const rows = unfolded.length / (count * heads * length);
  const out = alike(unfolded, rows * heads * size);
  eachStretch(windows, rows, (inRow, inWindow, numbers) => {
    for (let i = 0; i < numbers; i++) out[inRow + i]! += unfolded[inWindow + i]!;
  });
  return out;
}

/** Goes through what there is of all windows. */
function eachStretch(
  { count, length, advance, before, size, heads }: Windows,
  rows: number,
  visit: (inRow: number, inWindow: number, numbers: number) => void,
): void {
  for (let row = 0; row < rows; row++) {
    for (let window = 0; window < count; window++) {
      const start = window * advance - before;
      const [first, end] = [Math.max(start, 0), Math.min(start + length, size)];
      for (let head = 0; head < heads && first < end; head++) {
        const [inRow, inWindow] = [(row * heads + head) * size, ((row * count + window) * heads + head) * length];
        visit(inRow + first, inWindow + first - start, end - first);
      }
    }
  }
}
