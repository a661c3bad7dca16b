import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MIXINGS } from '#core/experiment/experiment.ts';
import { TellingError } from '#core/message.ts';
import { abnormalFlags, type Dataset, TEST, TRAIN, VALIDATION } from './dataset.ts';
import { makeSplit, mixedCounts, type SplitChoice } from './split.ts';
import { datasetOf } from './testing.ts';

const CHOICE: SplitChoice = {
  split: 'default',
  seed: 7,
  trainingRows: null,
  contamination: 0,
  mixing: 'replace',
  dirtyValidation: false,
};
const dataset = datasetOf([500, 200, 33]);

const sorted = (rows: Uint32Array) => [...rows].sort((a, b) => a - b);
const abnormalIn = (rows: Uint32Array, of: Dataset = dataset) =>
  abnormalFlags(of, rows).reduce((sum, flag) => sum + flag, 0);
const byClass = (rows: Uint32Array) =>
  [0, 1, 2].map((label) => rows.filter((row) => dataset.label[row] === label).length);
const overlap = (a: Uint32Array, b: Uint32Array) => a.filter((row) => new Set(b).has(row)).length;

const choices = fc.record({
  split: fc.constantFrom('default' as const, 'ucr' as const),
  seed: fc.nat(999_999_999),
  trainingRows: fc.option(fc.integer({ min: 20, max: 800 })),
  contamination: fc.double({ min: 0, max: 0.7, noNaN: true }),
  mixing: fc.constantFrom(...MIXINGS),
  dirtyValidation: fc.boolean(),
});

describe('makeSplit', () => {
  it('gives the same rows for the same choice, and others for another seed', () => {
    expect(makeSplit(dataset, CHOICE)).toEqual(makeSplit(dataset, CHOICE));
    const other = makeSplit(dataset, { ...CHOICE, seed: 8 });
    expect(sorted(other.test)).not.toEqual(sorted(makeSplit(dataset, CHOICE).test));
  });

  // Saved runs and shared links depend on these rows: changing them changes every result.
  it('gives these rows for seed 7, for ever', () => {
    const rows = {
      validation: Uint32Array.of(3, 12, 2, 8),
      test: Uint32Array.of(1, 11, 15),
      hidden: Uint32Array.of(),
      shortage: null,
    };
    const choice = { ...CHOICE, contamination: 0.25 };
    const train = Uint32Array.of(0, 9, 6, 7, 10, 5, 4, 14, 16);
    expect(makeSplit(datasetOf([12, 5]), { ...choice, mixing: 'add' })).toEqual({ ...rows, train });
    const replaced = { ...rows, train: Uint32Array.of(0, 9, 6, 7, 10, 14, 16) };
    expect(makeSplit(datasetOf([12, 5]), choice)).toEqual(replaced);
    expect(makeSplit(datasetOf([12, 5]), { ...choice, dirtyValidation: true })).toEqual({
      ...replaced,
      validation: Uint32Array.of(3, 12, 2),
      hidden: Uint32Array.of(12),
    });
  });

  it('shares each class out 60 / 20 / 20', () => {
    const { train, validation, test } = makeSplit(dataset, CHOICE);
    expect(byClass(validation)).toEqual([100, 40, 6]);
    expect(byClass(test)).toEqual([100, 40, 7]);
    expect(byClass(train)).toEqual([300, 0, 0]);
  });

  it('puts rows in random order, so that a cut takes of all alike', () => {
    const { test } = makeSplit(dataset, CHOICE);
    const half = byClass(test.subarray(0, 73));
    expect(half[0]).toBeGreaterThan(35);
    expect(half[1]).toBeGreaterThan(8);
  });

  it('follows fixed memberships, in an order set by the seed', () => {
    const split = makeSplit(dataset, { ...CHOICE, split: 'ucr' });
    const rule = dataset.splits.ucr!;
    const bits = rule.rule === 'membership' ? rule.membership : new Uint8Array();
    const members = (bit: number) => [...bits.keys()].filter((row) => bits[row]! & bit);
    expect(sorted(split.test)).toEqual(members(TEST));
    expect(sorted(split.validation)).toEqual(members(VALIDATION));
    expect(sorted(split.train)).toEqual(members(TRAIN).filter((row) => dataset.label[row] === 0));
    const other = makeSplit(dataset, { ...CHOICE, split: 'ucr', seed: 8 });
    expect(other.test).not.toEqual(split.test);
  });

  it('says so when the data set has no such split', () => {
    expect(() => makeSplit(dataset, { ...CHOICE, split: 'balanced' })).toThrow(
      new TellingError({ say: 'noSuchSplit', dataset: 'kddcup99', split: 'balanced' }),
    );
  });

  it('never tests on a row that it learns from or chooses by, nor names a row twice', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const { train, validation, test } = makeSplit(dataset, choice);
        expect(overlap(test, train) + overlap(test, validation)).toBe(0);
        for (const rows of [train, validation, test]) {
          expect(new Set(rows).size).toBe(rows.length);
          expect(rows.every((row) => row < dataset.rows)).toBe(true);
        }
        if (choice.split === 'default') expect(overlap(train, validation)).toBe(0);
      }),
      { numRuns: 50 },
    );
  });

  it('judges every contamination and every number of training rows on the same rows', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const plain = makeSplit(dataset, { ...choice, contamination: 0, trainingRows: null });
        const { validation, test, hidden } = makeSplit(dataset, choice);
        expect(test).toEqual(plain.test);
        if (choice.dirtyValidation) return;
        expect(validation).toEqual(plain.validation);
        expect(hidden).toHaveLength(0);
      }),
      { numRuns: 50 },
    );
  });

  it('learns from exactly the abnormal share asked for, to the nearest row, and from as many rows as that allows', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const { train, shortage } = makeSplit(dataset, choice);
        const abnormal = abnormalIn(train);
        expect(Math.abs(abnormal - choice.contamination * train.length)).toBeLessThanOrEqual(0.5 + 1e-9);
        const pool = makeSplit(dataset, { ...choice, contamination: 0, trainingRows: null }).train.length;
        const abnormalPool = choice.split === 'default' ? 140 : abnormalTraining(dataset);
        const all = choice.mixing === 'replace' ? pool : Math.floor(pool / (1 - choice.contamination));
        const wanted = Math.min(all, choice.trainingRows ?? Number.POSITIVE_INFINITY);
        const there = choice.contamination > 0 ? Math.floor(abnormalPool / choice.contamination) : wanted;
        expect(train.length).toBe(Math.min(wanted, there));
        const needed = Math.round(wanted * choice.contamination);
        expect(shortage).toEqual(needed > abnormalPool ? { needed, there: abnormalPool } : null);
      }),
      { numRuns: 200 },
    );
  });

  it('learns from as many rows as without any that are mixed in, unless there are too few of these', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const plain = makeSplit(dataset, { ...choice, contamination: 0 }).train;
        const { train, shortage } = makeSplit(dataset, { ...choice, mixing: 'replace' });
        if (shortage) expect(train.length).toBeLessThan(plain.length);
        else expect(train.length).toBe(plain.length);
        // Normal rows make way from the end: what stays is the same at every share.
        const normal = train.length - abnormalIn(train);
        expect(train.subarray(0, normal)).toEqual(plain.subarray(0, normal));
      }),
      { numRuns: 100 },
    );
  });

  it('hides as large a share among the validation rows that pass for normal, and leaves all others as they are', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const plain = makeSplit(dataset, { ...choice, contamination: 0 }).validation;
        const { train, validation, hidden } = makeSplit(dataset, { ...choice, dirtyValidation: true });
        const kept = new Set(validation);
        expect([...validation]).toEqual([...plain].filter((row) => kept.has(row)));
        expect(abnormalIn(validation)).toBe(abnormalIn(plain));
        expect(abnormalIn(hidden)).toBe(hidden.length);
        expect(overlap(hidden, validation)).toBe(hidden.length);
        const passing = validation.length - abnormalIn(validation) + hidden.length;
        expect(Math.abs(hidden.length - choice.contamination * passing)).toBeLessThanOrEqual(0.5 + 1e-9);
        // Rows that a split shares pass for the same in both.
        if (choice.split === 'ucr' && choice.trainingRows === null) {
          expect(overlap(train, validation)).toBe(train.length);
          expect(abnormalIn(train.filter((row) => !new Set(hidden).has(row)))).toBe(0);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keeps what it learnt from when rows are added', () => {
    const few = makeSplit(dataset, { ...CHOICE, trainingRows: 50 }).train;
    const more = makeSplit(dataset, { ...CHOICE, trainingRows: 100 }).train;
    expect(overlap(few, more)).toBe(50);
  });
});

