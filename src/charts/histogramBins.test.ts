import { expect, it } from 'vitest';
import { PLAIN_LOOK } from './heaps.ts';
import { heapsFor } from './histogramBins.ts';
import { thresholdScale } from './thresholdScale.ts';

const size = { width: 400, height: 200 };
const scale = thresholdScale([0.1, 0.2], [0.5, 1]);
const total = (counts: ArrayLike<number>) => Array.from(counts).reduce((sum, count) => sum + count, 0);

it('counts other scores anew on the same axis', () => {
  const before = heapsFor([0.1, 0.2], [0.5, 1], scale, size, PLAIN_LOOK);
  const after = heapsFor([0.1, 0.1, 0.1], [0.2], scale, size, PLAIN_LOOK);
  expect([total(before.normalCounts), total(before.abnormalCounts)]).toEqual([2, 2]);
  expect([total(after.normalCounts), total(after.abnormalCounts)]).toEqual([3, 1]);
  expect(after.normalCounts).not.toEqual(before.normalCounts);
});

it('counts anew for another width or look, and not again for the same', () => {
  const [normal, abnormal] = [
    [0.1, 0.2],
    [0.5, 1],
  ];
  const first = heapsFor(normal, abnormal, scale, size, PLAIN_LOOK);
  expect(heapsFor(normal, abnormal, scale, size, PLAIN_LOOK)).toBe(first);
  const wider = heapsFor(normal, abnormal, scale, { ...size, width: 800 }, PLAIN_LOOK);
  expect(wider.edges.length).toBeGreaterThan(first.edges.length);
  expect(heapsFor(normal, abnormal, scale, size, { ...PLAIN_LOOK, heights: 'density' })).not.toBe(first);
});
