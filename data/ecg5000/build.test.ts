import { expect, it } from 'vitest';
import { TEST, TRAIN, VALIDATION } from '#core/dataset/dataset.ts';
import { makeSplit } from '#core/dataset/split.ts';
import { defaultExperiment } from '#detectors/experiments/defaults.ts';
import { BEATS, smallBeats, TEST_LABELS, TRAIN_LABELS } from '../testing.ts';
import { buildBeats } from './build.ts';
import { ecg5000 } from './preparation.ts';

const entry = smallBeats();
const { read } = ecg5000(entry);
const train = await read(Buffer.from(BEATS.train), 'train');
const test = await read(Buffer.from(BEATS.test), 'test');
const dataset = buildBeats({ train, test }, entry);

it('joins both files in their order, each beat with its class and origin', () => {
  expect(dataset.rows).toBe(43);
  expect([...dataset.label].map((label) => label + 1)).toEqual([...TRAIN_LABELS, ...TEST_LABELS]);
  expect([...dataset.x]).toEqual([...train.x, ...test.x]);
  expect([9, 10].map((row) => [dataset.originFile[row], dataset.originLine[row]])).toEqual([
    [0, 9],
    [1, 0],
  ]);
  expect(dataset.classes.map(({ abnormal }) => abnormal)).toEqual([false, true, true, true, true]);
});

it('offers the published split: learn from the normal beats of TRAIN, choose by all of it, test on TEST', () => {
  expect(dataset.splits.ucr).toMatchObject({ rule: 'membership' });
  const bits = dataset.splits.ucr?.rule === 'membership' ? [...dataset.splits.ucr.membership] : [];
  expect(bits).toEqual([...new Array(10).fill(TRAIN | VALIDATION), ...new Array(33).fill(TEST)]);
  const split = makeSplit(dataset, { ...defaultExperiment('ecg5000'), split: 'ucr' });
  expect([...split.train].sort()).toEqual([0, 1, 2, 3, 4]);
  expect(split.validation).toHaveLength(10);
  expect(split.test).toHaveLength(33);
});

it('reports whether beats occur twice', () => {
  expect(dataset.provenance.notes[0]).toBe('No beat occurs twice.');
  const twice = buildBeats({ train, test: train }, entry);
  expect(twice.provenance.notes[0]).toBe('10 of the 20 beats are exact copies of an earlier one; they are kept.');
});

it('says so where they were read from a copy with fewer digits', () => {
  expect(dataset.provenance.notes.join()).not.toContain('six decimals');
  const copied = buildBeats({ train: { ...train, rounded: true }, test }, entry);
  expect(copied.provenance.notes.join()).toContain('They were read from a copy with six decimals');
});
