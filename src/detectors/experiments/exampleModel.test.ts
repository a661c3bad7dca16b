import { describe, expect, it } from 'vitest';
import { buildNetwork } from '#core/network/build.ts';
import { createRandom } from '#core/random/random.ts';
import { defaultExperiment } from './defaults.ts';
import { decodeExample, type ExampleModel, encodeExample } from './exampleModel.ts';

const experiment = defaultExperiment();
const network = buildNetwork(140, experiment.detector);
const random = createRandom(1);
const example: ExampleModel = {
  experiment,
  network,
  weights: Float32Array.from({ length: network.total }, () => random.normal()),
  scaler: { offset: new Float32Array(140), spread: new Float32Array(140).fill(2) },
  seed: experiment.seed,
  epochs: 30,
  rocAuc: 0.994,
  threshold: 0.05,
  normalScores: Float32Array.of(0.01, 0.02),
  abnormalScores: Float32Array.of(0.3),
};
const file = () => JSON.parse(JSON.stringify(encodeExample(example)));

describe('an example model', () => {
  it('comes back from its file, to the bit', () => {
    expect(decodeExample(file())).toEqual(example);
  });

  it('is refused with its reason when anything is missing', () => {
    for (const damage of [{ format: 2 }, { weights: file().offset }, { threshold: null }, { normalScores: '*' }]) {
      expect(() => decodeExample({ ...file(), ...damage })).toThrow();
    }
    expect(() => decodeExample({ ...file(), weights: file().offset })).toThrow(
      `140 weights in place of ${network.total}`,
    );
    expect(() => decodeExample(null)).toThrow('no example at all');
  });
});
