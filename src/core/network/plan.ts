import {
  type Activation,
  decoderOf,
  isVariational,
  type LayerSpec,
  type NetworkSpec,
} from '#core/experiment/experiment.ts';
import { TellingError } from '#core/message.ts';
import { backwards, denseHop, encoderHops, type Hop, sizeOf, vector } from './hops.ts';
import type { LayerRole, Shape } from './network.ts';
import { brokenOrder } from './order.ts';

/** What becomes of a layer's numbers after its product. An LSTM has its activations within itself. */
interface Finish {
  activation: Activation;
  dropout: number;
  batchNormalization: boolean;
}

/** A layer that has no place among the weights yet. */
export interface PlannedLayer extends Finish {
  role: LayerRole;
  hop: Hop;
}

/**
 * The layers from input to output. The decoder is an encoder read backwards: each of its layers owns the tensor that it would
 * give as an encoder's, and finishes it; how the numbers get from one to the next is the encoder's hop the other way round.
 * @param heads how many results the output layer gives, one whole after the other
 * @throws TellingError where a layer follows one that it cannot
 */
export function planLayers(features: number, spec: NetworkSpec, heads: number): PlannedLayer[] {
  const decoder = decoderOf(spec);
  const problem = brokenOrder('encoder', spec.encoder) ?? brokenOrder('decoder', decoder);
  if (problem) throw new TellingError(problem);
  const hops = encoderHops(features, spec.encoder);
  const encoder = hops.map((hop, i): PlannedLayer => ({ role: 'encoder', hop, ...finishOf(spec.encoder[i]!) }));
  const { units } = spec.latent;
  const latentTensor = vector(isVariational(spec) ? 2 * units : units);
  const before = hops.at(-1)?.to ?? { steps: features, channels: 1 };
  const latent = { ...PLAIN, ...(isVariational(spec) ? null : { activation: spec.latent.activation }) };
  return [
    ...encoder,
    { role: 'latent', hop: denseHop(before, latentTensor), ...latent },
    ...planDecoder(features, vector(units), decoder, heads, heads === 1 ? spec.output : 'linear'),
  ];
}

function planDecoder(
  features: number,
  latent: Shape,
  decoder: readonly LayerSpec[],
  heads: number,
  output: Activation,
): PlannedLayer[] {
  const mirrored = encoderHops(features, decoder.toReversed()).map(backwards).toReversed();
  const hidden = mirrored.map(({ tensor, into }, i): PlannedLayer => {
    const before = mirrored[i - 1];
    const hop = into?.(before?.tensor ?? latent) ?? before?.onwards(1) ?? denseHop(latent, tensor);
    return { role: 'decoder', hop, ...finishOf(decoder[i]!) };
  });
  const last = mirrored.at(-1)?.onwards(heads) ?? denseHop(latent, vector(heads * features));
  return [...hidden, { role: 'output', hop: last, ...PLAIN, activation: output }];
}

const PLAIN: Finish = { activation: 'linear', dropout: 0, batchNormalization: false };

function finishOf(layer: LayerSpec): Finish {
  if (layer.kind === 'lstm') return { ...PLAIN, dropout: layer.dropout };
  const { activation, dropout, batchNormalization } = layer;
  return { activation, dropout, batchNormalization };
}

/** All numbers of a row before and after. */
export const endsOf = (hop: Hop) => ({
  inputs: sizeOf(hop.from),
  units: ('heads' in hop ? hop.heads : 1) * sizeOf(hop.to),
});
