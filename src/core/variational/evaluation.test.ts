import { describe, expect, it } from 'vitest';
import type { VaeScore } from '#core/experiment/experiment.ts';
import { decode, decoderOutputs, encode, forward, latentOutputs, reconstructionErrors } from '#core/network/forward.ts';
import { denseLayers, type Network } from '#core/network/network.ts';
import { createRandom } from '#core/random/random.ts';
import { evaluateVariational, lossPartsOf } from './evaluation.ts';
import { scoreNoise } from './noise.ts';
import { deviationOf, klFromStandardNormal, surprisal } from './normal.ts';
import { lossOf } from './objective.ts';
import { variationalPass } from './pass.ts';
import { REFERENCE_VAE } from './testing.ts';

const { network, weights, x, rows, noise, ...expected } = REFERENCE_VAE;
const { inputs } = network;
const UNITS = 2;
const single = { weights: Float32Array.from(weights), x: Float32Array.from(x) };

/** The reference network with other choices, which its layers do not depend on. */
function scoredBy(score: VaeScore, samples = 5): Network {
  return { ...network, variational: { ...network.variational!, score, samples } };
}

function expectNear(found: ArrayLike<number>, wanted: ArrayLike<number>, tolerance: number) {
  expect(found.length).toBe(wanted.length);
  for (let i = 0; i < found.length; i++) {
    expect(Math.abs(found[i]! - wanted[i]!)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(wanted[i]!)));
  }
}

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
const rowOf = (table: Float32Array | Float64Array, row: number, width: number) =>
  table.subarray(row * width, (row + 1) * width);

describe('a variational autoencoder', () => {
  it('agrees with PyTorch in float64: latent distributions, samples, reconstructions, loss', () => {
    const latent = latentOutputs(network, weights, x, rows);
    expectNear(latent, expected.latent, 1e-9);
    const sample = Float64Array.from(noise, (epsilon, i) => {
      const at = i + UNITS * Math.floor(i / UNITS);
      return latent[at]! + deviationOf(latent[at + UNITS]!) * epsilon;
    });
    expectNear(sample, expected.sample, 1e-9);
    const output = decode(network, weights, sample, rows);
    expectNear(output, expected.output, 1e-9);
    const squaredErrors = Array.from(reconstructionErrors(network, x, output), (error) => error * inputs);
    expectNear(squaredErrors, expected.squaredErrors, 1e-9);
    const kl = expected.kl.map((_, row) => {
      const [a, b, logA, logB] = rowOf(latent, row, 2 * UNITS) as unknown as [number, number, number, number];
      return klFromStandardNormal(a, logA) + klFromStandardNormal(b, logB);
    });
    expectNear(kl, expected.kl, 1e-9);
    const loss = lossOf(network, { reconstruction: mean(squaredErrors) / inputs, kl: mean(kl) });
    expect(loss * inputs).toBeCloseTo(expected.loss, 9);
  });

  it('shows latent means and the reconstructions from there', () => {
    const { latent, output } = forward(network, weights, x, rows);
    const means = expected.latent.filter((_, i) => i % (2 * UNITS) < UNITS);
    expectNear(latent, means, 1e-9);
    expect(latent).toEqual(encode(network, weights, x, rows));
    expect(output).toEqual(decode(network, weights, latent, rows));
  });
});

