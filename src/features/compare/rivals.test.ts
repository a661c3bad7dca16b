import { expect, it } from 'vitest';
import { rank } from '#core/evaluation.ts';
import type { Baseline, RunPlan } from '#core/plan.ts';
import { createRandom } from '#core/random/random.ts';
import { evaluatedOf, type Ranked } from '#store/evaluated.ts';
import { rivalsOf } from './rivals.ts';

const testAbnormal = Uint8Array.from({ length: 200 }, (_, row) => row % 2);
const plan = { testAbnormal, validationAbnormal: testAbnormal } as RunPlan;

/** Scores that see the kind of the rows through noise of a spread of 1. */
function scoresOf(apart: number, seed: number) {
  const random = createRandom(seed);
  const testScores = Float32Array.from(testAbnormal, (flag) => apart * flag + random.normal());
  return { testScores, validationScores: testScores };
}

const baselineOf = (id: string, apart: number, seed: number) => {
  const baseline: Baseline = { id, components: null, ...scoresOf(apart, seed) };
  return { baseline, ranking: rank(plan, baseline) };
};

const frame = scoresOf(2, 1);
const ranked = {
  ...{ plan, frame, ranking: rank(plan, frame) },
  baselines: [baselineOf('poor', 0.5, 2), baselineOf('alike', 2, 3), baselineOf('good', 5, 4)],
} as unknown as Ranked;

it('says of each baseline how the detector stands to it, by pairs of rows', () => {
  const rivals = rivalsOf(ranked, ({ id }) => id);
  expect(rivals.map(({ name, standing }) => [name, standing?.side])).toEqual([
    ['poor', 'better'],
    ['alike', 'level'],
    ['good', 'worse'],
  ]);
  const [poor] = rivals;
  expect(poor!.standing!.difference.difference).toBeCloseTo(ranked.ranking.rocAuc! - poor!.rocAuc!, 12);
});

it('compares once, however the threshold moves', () => {
  const at = (value: number) => rivalsOf(evaluatedOf(ranked, { rule: 'manual', value }), ({ id }) => id);
  const [before, after] = [at(0.1), at(0.2)];
  after.forEach(({ standing }, i) => {
    expect(standing).toBe(before[i]!.standing);
  });
});
