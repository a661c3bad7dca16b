import { ACTIVATE } from './activation.ts';
import { dense, normalization } from './forward.ts';
import { type DenseLayer, denseLayers, type Network } from './network.ts';

/**
 * What a unit looks for: how much its sum (before its activation) rises with each input, near a given row. That is the
 * gradient of the sum with respect to the inputs. In the first layer it is the same near every row: the unit's weights
 * (times the scale of its batch normalisation, where there is one).
 * @param row one number per input: where the layers before this one are linearised
 * @returns one number per input
 */
export function pullOf(
  network: Network,
  weights: Float32Array,
  row: Float32Array,
  layer: number,
  unit: number,
): Float32Array {
  const layers = denseLayers(network);
  const before = layers.slice(0, layer);
  const slopes = slopesAt(before, weights, row);
  let pull = columnOf(layers[layer]!, weights, unit);
  for (let l = layer - 1; l >= 0; l--) pull = backThrough(before[l]!, weights, slopes[l]!, pull);
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
  const rest = denseLayers(network).slice(layer + 1);
  let signal = new Float32Array(rest[0]!.inputs);
  if (unit !== null) signal[unit] = value;
  for (const next of rest) signal = dense(next, weights, signal, 1) as Float32Array<ArrayBuffer>;
  return signal.subarray(0, network.inputs);
}

/** Of each layer: how much each unit's output rises with its sum (scale of its normalisation included), at a row. */
function slopesAt(layers: DenseLayer[], weights: Float32Array, row: Float32Array): Float64Array[] {
  let input = row;
  return layers.map((layer) => {
    const activate = ACTIVATE[layer.activation];
    const [scale] = normalization(layer, weights);
    const sums = dense({ ...layer, activation: 'linear' }, weights, input, 1);
    input = sums.map(activate);
    return scale.map((factor, unit) => factor * slope(activate, sums[unit]!));
  });
}

/** Small enough for curves, large enough for the digits of a float64. */
const NUDGE = 1e-5;

const slope = (f: (x: number) => number, x: number) => (f(x + NUDGE) - f(x - NUDGE)) / (2 * NUDGE);

function columnOf(layer: DenseLayer, weights: Float32Array, unit: number): Float64Array {
  const factor = normalization(layer, weights)[0][unit]!;
  return Float64Array.from(
    { length: layer.inputs },
    (_, i) => factor * weights[layer.kernel + i * layer.units + unit]!,
  );
}

/** From a pull on a layer's outputs to the pull on its inputs. */
function backThrough(layer: DenseLayer, weights: Float32Array, slopes: Float64Array, pull: Float64Array): Float64Array {
  const { inputs, units, kernel } = layer;
  const out = new Float64Array(inputs);
  for (let i = 0, w = kernel; i < inputs; i++) {
    for (let unit = 0; unit < pull.length; unit++) out[i]! += weights[w + unit]! * slopes[unit]! * pull[unit]!;
    w += units;
  }
  return out;
}
