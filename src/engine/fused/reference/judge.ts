import type { Network } from '#core/network/network.ts';
import { isDead } from '#engine/deadUnits.ts';
import { forward, type LayerTrace } from './layers.ts';

/** What a network makes of rows. */
interface Judgement {
  /** Mean squared error of each row. */
  scores: Float32Array;
  /** Row-major, rows × latent units. */
  latent: Float32Array;
  /** Per hidden layer. */
  deadUnits: number[];
}

/** Rows that go through the network at once. */
const CHUNK_ROWS = 256;

/** What the trained network makes of rows (row-major). */
export function judge(network: Network, weights: Float32Array, x: Float32Array): Judgement {
  const { inputs, layers } = network;
  const latentUnits = layers[network.latent]!.units;
  const rows = x.length / inputs;
  const scores = new Float32Array(rows);
  const latent = new Float32Array(rows * latentUnits);
  const ranges = layers.slice(0, -1).map(({ units }) => ({
    lowest: new Float32Array(units).fill(Number.POSITIVE_INFINITY),
    highest: new Float32Array(units).fill(Number.NEGATIVE_INFINITY),
  }));
  for (let row = 0; row < rows; row += CHUNK_ROWS) {
    const chunk = x.subarray(row * inputs, (row + CHUNK_ROWS) * inputs);
    const traces = forward(network, weights, chunk, null);
    scores.set(rowErrors(traces.at(-1)!.output, chunk, inputs), row);
    latent.set(traces[network.latent]!.output, row * latentUnits);
    for (const [i, range] of ranges.entries()) widen(range, traces[i]!);
  }
  const deadUnits = ranges.map(
    ({ lowest, highest }) => lowest.filter((low, unit) => isDead(low, highest[unit]!)).length,
  );
  return { scores, latent, deadUnits };
}

function rowErrors(output: Float32Array, x: Float32Array, inputs: number): Float32Array {
  return Float32Array.from({ length: x.length / inputs }, (_, row) => {
    let sum = 0;
    for (let i = row * inputs; i < (row + 1) * inputs; i++) sum += (output[i]! - x[i]!) ** 2;
    return sum / inputs;
  });
}

function widen(
  { lowest, highest }: { lowest: Float32Array; highest: Float32Array },
  { output, layer: { units } }: LayerTrace<Float32Array>,
): void {
  for (let i = 0; i < output.length; i++) {
    const unit = i % units;
    lowest[unit] = Math.min(lowest[unit]!, output[i]!);
    highest[unit] = Math.max(highest[unit]!, output[i]!);
  }
}
