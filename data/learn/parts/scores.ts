import type { PackedArray } from '#core/learn/pack.ts';
import type { ScoresFacts } from '#core/learn/parts.ts';
import { EXACT, type MadePart } from '../part.ts';
import type { Workshop } from '../workshop.ts';

/** The errors of the trained network, to choose thresholds by and to report on: not rounded, for counts depend on them. */
export function scores({ plan, frames }: Workshop): MadePart<ScoresFacts> {
  const { validationScores, testScores } = frames.at(-1)!;
  return {
    facts: {},
    arrays: {
      validation: column(validationScores),
      validationAbnormal: column(plan.validationAbnormal),
      test: column(testScores),
      testAbnormal: column(plan.testAbnormal),
    },
  };
}

const column = (values: ArrayLike<number>): PackedArray => ({ values, shape: [values.length], packing: EXACT });
