import { describe, expect, it } from 'vitest';
import { DATASET_IDS } from '#core/dataset/datasets.ts';
import { createRandom } from '#core/random/random.ts';
import { fitAtOnce } from '../classical.ts';
import { SINGLE } from '../single.ts';
import { calibrationOf, rankOf, standardized } from './calibration.ts';
import { ensemble } from './ensemble.ts';
import { memberOf } from './memberOf.ts';

const random = createRandom(4);
const rows = 200;
const x = Float32Array.from({ length: rows * 3 }, () => random.normal());
const asked = Float32Array.of(0, 0, 0, 1, 1, 1, 4, 4, 4, 8, 8, 8);
const members = ['mean', 'pca', 'kNearest'] as const;
const fitted = (combine: 'meanRank' | 'meanScore' | 'majority') =>
  fitAtOnce(ensemble, x, rows, 3, { members, combine }, createRandom(1));

describe('a calibration', () => {
  const calibration = calibrationOf(Float32Array.of(4, 1, 2, 3));

  it('ranks scores among those that it knows, and those beyond them by how far', () => {
    const ranks = [-5, 0, 1, 1.5, 2, 3, 4, 5, 50].map((score) => rankOf(calibration, score));
    expect(ranks.slice(2, 7)).toEqual([0.2, 0.3, 0.4, 0.6, 0.8]);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(new Set(ranks).size).toBe(ranks.length);
    expect(ranks[0]).toBeGreaterThan(0);
    expect(ranks.at(-1)).toBeLessThan(1);
  });

  it('knows what all-alike scores mean', () => {
    const alike = calibrationOf(new Float32Array(9).fill(2));
    expect([1, 2, 3].map((score) => standardized(alike, score))).toEqual([-1, 0, 1]);
    expect(rankOf(alike, 1)).toBeLessThan(rankOf(alike, 2));
    expect(rankOf(alike, 2)).toBeLessThan(rankOf(alike, 3));
  });
});

describe('the ensemble', () => {
  it.each(['meanRank', 'meanScore', 'majority'] as const)('finds rows farther out more anomalous, by %s', (combine) => {
    const scores = [...ensemble.score(fitted(combine), asked, 4)];
    expect(scores[0]).toBeLessThan(scores[2]!);
    expect(scores[1]).toBeLessThan(scores[2]!);
    expect(scores[2]).toBeLessThan(scores[3]!);
  });

  it('combines what its members say', () => {
    const { members: learnt } = fitted('meanRank');
    const said = learnt.map(({ kind, model, calibration }) => ({
      calibration,
      scores: memberOf(kind).detector.score(model, asked, 4),
    }));
    const means = { meanRank: rankOf, meanScore: standardized };
    for (const combine of ['meanRank', 'meanScore'] as const) {
      const scores = ensemble.score(fitted(combine), asked, 4);
      scores.forEach((score, row) => {
        const sum = said.reduce(
          (total, { calibration, scores }) => total + means[combine](calibration, scores[row]!),
          0,
        );
        expect(score).toBeCloseTo(sum / 3, 5);
      });
    }
    const votes = [0, 1, 2, 3].map(
      (row) => said.filter(({ calibration, scores }) => scores[row]! > calibration.cut).length,
    );
    expect([...ensemble.score(fitted('majority'), asked, 4)].map((score) => Math.floor(score * 4))).toEqual(votes);
    expect(votes).toEqual([0, 0, 3, 3]);
  });

  it('compares members by rows that they have not learnt from', () => {
    const [first] = fitted('meanRank').members;
    expect(first!.calibration.scores).toHaveLength(40);
  });

  it('says why by giving a feature the training median', () => {
    const model = fitted('meanScore');
    const why = ensemble.contributions(model, Float32Array.of(0, 9, 0), 1);
    expect(why.indexOf(Math.max(...why))).toBe(1);
    expect(ensemble.explainedBy({ members, combine: 'meanScore' })).toBe('replacement');
  });
});

it('has members whose settings no default changes: no link says them', () => {
  expect(memberOf('pca').options).toMatchObject({ keep: 'components', components: 2 });
  expect(memberOf('kNearest').options).toEqual({ neighbours: 5, distance: 'mean' });
  for (const { table } of SINGLE) {
    expect(Object.keys(memberOf(table.kind).options)).toEqual(Object.keys(table.defaults(DATASET_IDS[0])));
  }
});
