import { expect, it } from 'vitest';
import type { DatasetId } from '#core/dataset/dataset.ts';
import { partsOf } from '#core/experiment/experiment.ts';
import { defaultOf } from '#detectors/experiment.ts';
import { defaultExperiment, defaultVae } from '#detectors/experiments/defaults.ts';
import { LIVE_FIELDS, trainsAlike } from './experiment.ts';
import { useStore } from './store.ts';

const base = defaultExperiment();
const slower = { ...base, training: { ...base.training, learningRate: 0.0001 } };

it('holds experiments alike that come to the same model', () => {
  expect(trainsAlike(base, structuredClone(base))).toBe(true);
  expect(trainsAlike(base, slower)).toBe(false);
  expect(trainsAlike(base, slower, LIVE_FIELDS)).toBe(true);
  expect(trainsAlike(base, { ...slower, seed: 2 }, LIVE_FIELDS)).toBe(false);
  expect(trainsAlike(base, { ...base, seed: 2, contamination: 0.3 }, ['contamination', 'seed'])).toBe(true);
  expect(trainsAlike(base, defaultVae())).toBe(false);
});

it('goes to another data set with the same detector where it is no network, and comes back to what was left', () => {
  const lofOn = (dataset: DatasetId) => partsOf({ ...defaultOf(dataset, 'lof'), seed: 3 });
  useStore.setState({ ...useStore.getInitialState(), ...lofOn('ecg5000') });
  const { changeDataset, changeThreshold } = useStore.getState();
  changeDataset('kddcup99');
  expect(useStore.getState()).toMatchObject(lofOn('kddcup99'));
  changeThreshold({ rule: 'bestF1' });
  changeDataset('ecg5000');
  expect(useStore.getState()).toMatchObject(lofOn('ecg5000'));
  changeDataset('kddcup99');
  expect(useStore.getState().threshold).toEqual({ rule: 'bestF1' });
});
