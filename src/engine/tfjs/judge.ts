import * as tf from '@tensorflow/tfjs-core';
import type { Network } from '#core/network/network.ts';
import type { Breathe } from '#engine/breathe.ts';
import { isDead } from '#engine/deadUnits.ts';
import type { Device } from './device.ts';
import { forward, unpack } from './layers.ts';

/** What a network makes of rows. */
interface Judgement {
  /** Mean squared error of each row. */
  scores: Float32Array;
  /** Row-major, rows × latent units. */
  latent: Float32Array;
  deadUnits: number[];
}

/** Rows that go through the network at once. */
const CHUNK_ROWS = 2048;

/** Puts rows (row-major, any number) on the selected device, in chunks to be judged one after the other. */
export function toChunks(rows: Float32Array, inputs: number): tf.Tensor2D[] {
  const chunks: tf.Tensor2D[] = [];
  for (let at = 0; at < rows.length; at += CHUNK_ROWS * inputs) {
    const part = rows.slice(at, at + CHUNK_ROWS * inputs);
    chunks.push(tf.tensor2d(part, [part.length / inputs, inputs]));
  }
  return chunks;
}

/** What the network makes of rows that `toChunks` put on the device. */
export async function judge(
  device: Device,
  network: Network,
  trained: tf.Tensor1D,
  moving: tf.Tensor1D | undefined,
  chunks: tf.Tensor2D[],
  breathe: Breathe,
): Promise<Judgement> {
  const rows = chunks.reduce((sum, chunk) => sum + chunk.shape[0], 0);
  const latentUnits = network.layers[network.latent]!.units;
  const scores = new Float32Array(rows);
  const latent = new Float32Array(rows * latentUnits);
  const ranges: UnitRanges[] = [];
  let row = 0;
  for (const chunk of chunks) {
    const count = chunk.shape[0];
    device.select();
    // One tensor, for every read from a graphics processor waits for it.
    const packed = tf.tidy(() => {
      const outputs = forward(unpack(network, trained, moving), chunk, null).map((trace) => trace.output);
      const hidden = outputs.slice(0, -1);
      return tf.concat1d([
        tf.mean<tf.Tensor1D>(tf.squaredDifference(outputs.at(-1)!, chunk), 1),
        tf.reshape(outputs[network.latent]!, [count * latentUnits]),
        ...hidden.map((output) => tf.min<tf.Tensor1D>(output, 0)),
        ...hidden.map((output) => tf.max<tf.Tensor1D>(output, 0)),
      ]);
    });
    const numbers = await device.read(packed);
    const rangesAt = count * (1 + latentUnits);
    const highestAt = (rangesAt + numbers.length) / 2;
    scores.set(numbers.subarray(0, count), row);
    latent.set(numbers.subarray(count, rangesAt), row * latentUnits);
    ranges.push({ lowest: numbers.subarray(rangesAt, highestAt), highest: numbers.subarray(highestAt) });
    row += count;
    await breathe();
  }
  return { scores, latent, deadUnits: countDead(network, ranges) };
}

/** Each hidden unit's lowest and highest output over some rows, layer by layer. */
interface UnitRanges {
  lowest: Float32Array;
  highest: Float32Array;
}

function countDead(network: Network, ranges: UnitRanges[]): number[] {
  let unit = 0;
  return network.layers.slice(0, -1).map(({ units }) => {
    let dead = 0;
    for (const end = unit + units; unit < end; unit++) {
      const lowest = Math.min(...ranges.map((range) => range.lowest[unit]!));
      const highest = Math.max(...ranges.map((range) => range.highest[unit]!));
      if (isDead(lowest, highest)) dead += 1;
    }
    return dead;
  });
}
