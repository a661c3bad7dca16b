import * as tf from '@tensorflow/tfjs-core';
import type { Network } from '#core/network/network.ts';
import type { Breathe } from '#engine/breathe.ts';
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

/** A unit whose output varies by less than this share of it says nothing about the rows. */
const DEAD_SPREAD = 1e-6;

/** @param x rows × network.inputs, on the device */
export async function judge(
  device: Device,
  network: Network,
  trained: tf.Tensor1D,
  moving: tf.Tensor1D | undefined,
  x: tf.Tensor2D,
  breathe: Breathe,
): Promise<Judgement> {
  const rows = x.shape[0];
  const latentUnits = network.layers[network.latent]!.units;
  const scores = new Float32Array(rows);
  const latent = new Float32Array(rows * latentUnits);
  const ranges: UnitRanges[] = [];
  for (let first = 0; first < rows; first += CHUNK_ROWS) {
    const count = Math.min(CHUNK_ROWS, rows - first);
    device.select();
    // One tensor, for every read from a graphics processor waits for it.
    const packed = tf.tidy(() => {
      const chunk = tf.slice2d(x, [first, 0], [count, network.inputs]);
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
    scores.set(numbers.subarray(0, count), first);
    latent.set(numbers.subarray(count, rangesAt), first * latentUnits);
    ranges.push({ lowest: numbers.slice(rangesAt, highestAt), highest: numbers.slice(highestAt) });
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
      if (highest - lowest <= DEAD_SPREAD * Math.max(Math.abs(lowest), Math.abs(highest))) dead += 1;
    }
    return dead;
  });
}
