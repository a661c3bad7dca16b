import { describe, expect, it } from 'vitest';
import { createRandom } from '#core/random/random.ts';
import { buildNetwork } from './build.ts';
import oracle from './fixtures/lstm.json' with { type: 'json' };
import { initialWeights } from './initialize.ts';
import { layerOutput, lstmTraces } from './layerOutput.ts';
import type { LstmLayer } from './network.ts';
import { plainLstm } from './testing.ts';

/** An encoder's LSTM layer of a network, and a decoder's. */
function layersOf(inputs: number, units: number, samplesAStep: number, directions: 1 | 2 = 1) {
  const network = buildNetwork(inputs, {
    kind: 'autoencoder',
    encoder: [plainLstm(units, samplesAStep, directions)],
    latent: { units: 2, activation: 'linear' },
    output: 'linear',
  });
  const [encoder, , decoder] = network.layers as [LstmLayer, unknown, LstmLayer];
  return { network, encoder, decoder };
}

function expectNear(found: ArrayLike<number>, expected: ArrayLike<number>, tolerance = 1e-12) {
  expect(found.length).toBe(expected.length);
  for (let i = 0; i < found.length; i++) expect(Math.abs(found[i]! - expected[i]!)).toBeLessThan(tolerance);
}

const { Wx, Wh, b, X, h, cLast, inputDim, hidden } = oracle;
const rows = X.length;
const steps = X[0]!.length;
const x = Float64Array.from(X.flat(2));

/** With the weights of the oracle in a direction. */
function weightsOf(total: number, { directions }: LstmLayer, direction: number): Float64Array {
  const weights = new Float64Array(total);
  const { kernel, recurrent, bias } = directions[direction]!;
  weights.set(Wx.flat(), kernel);
  weights.set(Wh.flat(), recurrent);
  weights.set(b, bias);
  return weights;
}

describe('an LSTM', () => {
  it('goes where PyTorch goes, step by step', () => {
    const { network, encoder } = layersOf(inputDim * steps, hidden, inputDim);
    const weights = weightsOf(network.total, encoder, 0);
    const lastStates = h.flatMap((states) => states.at(-1)!);
    expectNear(layerOutput(encoder, weights, x, rows), lastStates);
    h.forEach((states, row) => {
      const own = x.subarray(row * encoder.inputs, (row + 1) * encoder.inputs);
      const [trace] = lstmTraces(encoder, weights, own);
      expectNear(trace!.states, states.flat());
      expectNear(trace!.memory.subarray(-hidden), cLast[row]!);
    });
  });

  it('reads backwards in its second direction, and puts its states beside the first’s', () => {
    const { network, encoder } = layersOf(inputDim * steps, hidden, inputDim, 2);
    const weights = weightsOf(network.total, encoder, 1);
    const turned = Float64Array.from(X.map((row) => row.toReversed()).flat(2));
    const nothing = Array.from({ length: hidden }, () => 0);
    const expected = h.flatMap((states) => [...nothing, ...states.at(-1)!]);
    expectNear(layerOutput(encoder, weights, turned, rows), expected);
  });

  it('is told the same at every step in a decoder, and tells every state', () => {
    const { network, decoder } = layersOf(12, 4, 3, 2);
    const [weights, code] = [initialWeights(network, createRandom(1)), Float32Array.of(0.5, -1)];
    // The same layer as an encoder's, which reads the code again and again.
    const repeated: LstmLayer = { ...decoder, gives: 'last', inputs: 8, from: { steps: 4, channels: 2 }, units: 8 };
    const told = layerOutput(decoder, weights, code, 1);
    const last = layerOutput(
      repeated,
      weights,
      Float32Array.from({ length: 8 }, (_, i) => code[i % 2]!),
      1,
    );
    expect(told.length).toBe(4 * 8);
    // The first direction ends at the last step, the second at the first.
    expect([...told.subarray(24 + 0, 24 + 4), ...told.subarray(4, 8)]).toEqual([...last]);
    const [forwards, backwards] = [told.subarray(0, 4), told.subarray(24 + 4, 24 + 8)];
    const first = { ...repeated, steps: 1, inputs: 2, from: { steps: 1, channels: 2 } };
    expectNear([...forwards, ...backwards], layerOutput(first, weights, code, 1), 1e-7);
  });

  it('makes its last step up with zeros', () => {
    const [short, whole] = [layersOf(7, 3, 3), layersOf(9, 3, 3)];
    const weights = initialWeights(short.network, createRandom(1));
    const row = Float32Array.of(1, 2, 3, 4, 5, 6, 7);
    const filled = Float32Array.of(1, 2, 3, 4, 5, 6, 7, 0, 0);
    expect(short.encoder.directions).toEqual(whole.encoder.directions);
    expect(layerOutput(short.encoder, weights, row, 1)).toEqual(layerOutput(whole.encoder, weights, filled, 1));
  });
});