describe('the untrained frame’s pass', () => {
  const pass = variationalPass(network, single.weights, single.x, null);
  const { output } = forward(network, single.weights, single.x, rows);
  const errors = Array.from({ length: rows }, (_, row) =>
    mean(rowOf(output, row, inputs).map((value, f) => (value - single.x[row * inputs + f]!) ** 2)),
  );

  it('scores rows by their error at the mean, or that plus β · KL per feature', () => {
    expectNear(pass.terms, errors, 1e-6);
    const score = (by: VaeScore) => evaluateVariational(scoredBy(by), pass, pass, Uint32Array.of(0)).testScores;
    expect(score('mean')).toEqual(pass.terms);
    expectNear(
      score('elbo'),
      errors.map((error, row) => error + (0.5 * expected.kl[row]!) / inputs),
      1e-6,
    );
  });

  it('scores rows by mean and deviation over samples, with the same noise for every row', () => {
    const sampling = scoredBy('monteCarlo', 6);
    const epsilon = scoreNoise(9, sampling.variational!)!;
    expect(epsilon).toHaveLength(6 * UNITS);
    const sampled = variationalPass(sampling, single.weights, single.x, epsilon);
    const { testScores, variational } = evaluateVariational(sampling, sampled, sampled, Uint32Array.of(0));
    for (let row = 0; row < rows; row++) {
      const code = rowOf(sampled.latent, row, 2 * UNITS);
      const drawn = Array.from({ length: 6 }, (_, sample) => {
        const z = Float32Array.from({ length: UNITS }, (__, unit) => {
          return code[unit]! + deviationOf(code[unit + UNITS]!) * epsilon[sample * UNITS + unit]!;
        });
        const reconstruction = decode(network, single.weights, z, 1);
        return mean(reconstruction.map((value, f) => (value - single.x[row * inputs + f]!) ** 2));
      });
      const centre = mean(drawn);
      expect(testScores[row]).toBeCloseTo(centre, 6);
      const deviation = Math.sqrt(mean(drawn.map((value) => (value - centre) ** 2)));
      expect(variational!.scoreDeviation![row]).toBeCloseTo(deviation, 6);
    }
  });

  it('scores rows by what a decoder with a learnt variance finds unlikely', () => {
    const probable = {
      ...scoredBy('reconstructionProbability', 3),
      // The last layer doubled: its second half says log σ².
      layers: network.layers.map((layer) => (layer.role === 'output' ? { ...layer, units: 2 * inputs } : layer)),
    };
    probable.variational!.learnsVariance = true;
    const random = createRandom(4);
    const wider = Float32Array.from({ length: network.total * 2 }, () => random.normal());
    const epsilon = scoreNoise(9, probable.variational!)!;
    const found = variationalPass(probable, wider, single.x, epsilon);
    const row = 3;
    const code = rowOf(found.latent, row, 2 * UNITS);
    const terms = [0, 1, 2].map((sample) => {
      const z = Float32Array.from({ length: UNITS }, (_, unit) => {
        return code[unit]! + deviationOf(code[unit + UNITS]!) * epsilon[sample * UNITS + unit]!;
      });
      const drawn = decoderOutputs(probable, wider, z, 1);
      return mean(
        Array.from({ length: inputs }, (_, f) => surprisal(single.x[row * inputs + f]!, drawn[f]!, drawn[f + inputs]!)),
      );
    });
    expect(found.sampled!.mean[row]! / mean(terms)).toBeCloseTo(1, 5);
    expect(decode(probable, wider, Float32Array.of(1, 2), 1)).toHaveLength(inputs);
  });

  it('tells the spread of test rows and the divergence of normal validation rows, unit by unit', () => {
    const normal = Uint32Array.of(0, 2, 5);
    const { latent, variational, validationLoss } = evaluateVariational(network, pass, pass, normal);
    const column = (unit: number) => expected.latent.filter((_, i) => i % (2 * UNITS) === unit);
    const interleaved = (a: number[], b: number[]) => a.flatMap((value, row) => [value, b[row]!]);
    expectNear(latent, interleaved(column(0), column(1)), 1e-6);
    const [logA, logB] = [column(2), column(3)];
    expectNear(variational!.latentSpread, interleaved(logA.map(deviationOf), logB.map(deviationOf)), 1e-6);
    const klOf = (unit: number) =>
      mean(Array.from(normal, (row) => klFromStandardNormal(column(unit)[row]!, column(unit + UNITS)[row]!)));
    expectNear(variational!.klPerUnit, [klOf(0), klOf(1)], 1e-6);
    expect(variational).toMatchObject({ collapsedUnits: 0, clamped: 0, scoreDeviation: null });
    expect(validationLoss.kl).toBeCloseTo(klOf(0) + klOf(1), 6);
    expect(validationLoss.reconstruction).toBeCloseTo(mean(Array.from(normal, (row) => errors[row]!)), 6);
    expect(validationLoss).toEqual(lossPartsOf(network, pass, normal));
  });

  it('counts collapsed units and variances beyond their bounds', () => {
    const still = single.weights.slice();
    const { kernel, bias, inputs: hidden, units } = denseLayers(network)[network.latent]!;
    // Unit 0 says N(0, 1) whatever it is shown; unit 1 is surer than it may be.
    still.fill(0, kernel, kernel + hidden * units).set([0, 0, 0, -30], bias);
    const flat = variationalPass(network, still, single.x, null);
    const { variational } = evaluateVariational(network, flat, flat, Uint32Array.of(1, 2));
    expect(variational).toMatchObject({ collapsedUnits: 1, clamped: rows });
    expect(variational!.latentSpread[1]).toBeCloseTo(Math.exp(-5), 6);
  });

  it('has no divergence to tell where no validation row is normal', () => {
    const { variational, validationLoss } = evaluateVariational(network, pass, pass, new Uint32Array());
    expect([...variational!.klPerUnit, validationLoss.kl]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(variational!.collapsedUnits).toBe(0);
  });
});
