import { describe, expect, it } from 'vitest';
import type { Members } from '#core/learnt/members.ts';
import { memberScale } from './memberScale.ts';

const saying = (combine: Members['combine'], ...said: number[]): Members => ({
  form: 'members',
  combine,
  members: said.map((standardized) => ({
    kind: 'pca',
    score: 1,
    rank: 0.5,
    standardized,
    cut: 1.6,
    calls: false,
    usual: Float64Array.of(-2, 0, 3),
  })),
  majority: 1,
  score: 1,
});

describe('the scale of what members say', () => {
  it('is from none to all for ranks', () => {
    expect(memberScale(saying('meanRank', 50))).toEqual([0, 1]);
    expect(memberScale(saying('majority', 50))).toEqual([0, 1]);
  });

  it('holds normal rows and this one for scores, unless that is far out', () => {
    expect(memberScale(saying('meanScore', 1, 5))).toEqual([-2, 5]);
    expect(memberScale(saying('meanScore', 1, 500))).toEqual([-2, 12]);
  });
});
