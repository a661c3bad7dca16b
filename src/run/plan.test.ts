import { describe, expect, it } from 'vitest';
import type { Dataset } from '#core/dataset/dataset.ts';
import { evaluate, rank } from '#core/evaluation.ts';
import type { DetectorSpec, NetworkSpec } from '#core/experiment/experiment.ts';
import { TellingError } from '#core/message.ts';
import type { RunPlan } from '#core/plan.ts';
import { createRandom } from '#core/random/random.ts';
import { defaultOf } from '#detectors/experiment.ts';
import { defaultExperiment } from '#detectors/experiments/defaults.ts';
import { prepareRun } from './plan.ts';

const FEATURES = 5;

/** 200 normal rows around one point, 50 abnormal ones around another. */
function dataset(): Dataset {
  const random = createRandom(3);
  const label = Uint8Array.from({ length: 250 }, (_, row) => (row < 200 ? 0 : 1));
  const x = Float32Array.from({ length: 250 * FEATURES }, (_, i) => {
    const centre = i < 200 * FEATURES ? 0 : 4;
    return centre + random.normal();
  });
  return {
    id: 'ecg5000',
    standIn: false,
    rowNoun: { one: 'beat', many: 'beats' },
    rows: 250,
    features: FEATURES,
    shape: { kind: 'signal', length: FEATURES },
    x,
    featureNames: ['a', 'b', 'c', 'd', 'e'],
    featureUnits: ['', '', '', '', ''],
    featureBounds: Array(FEATURES).fill({ least: null, most: null, step: 0.01 }),
    classes: [
      { name: 'normal', short: 'N', abnormal: false },
      { name: 'other', short: 'X', abnormal: true },
    ],
    label,
    originFiles: ['rows.txt'],
    originFile: new Uint8Array(250),
    originLine: Uint32Array.from({ length: 250 }, (_, row) => row),
    display: [],
    splits: { default: { rule: 'stratified', train: 0.6, validation: 0.2, test: 0.2 } },
    provenance: { title: '', licence: '', citations: [], sources: [], description: '', notes: [] },
  };
}

const experiment = { ...defaultExperiment(), seed: 5 };

describe('prepareRun', () => {
  it('trains on normal rows alone when no abnormal ones are asked for', () => {
    const { plan, task } = prepareRun(dataset(), experiment);
    expect(plan.trainingAbnormal).toBe(0);
    expect(task.training).toHaveLength(120 * FEATURES);
    expect(plan.split.validation).toHaveLength(50);
    expect(plan.testAbnormal.reduce((sum, flag) => sum + flag, 0)).toBe(10);
    expect([...task.validationNormal].every((row) => plan.validationAbnormal[row] === 0)).toBe(true);
  });

  it('says of PCA beside the detector how many components it has, however they were chosen', () => {
    const named = (options: object) => {
      const usual = defaultOf('ecg5000', 'pca').detector;
      const { plan } = prepareRun(dataset(), experiment, [{ ...usual, ...options } as DetectorSpec, 'mean']);
      return plan.baselines.map(({ components }) => components);
    };
    expect(named({ keep: 'components', components: 3 })).toEqual([3, null]);
    expect(named({ keep: 'variance', variance: 1, components: 1 })).toEqual([FEATURES, null]);
    const [chosen] = named({ keep: 'validation', components: 200 });
    expect(chosen).toBeLessThan(FEATURES);
  });

  it('mixes abnormal rows in as asked', () => {
    const { plan } = prepareRun(dataset(), { ...experiment, contamination: 0.2 });
    expect(plan.trainingAbnormal / plan.split.train.length).toBeCloseTo(0.2, 2);
  });

  it('takes hidden validation rows for normal, where asked to', () => {
    const dirty = { ...experiment, contamination: 0.2, dirtyValidation: true };
    const [clean, mixed] = [{ ...dirty, dirtyValidation: false }, dirty].map((one) => prepareRun(dataset(), one));
    const { hidden, validation } = mixed!.plan.split;
    expect(hidden.length / mixed!.task.validationNormal.length).toBeCloseTo(0.2, 1);
    expect([...hidden].every((row) => mixed!.plan.validationAbnormal[validation.indexOf(row)] === 0)).toBe(true);
    // Half of the validation rows are normal; as many of all are known to be abnormal as are not hidden.
    const known = (plan: RunPlan) => plan.validationAbnormal.reduce((sum, flag) => sum + flag, 0);
    expect(known(mixed!.plan)).toBe(known(clean!.plan) - hidden.length);
    expect(mixed!.plan.testAbnormal).toEqual(clean!.plan.testAbnormal);
  });

  it('gives the same plan for the same experiment, and another for another seed', () => {
    const first = prepareRun(dataset(), experiment).plan;
    expect(prepareRun(dataset(), experiment).plan).toEqual(first);
    expect(prepareRun(dataset(), { ...experiment, seed: 6 }).plan).not.toEqual(first);
  });

  it('offers the mean row and principal components as baselines that tell these rows apart', () => {
    const { plan } = prepareRun(dataset(), { ...experiment, scaling: 'zscore' });
    // One direction is all that parts these rows; validation rows see it.
    expect(plan.baselines.map(({ id, components }) => [id, components])).toEqual([
      ['mean', null],
      ['pca', 1],
    ]);
    const [mean] = plan.baselines.map((baseline) => rank(plan, baseline));
    expect(mean!.rocAuc).toBe(1);
    const evaluation = evaluate(mean!, { rule: 'bestF1' });
    expect(evaluation.confusion).toEqual({ tp: 10, fp: 0, tn: 40, fn: 0 });
  });

  it('never asks PCA for more components than the rows can give', () => {
    const detector: NetworkSpec = { ...experiment.detector, latent: { units: 64, activation: 'linear' } };
    const few = { ...experiment, trainingRows: 3, detector };
    // Of version 1, where it has as many as the network has latent units.
    expect(prepareRun(dataset(), { ...few, version: 1 }).plan.baselines[1]).toMatchObject({ id: 'pca', components: 2 });
    expect(prepareRun(dataset(), few).plan.baselines[1]!.components).toBeLessThanOrEqual(2);
  });

  it('says why when nothing is left to train on', () => {
    const rows = dataset();
    rows.label.fill(1);
    expect(() => prepareRun(rows, experiment)).toThrow(new TellingError({ say: 'tooFewRows', rows: 0 }));
  });
});
