import { expect, it } from 'vitest';
import { isBehind, thresholdTag } from './thresholdTag.ts';

it('keeps the label within the axis, and knows which ticks it hides', () => {
  expect(thresholdTag(200, '0.11', 40, 400)).toEqual({ at: 200, width: 42 });
  expect(thresholdTag(40, '0.11', 40, 400).at).toBe(61);
  expect(thresholdTag(400, '0.11', 40, 400).at).toBe(379);
  const tag = thresholdTag(200, '0.11', 40, 400);
  expect([190, 230, 260].map((at) => isBehind(tag, at, '0.1'))).toEqual([true, true, false]);
});
