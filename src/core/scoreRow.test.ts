import { describe, expect, it } from 'vitest';
import type { Scaler } from './dataset/scaling.ts';
import { type NetworkSpec, VAE_SCORES } from './experiment/experiment.ts';
import { buildNetwork } from './network/build.ts';
import { initialWeights } from './network/initialize.ts';
import { REFERENCE_NETWORKS } from './network/testing.ts';
import { createRandom } from './random/random.ts';
import { type Model, scoreRow } from './scoreRow.ts';
import { uncertaintyBand } from './variational/band.ts';
import { evaluateVariational } from './variational/evaluation.ts';
import { scoreNoise } from './variational/noise.ts';
import { variationalPass } from './variational/pass.ts';

const unscaled = (features: number): Scaler => ({
  offset: new Float32Array(features),
  spread: new Float32Array(features).fill(1),
});

describe('scoreRow', () => {
  it.each(REFERENCE_NETWORKS)(
    'finds the errors that PyTorch found ($name)',
    ({ network, weights, x, rowErrors, output }) => {
      const { inputs } = network;
      const model: Model = { network, weights: Float32Array.from(weights), scaler: unscaled(inputs), seed: 1 };
      rowErrors.forEach((expected, row) => {
        const evaluated = scoreRow(model, Float32Array.from(x.subarray(row * inputs, (row + 1) * inputs)));
        expect(evaluated.score).toBeCloseTo(expected, 5);
        evaluated.reconstruction.forEach((value, f) => {
          expect(value).toBeCloseTo(output[row * inputs + f]!, 5);
        });
      });
    },
  );

  it('works in the units of the data set', () => {
    const { network, weights, x } = REFERENCE_NETWORKS[0]!;
    const { inputs } = network;
    const scaler: Scaler = { offset: new Float32Array(inputs).fill(3), spread: new Float32Array(inputs).fill(2) };
    const row = Float32Array.from(x.subarray(0, inputs));
    const model = { network, weights: Float32Array.from(weights), seed: 1 };
    const plain = scoreRow({ ...model, scaler: unscaled(inputs) }, row);
    const scaled = scoreRow(
      { ...model, scaler },
      row.map((value) => 2 * value + 3),
    );
    expect(scaled.score).toBeCloseTo(plain.score, 5);
    expect(scaled.reconstruction[0]).toBeCloseTo(2 * plain.reconstruction[0]! + 3, 4);
  });
});

/** A variational autoencoder with starting weights. */
function vae(score: (typeof VAE_SCORES)[number]): Model {
  const layer = { units: 6, activation: 'tanh', dropout: 0, batchNormalization: false } as const;
  const spec: NetworkSpec = {
    kind: 'vae',
    encoder: [layer],
    latent: { units: 2 },
    output: 'linear',
    beta: 0.5,
    warmUpEpochs: 0,
    score,
    samples: 8,
  };
  const network = buildNetwork(5, spec);
  return { network, weights: initialWeights(network, createRandom(3)), scaler: unscaled(5), seed: 7 };
}

describe.each(VAE_SCORES)('a variational autoencoder that scores by %s', (score) => {
  const model = vae(score);
  const rows = Float32Array.from({ length: 15 }, (_, i) => Math.sin(i));
  const row = rows.subarray(5, 10);

  it('scores a row by itself as it does among others', () => {
    const { network, weights, seed } = model;
    const pass = variationalPass(network, weights, rows, scoreNoise(seed, network.variational!));
    const { testScores } = evaluateVariational(network, pass, pass, Uint32Array.of(0));
    expect(scoreRow(model, row).score).toBeCloseTo(testScores[1]!, 6);
  });

  it('knows how far its reconstruction may be off', () => {
    const band = uncertaintyBand(model, row)!;
    const { reconstruction } = scoreRow(model, row);
    expect(band).toEqual(uncertaintyBand(model, row));
    expect(uncertaintyBand({ ...model, seed: 8 }, row)).not.toEqual(band);
    reconstruction.forEach((value, f) => {
      expect(value).toBeGreaterThan(band.low[f]!);
      expect(value).toBeLessThan(band.high[f]!);
    });
  });
});

it('has no band for a network without distributions', () => {
  const { network, weights, x } = REFERENCE_NETWORKS[0]!;
  const model = { network, weights: Float32Array.from(weights), scaler: unscaled(network.inputs), seed: 1 };
  expect(uncertaintyBand(model, Float32Array.from(x.subarray(0, network.inputs)))).toBeNull();
});
