import { expect, it } from 'vitest';
import { hiddenLayer } from '#core/experiment/defaults.ts';
import { buildNetwork } from '#core/network/build.ts';
import { plainConvolution } from '#core/network/testing.ts';
import { defaultExperiment, defaultVae } from '#detectors/experiments/defaults.ts';
import { allAlike, deadUnits } from './deadUnits.ts';

const network = buildNetwork(140, defaultExperiment('ecg5000', 1).detector);

it('says nothing while all units are alive', () => expect(deadUnits(network, [0, 0, 0, 0, 0])).toBeNull());

it('says where units are dead, and what to do', () => {
  expect(deadUnits(network, [3, 1, 2, 0, 4])).toBe(
    'Dead units, the same for every row: 3 of 32 units in encoder layer 1, 1 of 16 units in encoder layer 2, 2 of 4 units in the latent layer and 4 of 32 units in decoder layer 2. Units are saturated or switched off: try a lower learning rate or a weaker regulariser.',
  );
});

it('knows that ReLUs die of negative sums', () => {
  const detector = { ...defaultExperiment('ecg5000', 1).detector, encoder: [hiddenLayer(7, 'relu' as const)] };
  expect(deadUnits(buildNetwork(140, detector), [6, 0, 0])).toBe(
    'Dead units, the same for every row: 6 of 7 units in the encoder. A ReLU dies when its sum is negative for every row: try tanh, leaky ReLU or a lower learning rate.',
  );
});

it('counts the filters of convolutions', () => {
  const encoder = [plainConvolution(16, 7, 2)];
  expect(deadUnits(buildNetwork(140, { ...defaultExperiment('ecg5000', 1).detector, encoder }), [3, 0, 1])).toContain(
    '3 of 16 filters in the encoder and 1 of 16 filters in the decoder.',
  );
});

it('leaves collapsed latent units to others', () => {
  expect(deadUnits(buildNetwork(140, defaultVae('ecg5000', 1).detector), [0, 0, 5, 0, 0])).toBeNull();
});

it('says that all outputs are alike, by how much, and what to do', () => {
  expect(allAlike(network, 0.0062, 'beat')).toBe(
    'Collapsed: whatever beat it is shown, this network answers nearly the same. Its outputs vary by 0.6 % of what the inputs do. Units are saturated or switched off: try a lower learning rate or a weaker regulariser.',
  );
  expect(allAlike(network, 0, 'beat')).toContain('vary by less than 0.1 % of');
});
