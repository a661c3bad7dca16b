import type { ConvolutionSpec, LayerSpec, LstmSpec } from '#core/experiment/experiment.ts';
import type {
  ConvolutionLayer,
  DenseLayer,
  LstmLayer,
  Shape,
  StepwiseLayer,
  TransposedLayer,
  Window,
} from './network.ts';

type Ends = 'kind' | 'from' | 'to';

/** How a row gets from one tensor to the next: a layer without its place, and without what becomes of its numbers after. */
export type Hop =
  | Pick<DenseLayer, Ends>
  | Pick<ConvolutionLayer, Ends | keyof Window>
  | Pick<TransposedLayer, Ends | keyof Window | 'heads'>
  | Pick<StepwiseLayer, Ends | 'width' | 'heads'>
  | LstmHop;

type LstmHop = Pick<LstmLayer, Ends | 'gives' | 'cells' | 'steps' | 'width'> & { directions: 1 | 2 };

export const sizeOf = ({ steps, channels }: Shape): number => steps * channels;

export const vector = (channels: number): Shape => ({ steps: 1, channels });

export const denseHop = (from: Shape, to: Shape): Hop => ({ kind: 'dense', from, to });

/** How an encoder goes from a tensor through a hidden layer. */
function encoderHop(from: Shape, layer: LayerSpec): Hop {
  switch (layer.kind) {
    case 'convolution':
      return convolutionHop(from, layer);
    case 'lstm':
      return lstmHop(from, layer);
    default:
      return denseHop(from, vector(layer.units));
  }
}

/** "Same" padding as TensorFlow has it: as many steps as strides begin in the sequence. */
function convolutionHop(from: Shape, { filters, kernel, stride }: ConvolutionSpec): Hop {
  const steps = Math.ceil(from.steps / stride);
  const padding = Math.max((steps - 1) * stride + kernel - from.steps, 0);
  const to = { steps, channels: filters };
  return { kind: 'convolution', from, to, kernelSize: kernel, stride, front: Math.floor(padding / 2) };
}

/** No more samples a step than there are: their weights would meet nothing but zeros. */
function lstmHop(from: Shape, { units, directions, samplesAStep }: LstmSpec): LstmHop {
  const samples = Math.min(samplesAStep, from.steps);
  return {
    kind: 'lstm',
    gives: 'last',
    from,
    to: vector(units * directions),
    cells: units,
    steps: Math.ceil(from.steps / samples),
    width: samples * from.channels,
    directions,
  };
}

/** What hops through an encoder are, read backwards. */
export interface Backwards {
  /** The tensor that a decoder's layer has in the place of the encoder's. */
  tensor: Shape;
  /** How it comes about, from the tensor before; null where that is for the layer before to say. */
  into: ((from: Shape) => Hop) | null;
  /** From the tensor on to the next one. @param heads how many results follow one another there */
  onwards(heads: number): Hop;
}

/** An encoder's hop read backwards. */
export function backwards(hop: Hop): Backwards {
  const { from: to } = hop;
  switch (hop.kind) {
    case 'convolution': {
      const { kernelSize, stride, front } = hop;
      return {
        tensor: hop.to,
        into: null,
        onwards: (heads) => ({ kind: 'transposed', from: hop.to, to, kernelSize, stride, front, heads }),
      };
    }
    case 'lstm': {
      const { cells, steps, width, directions } = hop;
      const tensor = { steps, channels: cells * directions };
      return {
        tensor,
        into: (from) => ({ ...hop, gives: 'every', from, to: tensor, width: sizeOf(from) }),
        onwards: (heads) => ({ kind: 'stepwise', from: tensor, to, width, heads }),
      };
    }
    default:
      return {
        tensor: hop.to,
        into: null,
        onwards: (heads) => denseHop(hop.to, heads === 1 ? to : vector(heads * sizeOf(to))),
      };
  }
}

/** From where the input is, through the hidden layers of an encoder. */
export function encoderHops(features: number, layers: readonly LayerSpec[]): Hop[] {
  let from: Shape = { steps: features, channels: 1 };
  return layers.map((layer) => {
    const hop = encoderHop(from, layer);
    from = hop.to;
    return hop;
  });
}
