import fc from 'fast-check';
import { expect, it } from 'vitest';
import { flaggedIn, scoresByGroup } from './groups.ts';

const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: -1, max: 2 })), { maxLength: 40 });

it('counts the flagged rows of each group as one would row by row', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: -1, max: 7 }), (list, threshold) => {
      const scores = list.map(([score]) => score);
      const groups = scoresByGroup(scores, 3, (row) => list[row]![1]);
      groups.forEach((group, g) => {
        expect([...group.rows]).toEqual([...list.keys()].filter((row) => list[row]![1] === g));
        expect(flaggedIn(group, threshold)).toBe(list.filter(([score, of]) => of === g && score > threshold).length);
      });
    }),
  );
});
