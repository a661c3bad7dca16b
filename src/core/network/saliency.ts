import { layerOutput } from './layerOutput.ts';
import type { Network } from './network.ts';
import { pullThrough } from './pullThrough.ts';

/**
 * What a unit looks for: how much its sum (before its activation) rises with each input, near a given row. That is the
 * gradient of the sum with respect to the inputs. In the first layer it is the same near every row: the unit's weights
 * (times the scale of its batch normalisation, where there is one). An LSTM's unit has no one sum: of it, it is what it tells.
 * @param row one number per input: where the layers before this one are linearised
 * @param unit one of all numbers that the layer gives
 * @returns one number per input
 */
export function pullOf(
  network: Network,
  weights: Float32Array,
  row: Float32Array,
  layer: number,
  unit: number,
): Float32Array {
  const layers = network.layers.slice(0, layer + 1);
  let input = row;
  const inputs = layers.map((each) => {
    const own = input;
    input = layerOutput(each, weights, own, 1);
    return own;
  });
  let pull = new Float64Array(layers[layer]!.units);
  pull[unit] = 1;
  for (let l = layer; l >= 0; l--)
    pull = pullThrough(layers[l]!, weights, inputs[l]!, pull, l === layer ? 'sums' : 'output');
  return Float32Array.from(pull);
}

/**
 * What the decoder draws when one unit alone says `value` and every other unit of its layer says 0; with `unit` null,
 * when all of them do.
 * @param layer the latent layer or one after it, but not the output
 * @returns a scaled row: network.inputs numbers
 */
export function drawnBy(
  network: Network,
  weights: Float32Array,
  layer: number,
  unit: number | null,
  value: number,
): Float32Array {
  const rest = network.layers.slice(layer + 1);
  let signal = new Float32Array(rest[0]!.inputs);
  if (unit !== null) signal[unit] = value;
  for (const next of rest) signal = layerOutput(next, weights, signal, 1) as Float32Array<ArrayBuffer>;
  return signal.subarray(0, network.inputs);
}
