import { expect, it, vi } from 'vitest';
import { defaultExperiment, defaultVae } from '#detectors/experiments/defaults.ts';
import { LIVE_FIELDS, trainsAlike } from './experiment.ts';

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
