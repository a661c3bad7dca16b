import { describe, expect, it } from 'vitest';
import { fitScaler } from '#core/dataset/scaling.ts';
import type { NetworkSpec } from '#core/experiment/experiment.ts';
import { buildNetwork } from '#core/network/build.ts';
import { latentOutputs } from '#core/network/forward.ts';
import { initialWeights } from '#core/network/initialize.ts';
import { createRandom } from '#core/random/random.ts';
import { scoreRow } from '#core/scoreRow.ts';
import { defaultExperiment, defaultVae } from '#detectors/experiments/defaults.ts';
import { decodePlace } from './decodePlace.ts';

const rows = Float32Array.from({ length: 5 * 6 }, (_, i) => 3 + Math.sin(i * i));
const row = rows.subarray(0, 6);

function modelOf(detector: NetworkSpec) {
  const network = buildNetwork(6, detector);
  return {
    network,
    weights: initialWeights(network, createRandom(4)),
    scaler: fitScaler('zscore', rows, 6),
    seed: 4,
  };
}

describe('a place in latent space', () => {
  it('of a row, decoded, is the row’s reconstruction, in the data set’s own units', () => {
    const model = modelOf(defaultExperiment().detector);
    const scaled = row.map((value, f) => (value - model.scaler.offset[f]!) / model.scaler.spread[f]!);
    const { values, band } = decodePlace(model, latentOutputs(model.network, model.weights, scaled, 1));
    expect(band).toBeNull();
    values.forEach((value, f) => {
      expect(value).toBeCloseTo(scoreRow(model, row).reconstruction[f]!, 5);
    });
  });

  it('has a band round what is drawn where the decoder learns a spread', () => {
    const vae = { ...defaultVae().detector, score: 'reconstructionProbability' as const };
    const { values, band } = decodePlace(modelOf(vae), Float32Array.of(0.5, -1, 0, 2));
    values.forEach((value, f) => {
      expect(band!.low[f]).toBeLessThan(value);
      expect(value - band!.low[f]!).toBeCloseTo(band!.high[f]! - value, 4);
    });
    expect(() => decodePlace(modelOf(vae), Float32Array.of(1, 2))).toThrow(RangeError);
  });
});
