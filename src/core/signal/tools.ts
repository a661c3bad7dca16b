/** How far, in standard deviations, a bell is worth adding up: beyond, it is under 0.04 % of its height. */
const REACH = 4;

/**
 * The signal with each sample a weighted mean of its neighbours, the weights a bell (Gaussian) of this standard
 * deviation in samples. Ends hold their heights; 0 changes nothing.
 * @throws RangeError when the width is negative or not finite.
 */
export function smooth(samples: Float32Array, sigma: number): Float32Array {
  refuseWidth(sigma);
  if (sigma === 0) return samples.slice();
  const reach = Math.ceil(REACH * sigma);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, k) => bell((k - reach) / sigma));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const last = samples.length - 1;
  return samples.map((_, i) => {
    let sum = 0;
    for (let k = -reach; k <= reach; k++) {
      sum += weights[k + reach]! * samples[Math.min(last, Math.max(0, i + k))]!;
    }
    return sum / total;
  });
}

/**
 * The signal with one sample moved by `amount` and its neighbours with it, less the further they are: by a bell of this
 * standard deviation in samples. A width of 0 moves that sample alone.
 * @throws RangeError when the width is negative or not finite.
 */
export function moveSample(samples: Float32Array, at: number, amount: number, sigma: number): Float32Array {
  refuseWidth(sigma);
  return samples.map((value, i) => {
    if (i === at) return value + amount;
    return sigma === 0 ? value : value + amount * bell((i - at) / sigma);
  });
}

/** Every height brought between `low` and `high`. */
export function clampHeights(samples: Float32Array, low: number, high: number): Float32Array {
  return samples.map((value) => Math.min(high, Math.max(low, value)));
}

const bell = (z: number) => Math.exp(-(z * z) / 2);

function refuseWidth(sigma: number): void {
  if (!(sigma >= 0 && Number.isFinite(sigma))) throw new RangeError(`A width must be 0 or more, not ${sigma}.`);
}
