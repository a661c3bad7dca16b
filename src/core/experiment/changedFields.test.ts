import { expect, it } from 'vitest';
import { defaultExperiment } from '#detectors/experiments/defaults.ts';
import { changedFields, changedParts } from './changedFields.ts';
import { hiddenLayer } from './defaults.ts';
import { type Asked, asDense, partsOf, wholeOf } from './experiment.ts';

const base = defaultExperiment();

it('finds nothing between equal experiments', () => {
  expect(changedFields(base, structuredClone(base))).toEqual([]);
});

it('names each number that differs, and lists that grew as a whole', () => {
  const other = defaultExperiment();
  other.training.regularizer.rate = 0.5;
  asDense(other.detector.encoder[0]!).units = 9;
  other.trainingRows = 100;
  expect(changedFields(base, other).sort()).toEqual(
    ['detector.encoder.0.units', 'trainingRows', 'training.regularizer.rate'].sort(),
  );
  other.detector.encoder.push(hiddenLayer(3, 'relu'));
  expect(changedFields(base, other)).toContain('detector.encoder');
});

it('takes a threshold for one thing with its rule, and for nothing that a model depends on', () => {
  const asked = partsOf(base);
  const moved: Asked = { ...asked, threshold: { rule: 'bestF1' } };
  expect(changedParts(asked, moved)).toEqual(['threshold']);
  expect(changedParts(moved, { ...moved, experiment: { ...asked.experiment, seed: 9 } })).toEqual(['seed']);
  expect(changedFields(base, wholeOf(moved))).toEqual([]);
});
