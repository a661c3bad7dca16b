import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LearnPart } from '#core/learn/parts.ts';
import { confusionAt, createScoreIndex } from '#core/metrics/scoreIndex.ts';
import { rivalsOf, thresholdFor } from './lineUp.ts';

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

it('stands to the others as their scores of the same beats say', () => {
  const abnormal = Float32Array.from({ length: 80 }, (_, row) => row % 2);
  // In the order of the contenders: by chance, right but for one pair of rows, by chance again, and right throughout.
  const scores = ['chance', 'nearly', 'chance', 'right'].flatMap((kind) =>
    Array.from(abnormal, (flag, row) => {
      if (kind === 'chance') return (row * 7) % 11;
      return kind === 'nearly' && row < 2 ? 0.5 - flag : flag;
    }),
  );
  const part = {
    facts: { baselines: [0.5, 0.98, 0.5, 1].map((rocAuc) => ({ rocAuc, scores: [] })) },
    arrays: { scores: Float32Array.from(scores), abnormal },
  } as unknown as LearnPart<'baselines'>;
  expect(rivalsOf(part, 'sturdy', ({ letter }) => letter).map(({ name, standing }) => [name, standing!.side])).toEqual([
    ['A', 'level'],
    ['B', 'better'],
    ['D', 'better'],
  ]);
});
