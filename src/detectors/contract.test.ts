import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type DatasetId, gatherRows } from '#core/dataset/dataset.ts';
import { DATASET_IDS } from '#core/dataset/datasets.ts';
import { fitScaler, type Scaler, scaleRows } from '#core/dataset/scaling.ts';
import { makeSplit } from '#core/dataset/split.ts';
import { TellingError } from '#core/message.ts';
import { PIECE } from '#core/pieces.ts';
import { fromJson, toJson } from '#core/plainData.ts';
import { createRandom } from '#core/random/random.ts';
import { defaultExperiment } from '#detectors/experiments/defaults.ts';
import { loadDataset } from '../../data/read.ts';
import { type ClassicalDetector, fitAtOnce } from './classical.ts';
import { CLASSICAL, DETECTORS } from './index.ts';

/** What every classical detector promises, on rows like both data sets', and on their own where they are at hand. */

interface Rows {
  name: string;
  dataset: DatasetId;
  features: number;
  training: Float32Array;
  asked: Float32Array;
  /** How these were scaled: a picture of what is learnt undoes it. */
  scaler: Scaler;
}

/** All of a model as text, which is compared faster than its arrays. */
const written = (model: object) => JSON.stringify(toJson(model));

/** Few rows, so that all detectors together take seconds. */
const TRAINING = 200;
const ASKED = 12;

/** Smooth curves that differ in two ways; every other one asked for has a step that none of them has. */
function likeBeats(): Rows {
  const random = createRandom(1);
  const features = 140;
  const curve = (odd: boolean) => {
    const [a, b] = [random.normal(), random.normal()];
    return Array.from({ length: features }, (_, f) => {
      const t = f / features;
      const step = odd && t > 0.6 ? 2 : 0;
      return Math.sin(7 * t) + 0.3 * a * Math.cos(12 * t) + 0.2 * b * t + 0.05 * random.normal() + step;
    });
  };
  return {
    name: 'curves like beats',
    dataset: 'ecg5000',
    features,
    training: Float32Array.from(Array.from({ length: TRAINING }, () => curve(false)).flat()),
    asked: Float32Array.from(Array.from({ length: ASKED }, (_, i) => curve(i % 2 === 1)).flat()),
    scaler: { offset: new Float32Array(features).fill(1000), spread: new Float32Array(features).fill(20) },
  };
}

/** Shares from 0 to 1, most of them 0 or 1, a feature that never varies, and many rows exactly alike. */
function likeConnections(): Rows {
  const random = createRandom(2);
  const features = 18;
  const row = () => {
    if (random.uniform() < 0.3) return Array.from({ length: features }, (_, f) => (f % 3 === 0 ? 1 : 0));
    return Array.from({ length: features }, (_, f) => {
      if (f === 4) return 0;
      return random.uniform() < 0.7 ? (f % 3 === 0 ? 1 : 0) : Math.round(100 * random.uniform()) / 100;
    });
  };
  const odd = () => row().map((value, f) => (f === 4 ? 1 : 1 - value));
  return {
    name: 'shares like connections',
    dataset: 'kddcup99',
    features,
    training: Float32Array.from(Array.from({ length: TRAINING }, row).flat()),
    asked: Float32Array.from(Array.from({ length: ASKED }, (_, i) => (i % 2 === 1 ? odd() : row())).flat()),
    scaler: { offset: new Float32Array(features), spread: new Float32Array(features).fill(1) },
  };
}

async function prepared(dataset: DatasetId): Promise<Rows[]> {
  // Files that were never prepared are the data step's to miss.
  if (!existsSync(new URL(`../../public/data/${dataset}.bin`, import.meta.url))) return [];
  const loaded = await loadDataset(dataset);
  const experiment = { ...defaultExperiment(dataset), trainingRows: TRAINING };
  const split = makeSplit(loaded, experiment);
  const training = gatherRows(loaded, split.train);
  const scaler = fitScaler(experiment.scaling, training, loaded.features);
  return [
    {
      name: `rows of ${dataset}`,
      dataset,
      features: loaded.features,
      training: scaleRows(scaler, training),
      asked: scaleRows(scaler, gatherRows(loaded, split.test.subarray(0, ASKED))),
      scaler,
    },
  ];
}

