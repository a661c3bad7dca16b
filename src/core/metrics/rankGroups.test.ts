import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rocAuc } from './curves.ts';
import { aucInterval, placementsOf } from './delong.ts';
import { rankGroups, ratesAt } from './rankGroups.ts';
import { createScoreIndex } from './scoreIndex.ts';
import { bruteForceConfusion } from './testing.ts';

// In few different scores, so that ties are common; each row in any of three groups.
const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 1 }), fc.nat(7)), {
  maxLength: 40,
});

it('says of each group what its rows say by themselves', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: -1, max: 7 }), (list, threshold) => {
      const scores = list.map(([score]) => score);
      const abnormal = list.map(([, flag]) => flag);
      const groups = [0, 1, 2].map((bit) =>
        Uint32Array.from([...list.keys()].filter((row) => (list[row]![2] >> bit) & 1)),
      );
      rankGroups(scores, abnormal, groups).forEach((group, g) => {
        const own = (values: number[]) => [...groups[g]!].map((row) => values[row]!);
        const index = createScoreIndex(own(scores), own(abnormal));
        expect(group.index).toEqual(index);
        expect(group.rocAuc).toBe(rocAuc(index));
        const interval = aucInterval(placementsOf(own(scores), own(abnormal)));
        expect(group.interval === null).toBe(interval === null);
        if (interval) expect(group.interval!.low).toBeCloseTo(interval.low, 10);
        if (interval) expect(group.interval!.high).toBeCloseTo(interval.high, 10);
        const { tp, fp, tn, fn } = bruteForceConfusion(own(scores), own(abnormal), threshold);
        expect(ratesAt(group, threshold)).toEqual({
          recall: tp + fn === 0 ? null : tp / (tp + fn),
          falseAlarmRate: fp + tn === 0 ? null : fp / (fp + tn),
        });
      });
    }),
  );
});
