import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, it, vi } from 'vitest';
import type { Dataset } from '#core/dataset/dataset.ts';
import type { Frame } from '#core/frame.ts';
import type { Baseline, RunPlan } from '#core/plan.ts';
import { createRandom } from '#core/random/random.ts';
import { fitAtOnce } from '#detectors/classical.ts';
import { detectorOf } from '#detectors/experiment.ts';
import { kMeans } from '#detectors/kMeans/kMeans.ts';
import { rankedOf } from '#store/evaluated.ts';
import { en } from '#text/en/index.ts';
import { lab } from '#text/en/lab/index.ts';
import { TextContext } from '#text/useText.ts';
import { LabBoundary } from '../panels/LabBoundary.tsx';
import { learntPicture } from './learntPicture.tsx';
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

afterEach(() => vi.restoreAllMocks());

it.each(['learnt', 'contributions'] as const)('costs no more than the picture where %s fails', (part) => {
  vi.spyOn(detectorOf('kMeans'), part).mockImplementation(() => {
    throw new Error('broken');
  });
  // As many frames as tests, for what was made of one is kept.
  const { chart, table } = learntPicture({ dataset, plan, frame: { ...frame } }, 1, lab);
  // Whoever asks for the picture goes on; whoever draws it fails, and that is inside the boundary.
  expect(chart!.type).toBe(LabBoundary);
  expect(() => renderToStaticMarkup(createElement(TextContext, { value: en }, chart))).toThrow('broken');
  expect(table).toThrow('broken');
});