const all: Rows[] = [likeBeats(), likeConnections(), ...(await Promise.all(DATASET_IDS.map(prepared))).flat()];

/** As they are below the face that all detectors have. */
const detectors = CLASSICAL.map(({ behind }) => behind);

const optionsOf = (detector: ClassicalDetector, dataset: DatasetId): object => tableOf(detector).defaults(dataset);

const tableOf = ({ kind }: ClassicalDetector) => DETECTORS.find((detector) => detector.kind === kind)!;

const learn = (detector: ClassicalDetector, { features, training, dataset }: Rows, x = training) =>
  fitAtOnce(detector, x, x.length / features, features, optionsOf(detector, dataset), createRandom(7));

it('every detector has its settings, and a name of its own', () => {
  expect(new Set(DETECTORS.map(({ kind }) => kind)).size).toBe(DETECTORS.length);
  for (const { fields, defaults } of detectors.map(tableOf)) {
    const named = fields.map(({ name }) => name as string).sort();
    for (const dataset of DATASET_IDS) expect(Object.keys(defaults(dataset)).sort()).toEqual(named);
  }
});

describe.each(all)('on $name', (rows) => {
  const { features, training, asked, dataset } = rows;

  describe.each(detectors.map((detector) => [detector.kind, detector] as const))('%s', (_, detector) => {
    const options = optionsOf(detector, dataset);
    const model = learn(detector, rows);
    const text = written(model);
    const scores = detector.score(model, asked, ASKED);
    const why = detector.contributions(model, asked, ASKED);

    it('is the same for the same seed', () => {
      expect(written(learn(detector, rows))).toBe(text);
    });

    it('scores every row with a finite number, each by itself', () => {
      expect(scores).toHaveLength(ASKED);
      expect(scores.every(Number.isFinite)).toBe(true);
      const cut = 7 * features;
      const parts = [...detector.score(model, asked.subarray(0, cut), 7)].concat([
        ...detector.score(model, asked.subarray(cut), ASKED - 7),
      ]);
      expect(Float32Array.from(parts)).toEqual(scores);
      expect(new Set(scores).size).toBeGreaterThan(1);
    });

    it('is plain data: a clone, and what comes back from JSON, score as it does', () => {
      expect(detector.score(structuredClone(model), asked, ASKED)).toEqual(scores);
      const back = fromJson(JSON.parse(text)) as typeof model;
      expect(written(back)).toBe(text);
      expect(detector.score(back, asked, ASKED)).toEqual(scores);
      expect(detector.contributions(back, asked.subarray(0, features), 1)).toEqual(why.subarray(0, features));
    });

    it('says why, with finite numbers, which add up where they are said to', () => {
      expect(why).toHaveLength(ASKED * features);
      expect(why.every(Number.isFinite)).toBe(true);
      const by = detector.explainedBy(options);
      for (let row = 0; row < ASKED; row++) {
        const own = why.subarray(row * features, (row + 1) * features);
        const sum = own.reduce((total, value) => total + value, 0);
        const size = own.reduce((total, value) => total + Math.abs(value), 0);
        if (by === 'sum' || by === 'neighbours') expect(Math.abs(sum - scores[row]!)).toBeLessThanOrEqual(2e-5 * size);
        if (by === 'largest') expect(Math.max(...own)).toBe(scores[row]);
      }
    });

    it('says what it would rather see in finite numbers, where it can', () => {
      const near = detector.reconstruct?.(model, asked, ASKED);
      if (!near) return;
      expect(near).toHaveLength(asked.length);
      expect(near.every(Number.isFinite)).toBe(true);
    });

    it('shows what it has learnt as plain data of finite numbers, where it can', () => {
      const look = { scaler: rows.scaler, row: asked.subarray(0, features) };
      const learnt = detector.learnt?.(model, look);
      if (!learnt) return;
      // Writing refuses what is not finite.
      const told = written(learnt);
      expect(written(detector.learnt!(fromJson(JSON.parse(text)) as typeof model, look))).toBe(told);
      expect(written(fromJson(JSON.parse(told)) as object)).toBe(told);
    });

    it('can be given up within 100 ms: no piece is more than a few of what a thread does in 10', () => {
      const pieces = detector.fit(training, TRAINING, features, options, createRandom(7));
      const work = detector.cost(TRAINING, features, options).fit;
      let before = 0;
      let largest = 0;
      for (let piece = pieces.next(); !piece.done; piece = pieces.next()) {
        expect(piece.value).toBeGreaterThanOrEqual(before);
        expect(piece.value).toBeLessThanOrEqual(1);
        largest = Math.max(largest, piece.value - before);
        before = piece.value;
      }
      expect(largest * work).toBeLessThanOrEqual(5 * PIECE);
    });

    it('takes rows that are all alike, and a single feature', () => {
      const alike = new Float32Array(40 * features).fill(0.5);
      const same = learn(detector, rows, alike);
      expect(detector.score(same, asked, ASKED).every(Number.isFinite)).toBe(true);
      expect(detector.contributions(same, asked.subarray(0, features), 1).every(Number.isFinite)).toBe(true);
      const narrow = fitAtOnce(detector, training.subarray(0, 50), 50, 1, options, createRandom(1));
      expect(detector.score(narrow, asked.subarray(0, 20), 20).every(Number.isFinite)).toBe(true);
    });

    it('refuses with a sentence what would not finish, and what leaves nothing to learn', () => {
      const refused = (x: Float32Array, count: number) => () =>
        detector.fit(x, count, features, options, createRandom(1)).next();
      // These learn from a sample, however many rows there are.
      const sampling = detector.kind === 'isolationForest' || detector.kind === 'oneClassSvm';
      if (!sampling) expect(refused(new Float32Array(0), 1e12)).toThrow(TellingError);
      if (!sampling) expect(refused(new Float32Array(0), 1e12)).toThrow(/^tooMuchWork/);
      expect(refused(training.subarray(0, features), 1)).toThrow(/^tooFewRows/);
      expect(refused(new Float32Array(3 * features).fill(Number.NaN), 3)).toThrow(/Row 0 holds NaN/);
      expect(refused(training, 2)).toThrow(RangeError);
      expect(() => detector.score(model, asked, 1)).toThrow(RangeError);
      expect(() => detector.contributions(model, asked, 1)).toThrow(RangeError);
    });
  });

  /** All training rows, and then some rows again and again. */
  const again = (part: Float32Array, times: number) => {
    const x = new Float32Array(training.length + times * part.length);
    x.set(training);
    for (let i = 0; i < times; i++) x.set(part, training.length + i * part.length);
    return x;
  };

  it.each(['mean', 'zScore', 'mad', 'pca', 'kMeans'])('%s does not care whether every row is there twice', (kind) => {
    const detector = detectors.find((found) => found.kind === kind)!;
    if (kind === 'kMeans') {
      // Its centres are drawn; one centre is the mean whatever was drawn.
      const one = (x: Float32Array) =>
        fitAtOnce(detector, x, x.length / features, features, { clusters: 1, restarts: 1 }, createRandom(1));
      const [once, twice] = [one(training), one(again(training, 1))];
      detector.score(once, asked, ASKED).forEach((score, row) => {
        expect(detector.score(twice, asked, ASKED)[row]).toBeCloseTo(score, 4);
      });
      return;
    }
    const once = detector.score(learn(detector, rows), asked, ASKED);
    const twice = detector.score(learn(detector, rows, again(training, 1)), asked, ASKED);
    once.forEach((score, row) => {
      expect(Math.abs(twice[row]! - score)).toBeLessThanOrEqual(1e-4 * Math.max(1, Math.abs(score)));
    });
  });

  it.each(['mean', 'zScore', 'kNearest'])('%s finds a row no stranger for having learnt from it', (kind) => {
    const detector = detectors.find((found) => found.kind === kind)!;
    // Every other row has a value where none of the training rows has one: there, having learnt it changes the unit.
    for (let row = 0; row < ASKED; row += 2) {
      const own = asked.subarray(row * features, (row + 1) * features);
      const scores = [0, 1, 5, 25].map((times) => detector.score(learn(detector, rows, again(own, times)), own, 1)[0]!);
      for (let i = 1; i < scores.length; i++) expect(scores[i]).toBeLessThanOrEqual(scores[i - 1]! + 1e-6);
    }
  });
});
