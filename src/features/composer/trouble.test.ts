import { expect, it } from 'vitest';
import { defaultExperiment, defaultVae, hiddenLayer } from '#core/experiment/defaults.ts';
import { buildNetwork } from '#core/network/build.ts';
import { troubleOf } from './trouble.ts';

const network = buildNetwork(140, defaultExperiment().detector);

it('says nothing while all units are alive', () =>
  expect(troubleOf(network, { deadUnits: [0, 0, 0, 0, 0] })).toBeNull());

it('says where units are dead, and what to do', () => {
  expect(troubleOf(network, { deadUnits: [3, 1, 2, 0, 4] })).toBe(
    'Dead units, the same for every row: encoder 3 of 32 in layer 1 and 1 of 16 in layer 2; latent 2 of 4; decoder 4 of 32 in layer 2. They are saturated or switched off: try a lower learning rate or a weaker regulariser.',
  );
});

it('knows that ReLUs die of negative sums', () => {
  const detector = { ...defaultExperiment().detector, encoder: [hiddenLayer(7, 'relu' as const)] };
  expect(troubleOf(buildNetwork(140, detector), { deadUnits: [6, 0, 0] })).toBe(
    'Dead units, the same for every row: encoder 6 of 7. A ReLU dies when its sum is negative for every row: try tanh, leaky ReLU or a lower learning rate.',
  );
});

it('knows collapsed units of a variational network from dead ones', () => {
  const variational = {
    latentSpread: new Float32Array(),
    klPerUnit: new Float32Array(4),
    collapsedUnits: 3,
    clamped: 0,
    scoreDeviation: null,
  };
  expect(troubleOf(buildNetwork(140, defaultVae().detector), { deadUnits: [0, 0, 5, 0, 0], variational })).toBe(
    '3 of 4 latent units collapsed: they say the same of every row. Try a smaller β, or let it warm up.',
  );
});
