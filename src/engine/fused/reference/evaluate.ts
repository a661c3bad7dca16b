import type { Network } from '#core/network/network.ts';
import { meanAndDeviation, reconstructionTerms, type VariationalPass } from '#core/variational/pass.ts';
import type { YieldToMain } from '#core/yieldToMain.ts';
import { isDead } from '#engine/deadUnits.ts';
import { rowsBetweenBreaths } from '#engine/trainer.ts';
import { forward, type LayerTrace } from './layers.ts';
import { sampleLatent } from './variational.ts';

/** What a network makes of rows. A plain autoencoder's terms are its scores; it samples nothing. */
interface EvaluatedRows extends VariationalPass {
  /** Per hidden layer: units, or filters, that give the same for every row, at every step. */
  deadUnits: number[];
}

/** So many rows go through the network at once, or fewer. */
const MOST_ROWS = 256;

/**
 * What the trained network makes of rows (row-major).
 * @param noise samples × latent units, to sample a variational autoencoder's terms with; null for no samples
 */
export async function evaluate(
  network: Network,
  weights: Float32Array,
  x: Float32Array,
  noise: Float32Array | null,
  yieldToMain: YieldToMain,
): Promise<EvaluatedRows> {
  const { inputs, layers, variational } = network;
  const latentUnits = layers[network.latent]!.units;
  const rows = x.length / inputs;
  const terms = new Float32Array(rows);
  const latent = new Float32Array(rows * latentUnits);
  const sampled = noise && { mean: new Float32Array(rows), deviation: new Float32Array(rows) };
  const ranges = layers.slice(0, -1).map(({ to: { channels } }) => ({
    lowest: new Float32Array(channels).fill(Number.POSITIVE_INFINITY),
    highest: new Float32Array(channels).fill(Number.NEGATIVE_INFINITY),
  }));
  const atMean = variational && new Float32Array(variational.units);
  const most = Math.min(MOST_ROWS, rowsBetweenBreaths(network, noise ? noise.length / variational!.units : 0));
  for (let row = 0; row < rows; row += most) {
    const chunk = x.subarray(row * inputs, (row + most) * inputs);
    const traces = forward(layers, weights, chunk, null, atMean);
    terms.set(reconstructionTerms(network, chunk, traces.at(-1)!.output), row);
    const codes = traces[network.latent]!.activated;
    latent.set(codes, row * latentUnits);
    for (const [i, range] of ranges.entries()) widen(range, traces[i]!);
    if (sampled) {
      const { mean, deviation } = sampleTerms(network, weights, chunk, codes, noise);
      sampled.mean.set(mean, row);
      sampled.deviation.set(deviation, row);
    }
    await yieldToMain();
  }
  const deadUnits = ranges.map(
    ({ lowest, highest }) => lowest.filter((low, unit) => isDead(low, highest[unit]!)).length,
  );
  return { terms, latent, sampled, deadUnits };
}

/** Mean and deviation of each row's reconstruction term over samples. @param codes what the latent layer gave */
function sampleTerms(
  network: Network,
  weights: Float32Array,
  x: Float32Array,
  codes: Float32Array,
  noise: Float32Array,
): { mean: Float32Array; deviation: Float32Array } {
  const { inputs, layers, latent, variational } = network;
  const { units } = variational!;
  return meanAndDeviation(x.length / inputs, noise.length / units, (i) => {
    const { sample } = sampleLatent(codes, units, noise.subarray(i * units, (i + 1) * units));
    const traces = forward(layers.slice(latent + 1), weights, sample, null);
    return reconstructionTerms(network, x, traces.at(-1)!.output);
  });
}

function widen(
  { lowest, highest }: { lowest: Float32Array; highest: Float32Array },
  { activated, layer: { to } }: LayerTrace<Float32Array>,
): void {
  for (let i = 0; i < activated.length; i++) {
    const unit = i % to.channels;
    lowest[unit] = Math.min(lowest[unit]!, activated[i]!);
    highest[unit] = Math.max(highest[unit]!, activated[i]!);
  }
}
