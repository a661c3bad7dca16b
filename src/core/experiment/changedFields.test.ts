import { expect, it } from 'vitest';
import { defaultExperiment } from '#detectors/experiments/defaults.ts';
import { changedFields } from './changedFields.ts';
import { hiddenLayer } from './defaults.ts';

const base = defaultExperiment();

it('finds nothing between equal experiments', () => {
  expect(changedFields(base, structuredClone(base))).toEqual([]);
});

it('names each number that differs, and lists that grew as a whole', () => {
  const other = defaultExperiment();
  other.training.regularizer.rate = 0.5;
  other.detector.encoder[1]!.units = 9;
  other.trainingRows = 100;
  expect(changedFields(base, other).sort()).toEqual(
    ['detector.encoder.1.units', 'trainingRows', 'training.regularizer.rate'].sort(),
  );
  other.detector.encoder.push(hiddenLayer(3, 'relu'));
  expect(changedFields(base, other)).toContain('detector.encoder');
});

it('sees a rule of another kind, and what it leaves behind', () => {
  expect(changedFields(base, { ...base, threshold: { rule: 'bestF1' } })).toEqual([
    'threshold.rule',
    'threshold.percentile',
  ]);
});
