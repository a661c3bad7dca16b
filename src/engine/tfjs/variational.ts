import * as tf from '@tensorflow/tfjs-core';
import { LOG_VARIANCE } from '#core/variational/normal.ts';

/**
 * ε, to draw z = μ + σ ε with: rows × latent units, or 1 × latent units for the same in every row. `'none'`: z = μ.
 */
export type Noise = tf.Tensor2D | 'none';

/** Latent distributions and what was drawn from them. All are rows × latent units. */
export interface LatentTrace {
  mean: tf.Tensor2D;
  logVariance: BoundedLogVariance;
  deviation: tf.Tensor2D;
  noise: Noise;
  sample: tf.Tensor2D;
}

interface BoundedLogVariance {
  /** As the layer gives it. */
  raw: tf.Tensor2D;
  /** Held between its bounds. */
  clamped: tf.Tensor2D;
}

/** Samples from what a latent layer says: rows × 2 · units, μ and log σ² side by side. */
export function sampleLatent(parameters: tf.Tensor2D, noise: Noise): LatentTrace {
  const [mean, logVariance] = halves(parameters);
  const deviation = tf.exp<tf.Tensor2D>(tf.mul(logVariance.clamped, 0.5));
  const sample = noise === 'none' ? mean : tf.add<tf.Tensor2D>(mean, tf.mul(deviation, noise));
  return { mean, logVariance, deviation, noise, sample };
}

/** Kingma & Welling 2014, eq. 10: the gradient at μ and log σ² from that at z, and from the KL divergence itself. */
export function sampleBackward(gradient: tf.Tensor2D, trace: LatentTrace, klRate: number): tf.Tensor2D {
  const { mean, logVariance, deviation, noise } = trace;
  const atMean = tf.add(gradient, tf.mul(mean, klRate));
  const ofKl = tf.mul(tf.sub(tf.square(deviation), 1), klRate / 2);
  const ofSample = noise === 'none' ? 0 : tf.mul(tf.mul(gradient, noise), tf.mul(deviation, 0.5));
  return besides(atMean, tf.add(ofSample, ofKl), logVariance);
}

/** Sum over rows of the KL divergence from the prior, in nats. */
export function klSum({ mean, logVariance, deviation }: LatentTrace): tf.Scalar {
  const perUnit = tf.sub(tf.add(tf.square(mean), tf.square(deviation)), tf.add(logVariance.clamped, 1));
  return tf.mul(tf.sum(perUnit), 0.5);
}

/** How far reconstructions are from the rows they are of. */
export interface Reconstruction {
  /** Reconstruction term of each feature: squared error, or surprisal where the decoder learns a variance. */
  terms: tf.Tensor2D;
  /** `rate` times the gradient of the sum of all terms, at what the output layer gave. */
  gradient(rate: number): tf.Tensor2D;
}

/** @param output rows × features, or twice as many columns: means and log σ² side by side */
export function compare(output: tf.Tensor2D, x: tf.Tensor2D, learnsVariance: boolean): Reconstruction {
  if (!learnsVariance) {
    const difference = tf.sub<tf.Tensor2D>(output, x);
    return { terms: tf.square(difference), gradient: (rate) => tf.mul(difference, 2 * rate) };
  }
  const [mean, logVariance] = halves(output);
  const difference = tf.sub<tf.Tensor2D>(mean, x);
  const precision = tf.exp<tf.Tensor2D>(tf.neg(logVariance.clamped));
  const standardized = tf.mul<tf.Tensor2D>(tf.square(difference), precision);
  return {
    terms: tf.mul(tf.add(tf.sub(logVariance.clamped, LOG_VARIANCE.min), standardized), 0.5),
    gradient: (rate) => {
      const atMean = tf.mul(tf.mul(difference, precision), rate);
      return besides(atMean, tf.mul(tf.sub(1, standardized), rate / 2), logVariance);
    },
  };
}

function halves(parameters: tf.Tensor2D): [mean: tf.Tensor2D, logVariance: BoundedLogVariance] {
  const [mean, raw] = tf.split(parameters, 2, 1) as [tf.Tensor2D, tf.Tensor2D];
  return [mean, { raw, clamped: tf.clipByValue(raw, LOG_VARIANCE.min, LOG_VARIANCE.max) }];
}

/** Gradients of the two halves side by side again; 0 where log σ² was held at a bound. */
function besides(atMean: tf.Tensor, atLogVariance: tf.Tensor, { raw, clamped }: BoundedLogVariance): tf.Tensor2D {
  const free = tf.cast(tf.equal(raw, clamped), 'float32');
  return tf.concat2d([atMean as tf.Tensor2D, tf.mul<tf.Tensor2D>(atLogVariance, free)], 1);
}
