import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScoreIndex } from './scoreIndex.ts';
import { orderByScore, rowsBeside, rowsBetween } from './scoreOrder.ts';
import { rowsOf } from './testing.ts';

const pairs = fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 0, max: 1 }));
const scoredRows = fc.array(pairs, { maxLength: 50 }).map(rowsOf);
const halves = fc.integer({ min: -9, max: 9 }).map((n) => n / 4);

describe('orderByScore', () => {
  it('names the row of every sorted score', () => {
    fc.assert(
      fc.property(scoredRows, ({ scores, abnormal }) => {
        const index = createScoreIndex(scores, abnormal);
        const order = orderByScore(scores, abnormal);
        for (const kind of ['normal', 'abnormal'] as const) {
          expect(Array.from(order[kind], (row) => scores[row])).toEqual([...index[kind]]);
          expect(Array.from(order[kind], (row) => abnormal[row])).toEqual(
            [...index[kind]].map(() => (kind === 'abnormal' ? 1 : 0)),
          );
        }
        expect(new Set([...order.normal, ...order.abnormal]).size).toBe(scores.length);
      }),
    );
  });

  it('keeps the order of rows with equal scores', () => {
    expect([...orderByScore([2, 1, 1, 2], [0, 0, 0, 0]).normal]).toEqual([1, 2, 0, 3]);
  });
});

describe('rows by score', () => {
  const sorted = (rows: Iterable<number>) => [...rows].sort((a, b) => a - b);

  it('lie from the lower bound up to, not including, the upper one', () => {
    fc.assert(
      fc.property(scoredRows, halves, halves, ({ scores, abnormal }, low, high) => {
        fc.pre(low <= high);
        const found = rowsBetween(createScoreIndex(scores, abnormal), orderByScore(scores, abnormal), low, high);
        const expected = scores.flatMap((score, row) => (score >= low && score < high ? [row] : []));
        expect(sorted([...found.normal, ...found.abnormal])).toEqual(expected);
      }),
    );
  });

  it('are flagged above the threshold, as in the confusion matrix', () => {
    fc.assert(
      fc.property(scoredRows, halves, ({ scores, abnormal }, threshold) => {
        const { passed, flagged } = rowsBeside(
          createScoreIndex(scores, abnormal),
          orderByScore(scores, abnormal),
          threshold,
        );
        const where = (flag: number, isFlagged: boolean) =>
          scores.flatMap((score, row) => (abnormal[row] === flag && score > threshold === isFlagged ? [row] : []));
        expect(sorted(passed.normal)).toEqual(where(0, false));
        expect(sorted(passed.abnormal)).toEqual(where(1, false));
        expect(sorted(flagged.normal)).toEqual(where(0, true));
        expect(sorted(flagged.abnormal)).toEqual(where(1, true));
      }),
    );
  });
});
