import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRandom } from '#core/random/random.ts';
import { rocCurve } from './curves.ts';
import { rocBand } from './rocBand.ts';
import { createScoreIndex, type ScoreIndex } from './scoreIndex.ts';

/** Of few values, so that ties are common; a row of each kind at least. */
const indexes = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.boolean()), { maxLength: 60 })
  .map((rows) => [...rows, [3, false] as const, [8, true] as const])
  .map((rows) =>
    createScoreIndex(
      rows.map(([score]) => score),
      rows.map(([, abnormal]) => Number(abnormal)),
    ),
  );

/** How many of its standard errors a share that was seen lies from the true one. */
const scoreOf = (seen: number, truth: number, rows: number) =>
  seen === truth ? 0 : (seen - truth) / Math.sqrt((truth * (1 - truth)) / rows);

/** Points of the curve where whole normal rows are flagged: its corners, and what lies on slanting lines between them. */
function pointsOf(index: ScoreIndex): (readonly [number, number])[] {
  const { fpr, tpr } = rocCurve(index);
  const rows = index.normal.length;
  return Array.from(fpr).flatMap((x, i) => {
    const before = i === 0 ? x : fpr[i - 1]!;
    const steps = Math.round((x - before) * rows);
    const slope = i === 0 || steps === 0 ? 0 : (tpr[i]! - tpr[i - 1]!) / steps;
    const between = Array.from({ length: Math.max(0, steps - 1) }, (_, step) => step + 1);
    return [
      ...between.map((step) => [before + step / rows, tpr[i - 1]! + step * slope] as const),
      [x, tpr[i]!] as const,
    ];
  });
}

it('holds what no cut speaks against, by looking at each of them', () => {
  fc.assert(
    fc.property(indexes, fc.integer({ min: 1, max: 999 }), (index, thousandths) => {
      const at = thousandths / 1000;
      const { low, high } = rocBand(index, [at])!;
      const points = pointsOf(index);
      /** By how much the cut that speaks least against a true positive rate does. */
      const against = (truth: number) =>
        Math.min(
          ...points.map(
            ([x, y]) => scoreOf(x, at, index.normal.length) ** 2 + scoreOf(y, truth, index.abnormal.length) ** 2,
          ),
        );
      // At its ends they speak against it by just 1.96², and beyond by more.
      const limit = 1.959963984540054 ** 2;
      for (const [end, beyond] of [
        [low[0]!, -1e-3],
        [high[0]!, 1e-3],
      ] as const) {
        if (end > 0 && end < 1) expect(against(end)).toBeCloseTo(limit, 6);
        const further = end + beyond;
        if (further > 0 && further < 1) expect(against(further)).toBeGreaterThan(limit);
      }
    }),
  );
});

it('holds the curve itself', () => {
  fc.assert(
    fc.property(indexes, (index) => {
      const { fpr, tpr } = rocCurve(index);
      const { low, high } = rocBand(index, fpr)!;
      tpr.forEach((rate, i) => {
        expect(rate).toBeGreaterThanOrEqual(low[i]!);
        expect(rate).toBeLessThanOrEqual(high[i]!);
      });
    }),
  );
});

it('is not to be had of rows of one kind', () => {
  expect(rocBand(createScoreIndex([1, 2], [0, 0]), [0.5])).toBeNull();
  expect(rocBand(createScoreIndex([], []), [0.5])).toBeNull();
});

/** Exponential scores, four times as far out where a row is abnormal: the true curve is t ↦ t^¼. */
function drawn(normal: number, abnormal: number, random: { uniform(): number }): ScoreIndex {
  const flags = Array.from({ length: normal + abnormal }, (_, row) => (row < abnormal ? 1 : 0));
  const scores = flags.map((flag) => -Math.log(1 - random.uniform()) * (flag ? 4 : 1));
  return createScoreIndex(scores, flags);
}

it('holds the true curve at a given false positive rate in 95 of 100 samples, or a few more', () => {
  const random = createRandom(5);
  const rates = [0.01, 0.05, 0.1, 0.3, 0.6];
  const held = rates.map(() => 0);
  const samples = 600;
  for (let sample = 0; sample < samples; sample++) {
    const { low, high } = rocBand(drawn(300, 200, random), rates)!;
    rates.forEach((rate, i) => {
      if (low[i]! <= rate ** 0.25 && rate ** 0.25 <= high[i]!) held[i]!++;
    });
  }
  // Three standard errors of a share of 0.95 in 600 are 0.027.
  for (const count of held) {
    expect(count / samples).toBeGreaterThan(0.95 - 0.027);
    expect(count / samples).toBeLessThan(0.998);
  }
});

it('is as wide, with many rows, as the slope of the true curve has it', () => {
  const rows = 20_000;
  const { low, high } = rocBand(drawn(rows, rows, createRandom(6)), [0.1, 0.3, 0.6])!;
  // Of a share of abnormal rows, and of the threshold (Hsieh & Turnbull, Annals of Statistics 24(1), 1996).
  [0.1, 0.3, 0.6].forEach((rate, i) => {
    const [height, slope] = [rate ** 0.25, 0.25 * rate ** -0.75];
    const deviation = Math.sqrt((height * (1 - height) + slope ** 2 * rate * (1 - rate)) / rows);
    const width = (high[i]! - low[i]!) / (2 * 1.96 * deviation);
    expect(width).toBeGreaterThan(0.95);
    expect(width).toBeLessThan(1.15);
  });
});
