import { describe, expect, it } from 'vitest';
import { createRandom } from '#core/random/random.ts';
import { fitAtOnce } from '../classical.ts';
import { ensemble } from './ensemble.ts';
import { membersOf } from './membersOf.ts';

const random = createRandom(4);
const x = Float32Array.from({ length: 600 }, () => random.normal());
const scaler = { offset: new Float32Array(3), spread: new Float32Array(3).fill(1) };
const members = ['mean', 'pca', 'kNearest'] as const;

describe('the members of an ensemble', () => {
  it.each(['meanRank', 'meanScore', 'majority'] as const)('say what adds up to its score, by %s', (combine) => {
    const model = fitAtOnce(ensemble, x, 200, 3, { members, combine }, createRandom(1));
    for (const value of [0, 1.2, 6]) {
      const row = new Float32Array(3).fill(value);
      const made = membersOf(model, { scaler, row }, ensemble.score(model, row, 1)[0]!);
      const mean = (of: (member: (typeof made.members)[number]) => number) =>
        made.members.reduce((sum, member) => sum + of(member), 0) / 3;
      const calls = made.members.filter((member) => member.calls).length;
      const expected = {
        meanRank: mean(({ rank }) => rank),
        meanScore: mean(({ standardized }) => standardized),
        majority: (calls + mean(({ rank }) => rank)) / 4,
      };
      expect(made.score).toBeCloseTo(expected[combine], 6);
      expect(made.majority).toBe(2);
      for (const { usual, cut, standardized, calls: called } of made.members) {
        expect([...usual]).toEqual([...usual].sort((a, b) => a - b));
        expect(cut).toBeCloseTo(usual[19]!, 9);
        expect(called).toBe(standardized > cut);
      }
    }
  });
});
