import { expect, it, vi } from 'vitest';
import { defaultOf } from '#detectors/experiment.ts';
import { defaultExperiment, defaultVae } from '#detectors/experiments/defaults.ts';
import { LIVE_FIELDS, trainsAlike } from './experiment.ts';
import { useStore } from './store.ts';

const base = defaultExperiment();
const slower = { ...base, training: { ...base.training, learningRate: 0.0001 } };

it('holds experiments alike that come to the same model', () => {
  expect(trainsAlike(base, { ...base, threshold: { rule: 'manual', value: 0.2 } })).toBe(true);
  expect(trainsAlike(base, structuredClone(base))).toBe(true);
  expect(trainsAlike(base, slower)).toBe(false);
  expect(trainsAlike(base, slower, LIVE_FIELDS)).toBe(true);
  expect(trainsAlike(base, { ...slower, seed: 2 }, LIVE_FIELDS)).toBe(false);
  expect(trainsAlike(base, { ...base, seed: 2, contamination: 0.3 }, ['contamination', 'seed'])).toBe(true);
  expect(trainsAlike(base, defaultVae())).toBe(false);
});

it('writes nothing down to compare them by, as the threshold moves', () => {
  const stringify = vi.spyOn(JSON, 'stringify');
  for (let value = 0; value < 10; value++) trainsAlike(base, { ...base, threshold: { rule: 'manual', value } });
  expect(stringify).not.toHaveBeenCalled();
  stringify.mockRestore();
});

it('goes to another data set with the same detector where it is no network, and comes back to what was left', () => {
  useStore.setState({ ...useStore.getInitialState(), experiment: { ...defaultOf('ecg5000', 'lof'), seed: 3 } });
  const { changeDataset } = useStore.getState();
  changeDataset('kddcup99');
  expect(useStore.getState().experiment).toEqual({ ...defaultOf('kddcup99', 'lof'), seed: 3 });
  changeDataset('ecg5000');
  expect(useStore.getState().experiment).toEqual({ ...defaultOf('ecg5000', 'lof'), seed: 3 });
});
