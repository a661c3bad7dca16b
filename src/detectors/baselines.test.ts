import { expect, it } from 'vitest';
import { baselineKinds, USUAL_BASELINES } from './baselines.ts';

it('offers nearest neighbours beside the usual two, and no detector that takes training steps', () => {
  expect(baselineKinds()).toEqual(expect.arrayContaining([...USUAL_BASELINES, 'kNearest', 'lof', 'isolationForest']));
  for (const network of ['autoencoder', 'vae']) expect(baselineKinds()).not.toContain(network);
});
