import fc from 'fast-check';
import { expect, it } from 'vitest';
import { confusionAt, createScoreIndex } from '#core/metrics/scoreIndex.ts';
import { thresholdFor } from './lineUp.ts';

it('a detector held to so many false alarms gives no more, and no lower threshold would do', () => {
  const score = fc.integer({ min: 0, max: 20 });
  const scores = fc.array(score, { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(scores, scores, fc.nat({ max: 30 }), (normal, abnormal, asked) => {
      const alarms = Math.min(asked, normal.length);
      const index = createScoreIndex([...normal, ...abnormal], [...normal.map(() => 0), ...abnormal.map(() => 1)]);
      const threshold = thresholdFor(index, alarms);
      expect(confusionAt(index, threshold).fp).toBeLessThanOrEqual(alarms);
      const lower = threshold - 0.5;
      if (Number.isFinite(threshold)) expect(confusionAt(index, lower).fp).toBeGreaterThan(alarms);
    }),
  );
});
