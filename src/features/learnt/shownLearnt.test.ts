import { expect, it } from 'vitest';
import type { Dataset } from '#core/dataset/dataset.ts';
import type { Frame } from '#core/frame.ts';
import type { Baseline, RunPlan } from '#core/plan.ts';
import { createRandom } from '#core/random/random.ts';
import { fitAtOnce } from '#detectors/classical.ts';
import { kMeans } from '#detectors/kMeans/kMeans.ts';
import { rankedOf } from '#store/evaluated.ts';
import { shownLearnt } from './shownLearnt.ts';

const dataset = {
  shape: { kind: 'table' },
  label: Uint8Array.of(0, 0, 1, 1),
  features: 1,
  x: Float32Array.of(0, 1, 8, 9),
  featureNames: ['count'],
  featureUnits: [''],
  rowNoun: { one: 'connection', many: 'connections' },
} as unknown as Dataset;

const plan = {
  experiment: { detector: { kind: 'kMeans' } },
  scaler: { offset: Float32Array.of(0), spread: Float32Array.of(1) },
  split: { test: Uint32Array.of(0, 3) },
  validationAbnormal: Uint8Array.of(0),
  testAbnormal: Uint8Array.of(0, 1),
} as unknown as RunPlan;

const scores = { validationScores: Float32Array.of(0), testScores: Float32Array.of(1, 2) };
const model = fitAtOnce(kMeans, dataset.x, 4, 1, { clusters: 2, restarts: 1 }, createRandom(1));
const frame = { ...scores, model } as unknown as Frame;

it('is the same when a baseline arrives, so that what is picked in a picture stays picked', () => {
  const baseline = { id: 'mean', ...scores } as unknown as Baseline;
  const [before, after] = [[], [baseline]].map(
    (baselines) => rankedOf({ dataset, plan, frame, baselines, other: null })!,
  );
  expect(after).not.toBe(before);
  const [shown, again] = [before!, after!].map(({ dataset, plan, frame }) => shownLearnt(dataset, plan, frame, 1));
  expect(again).toBe(shown);
  expect(shownLearnt(dataset, plan, frame, 0)).not.toBe(shown);
});