/** Abnormal rows that the fixed split sets apart for training. */
function abnormalTraining({ splits, label }: Dataset): number {
  const rule = splits.ucr!;
  const bits = rule.rule === 'membership' ? rule.membership : new Uint8Array();
  return bits.filter((bit, row) => bit & TRAIN && label[row] !== 0).length;
}

describe('mixedCounts', () => {
  const of = (normal: number, abnormal: number, contamination: number, trainingRows: number | null) =>
    (['add', 'replace'] as const).map((mixing) =>
      mixedCounts(normal, abnormal, { contamination, mixing, trainingRows }),
    );

  it.each([
    [0, null, { total: 900, abnormal: 0, needed: 0 }, { total: 900, abnormal: 0, needed: 0 }],
    [0, 100, { total: 100, abnormal: 0, needed: 0 }, { total: 100, abnormal: 0, needed: 0 }],
    [0.1, null, { total: 1000, abnormal: 100, needed: 100 }, { total: 900, abnormal: 90, needed: 90 }],
    [0.5, null, { total: 1200, abnormal: 600, needed: 900 }, { total: 900, abnormal: 450, needed: 450 }],
    [0.7, null, { total: 857, abnormal: 600, needed: 2099 }, { total: 857, abnormal: 600, needed: 630 }],
    [0.7, 10, { total: 10, abnormal: 7, needed: 7 }, { total: 10, abnormal: 7, needed: 7 }],
    [0.33, 10, { total: 10, abnormal: 3, needed: 3 }, { total: 10, abnormal: 3, needed: 3 }],
  ])('of 900 normal and 600 abnormal rows, %d contaminated and at most %s', (share, atMost, added, replaced) => {
    expect(of(900, 600, share, atMost)).toEqual([added, replaced]);
  });

  it('takes none where there are none', () => {
    expect(of(0, 50, 0, null)).toEqual(Array(2).fill({ total: 0, abnormal: 0, needed: 0 }));
    expect(of(50, 0, 0.2, null)).toEqual([
      { total: 0, abnormal: 0, needed: 12 },
      { total: 0, abnormal: 0, needed: 10 },
    ]);
  });
});
