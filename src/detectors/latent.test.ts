import { describe, expect, it } from 'vitest';
import { fitScaler, scaleRows } from '#core/dataset/scaling.ts';
import type { NetworkSpec } from '#core/experiment/experiment.ts';
import { buildNetwork } from '#core/network/build.ts';
import { initialWeights } from '#core/network/initialize.ts';
import { createRandom } from '#core/random/random.ts';
import { fitAtOnce } from './classical.ts';
import { defaultOf, detectorKinds, detectorOf } from './experiment.ts';
import { defaultExperiment, defaultVae } from './experiments/defaults.ts';
import { type Fitted, reconstructionOf } from './fitted.ts';
import { CLASSICAL } from './index.ts';
import { decodePlace, encodeRows, samplePlace } from './latent.ts';

const rows = Float32Array.from({ length: 9 * 6 }, (_, i) => 3 + Math.sin(i * i));
const row = rows.subarray(0, 6);
const scaler = fitScaler('zscore', rows, 6);

function networkWith(detector: NetworkSpec): Fitted {
  const network = buildNetwork(6, detector);
  return {
    kind: detector.kind,
    model: { network, weights: initialWeights(network, createRandom(4)), seed: 4 },
    scaler,
  };
}

function fittedOf(kind: string): Fitted {
  const { detector } = defaultOf('ecg5000', kind);
  const behind = CLASSICAL.find((found) => found.kind === kind)?.behind;
  if (!behind) return networkWith(detector as NetworkSpec);
  return { kind, model: fitAtOnce(behind, scaleRows(scaler, rows), 9, 6, detector, createRandom(1)), scaler };
}

const withSpace = detectorKinds().filter((kind) => detectorOf(kind).decode);

it('networks and PCA have a latent space', () => {
  expect(withSpace).toEqual(['autoencoder', 'vae', 'pca']);
});

describe.each(withSpace)('a place in the latent space of %s', (kind) => {
  const fitted = fittedOf(kind);

  it('of a row, decoded, is the row’s reconstruction, in the data set’s own units', () => {
    const { values, band } = decodePlace(fitted, encodeRows(fitted, row, 1)!)!;
    expect(band).toBeNull();
    const expected = reconstructionOf(fitted, row)!;
    values.forEach((value, f) => {
      expect(value).toBeCloseTo(expected[f]!, 4);
    });
  });

  it('is not one with fewer or more numbers', () => {
    expect(() => decodePlace(fitted, new Float32Array(1))).toThrow(RangeError);
  });
});

it('has a band round what is drawn where the decoder learns a spread', () => {
  const fitted = networkWith({ ...defaultVae().detector, score: 'reconstructionProbability' });
  const { values, band } = decodePlace(fitted, Float32Array.of(0.5, -1, 0, 2))!;
  values.forEach((value, f) => {
    expect(band!.low[f]).toBeLessThan(value);
    expect(value - band!.low[f]!).toBeCloseTo(band!.high[f]! - value, 4);
  });
});

it('what has no latent space says so', () => {
  const fitted = fittedOf('mean');
  expect(decodePlace(fitted, row)).toBeNull();
  expect(encodeRows(fitted, row, 1)).toBeNull();
});

describe('places drawn from the prior', () => {
  const fitted = networkWith(defaultVae().detector);

  it('are there where a detector has one, the same for the same seed, and others each time', () => {
    expect(samplePlace(networkWith(defaultExperiment().detector), 7, 1)).toBeNull();
    expect(samplePlace(fitted, 7, 1)).toEqual(samplePlace(fitted, 7, 1));
    expect(samplePlace(fitted, 7, 1)).not.toEqual(samplePlace(fitted, 7, 2));
  });

  it('are normal, with mean 0 and deviation 1', () => {
    const all = Array.from({ length: 500 }, (_, n) => samplePlace(fitted, 1, n)!).flatMap((place) => [...place]);
    const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
    expect(Math.abs(mean)).toBeLessThan(0.1);
    expect(Math.sqrt(all.reduce((sum, value) => sum + value ** 2, 0) / all.length)).toBeCloseTo(1, 0);
  });
});
