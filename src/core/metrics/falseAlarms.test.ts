import { describe, expect, it } from 'vitest';
import { createRandom } from '#core/random/random.ts';
import { falseAlarms } from './falseAlarms.ts';
import { createScoreIndex } from './scoreIndex.ts';
import { chooseThreshold } from './threshold.ts';

describe('false alarms, as promised and as they came out', () => {
  it('counts normal rows alone, above the threshold alone', () => {
    const validation = createScoreIndex([0, 1, 2, 3, 9], [0, 0, 0, 0, 1]);
    const test = createScoreIndex([0, 1, 2, 2.5, 9, 9], [0, 0, 0, 0, 0, 1]);
    expect(falseAlarms(validation, test, 2)).toMatchObject({ promised: 0.25, cameOut: 0.4 });
  });

  it.each([60, 584])('holds what comes out of 95 in 100 tests, with %i validation rows', (rows) => {
    const random = createRandom(rows);
    const draw = () => {
      const scores = Float64Array.from({ length: rows }, () => random.normal() ** 2);
      return createScoreIndex(scores, new Uint8Array(rows));
    };
    const tests = 1000;
    let held = 0;
    for (let i = 0; i < tests; i++) {
      const validation = draw();
      const threshold = chooseThreshold({ rule: 'percentile', percentile: 95 }, validation);
      const { cameOut, chance } = falseAlarms(validation, draw(), threshold)!;
      if (cameOut >= chance.low && cameOut <= chance.high) held++;
    }
    // Counts are whole, so the interval holds a little more than it must; these are two standard errors away.
    expect(held / tests).toBeGreaterThan(0.94);
    expect(held / tests).toBeLessThan(0.98);
  });

  it('has nothing to say without normal rows', () => {
    const abnormal = createScoreIndex([1], [1]);
    const normal = createScoreIndex([1], [0]);
    expect(falseAlarms(abnormal, normal, 0)).toBeNull();
    expect(falseAlarms(normal, abnormal, 0)).toBeNull();
  });
});
