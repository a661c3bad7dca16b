import * as tf from '@tensorflow/tfjs-core';
import { matricesOf, timesUsed } from '#core/network/matrices.ts';
import type { Layer, Network } from '#core/network/network.ts';
import type { VariationalPass } from '#core/variational/pass.ts';
import type { YieldToMain } from '#core/yieldToMain.ts';
import { isDead } from '#engine/deadUnits.ts';
import { rowsBetweenBreaths } from '#engine/trainer.ts';
import type { Device } from './device.ts';
import { forward, unpack } from './layers.ts';
import { compare, sampleLatent } from './variational.ts';

/** What a network makes of rows. A plain autoencoder's terms are its scores; it samples nothing. */
interface EvaluatedRows extends VariationalPass {
  deadUnits: number[];
}

/** So many rows go through the network at once, or fewer. */
const MOST_ROWS = 2048;

/** What layers work out of rows stays in memory until all layers are through: so many numbers, a quarter of a gigabyte. */
const MOST_NUMBERS = 2 ** 26;

/** Puts rows (row-major, any number) on the selected device, in chunks to be evaluated one after the other. */
export function toChunks(rows: Float32Array, network: Network, device: Device): tf.Tensor2D[] {
  const { inputs } = network;
  // Graphics processors compute by themselves; where this thread does, it has to yield.
  const fitting = Math.min(MOST_ROWS, Math.max(1, Math.floor(MOST_NUMBERS / numbersOfRow(network))));
  const most = device.name === 'cpu' ? Math.min(fitting, rowsBetweenBreaths(network, 0)) : fitting;
  const chunks: tf.Tensor2D[] = [];
  for (let at = 0; at < rows.length; at += most * inputs) {
    const part = rows.slice(at, at + most * inputs);
    chunks.push(tf.tensor2d(part, [part.length / inputs, inputs]));
  }
  return chunks;
}

/** What goes into products of a row with weights, and what comes out of them. */
function numbersOfRow({ layers }: Network): number {
  const ofProduct = (layer: Layer) => matricesOf(layer).reduce((sum, { rows, columns }) => sum + rows + columns, 0);
  return layers.reduce((sum, layer) => sum + timesUsed(layer) * ofProduct(layer), 0);
}

/** A network with its present numbers on a device. */
export interface Model {
  network: Network;
  trained: tf.Tensor1D;
  moving: tf.Tensor1D | undefined;
}

/**
 * What the network makes of rows that `toChunks` put on the device.
 * @param noise samples × latent units, to sample a variational autoencoder's terms with; null for no samples
 */
export async function evaluate(
  device: Device,
  model: Model,
  chunks: tf.Tensor2D[],
  noise: Float32Array | null,
  yieldToMain: YieldToMain,
): Promise<EvaluatedRows> {
  const { network, trained, moving } = model;
  const rows = chunks.reduce((sum, chunk) => sum + chunk.shape[0], 0);
  const latentUnits = network.layers[network.latent]!.units;
  const terms = new Float32Array(rows);
  const latent = new Float32Array(rows * latentUnits);
  const sampled = noise && { mean: new Float32Array(rows), deviation: new Float32Array(rows) };
  const ranges: UnitRanges[] = [];
  let row = 0;
  for (const chunk of chunks) {
    const count = chunk.shape[0];
    device.select();
    // One tensor, for every read from a graphics processor waits for it.
    const packed = tf.tidy(() => {
      const traces = forward(unpack(network, trained, moving), chunk, null, network.variational && 'none');
      const outputs = traces.map((trace) => trace.activated);
      const hidden = outputs.slice(0, -1).map((output, i) => byChannel(network.layers[i]!, output));
      return tf.concat1d([
        termsOf(network, outputs.at(-1)!, chunk),
        tf.reshape(outputs[network.latent]!, [count * latentUnits]),
        ...hidden.map((output) => tf.min<tf.Tensor1D>(output, 0)),
        ...hidden.map((output) => tf.max<tf.Tensor1D>(output, 0)),
      ]);
    });
    const numbers = await device.read(packed);
    const rangesAt = count * (1 + latentUnits);
    const highestAt = (rangesAt + numbers.length) / 2;
    terms.set(numbers.subarray(0, count), row);
    const codes = numbers.slice(count, rangesAt);
    latent.set(codes, row * latentUnits);
    ranges.push({ lowest: numbers.subarray(rangesAt, highestAt), highest: numbers.subarray(highestAt) });
    if (sampled) {
      const { mean, deviation } = await sampleTerms(device, model, chunk, codes, noise, yieldToMain);
      sampled.mean.set(mean, row);
      sampled.deviation.set(deviation, row);
    }
    row += count;
    await yieldToMain();
  }
  return { terms, latent, sampled, deadUnits: countDead(network, ranges) };
}

/** Mean and deviation of each row's reconstruction term over samples. @param codes what the latent layer gave */
async function sampleTerms(
  device: Device,
  { network, trained, moving }: Model,
  x: tf.Tensor2D,
  codes: Float32Array,
  noise: Float32Array,
  yieldToMain: YieldToMain,
): Promise<{ mean: Float32Array; deviation: Float32Array }> {
  const { units } = network.variational!;
  const samples: tf.Tensor1D[] = [];
  const parameters = tf.tensor2d(codes, [x.shape[0], 2 * units]);
  try {
    for (let at = 0; at < noise.length; at += units) {
      device.select();
      const draw = () => {
        const decoder = unpack(network, trained, moving).slice(network.latent + 1);
        const epsilon = tf.tensor2d(noise.slice(at, at + units), [1, units]);
        const traces = forward(decoder, sampleLatent(parameters, epsilon).sample, null);
        return termsOf(network, traces.at(-1)!.output, x);
      };
      samples.push(tf.tidy(draw));
      await yieldToMain();
    }
    device.select();
    const numbers = await device.read(
      tf.tidy(() => {
        const { mean, variance } = tf.moments(tf.stack(samples), 0);
        return tf.concat1d([mean as tf.Tensor1D, tf.sqrt<tf.Tensor1D>(variance as tf.Tensor1D)]);
      }),
    );
    return { mean: numbers.subarray(0, x.shape[0]), deviation: numbers.subarray(x.shape[0]) };
  } finally {
    tf.dispose([parameters, samples]);
  }
}

/** Each row's mean over features of its reconstruction terms. */
function termsOf({ variational }: Network, output: tf.Tensor2D, x: tf.Tensor2D): tf.Tensor1D {
  return tf.mean(compare(output, x, variational?.learnsVariance ?? false).terms, 1);
}

/** What a layer gives, with a column for each unit or filter: the steps below one another. */
const byChannel = ({ to }: Layer, output: tf.Tensor2D) => tf.reshape<tf.Rank.R2>(output, [-1, to.channels]);

/** The lowest and highest output of each hidden unit or filter over some rows and all steps, layer by layer. */
interface UnitRanges {
  lowest: Float32Array;
  highest: Float32Array;
}

function countDead(network: Network, ranges: UnitRanges[]): number[] {
  let unit = 0;
  return network.layers.slice(0, -1).map(({ to: { channels } }) => {
    let dead = 0;
    for (const end = unit + channels; unit < end; unit++) {
      const lowest = Math.min(...ranges.map((range) => range.lowest[unit]!));
      const highest = Math.max(...ranges.map((range) => range.highest[unit]!));
      if (isDead(lowest, highest)) dead += 1;
    }
    return dead;
  });
}
