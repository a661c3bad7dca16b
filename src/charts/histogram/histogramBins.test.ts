import { expect, it } from 'vitest';
import { thresholdScale } from '../threshold/thresholdScale.ts';
import { PLAIN_LOOK } from './classHistograms.ts';
import { classHistogramsFor } from './histogramBins.ts';

const size = { width: 400, height: 200 };
const scale = thresholdScale([0.1, 0.2], [0.5, 1]);
const total = (counts: ArrayLike<number>) => Array.from(counts).reduce((sum, count) => sum + count, 0);

it('counts other scores anew on the same axis', () => {
  const before = classHistogramsFor([0.1, 0.2], [0.5, 1], scale, size, PLAIN_LOOK);
  const after = classHistogramsFor([0.1, 0.1, 0.1], [0.2], scale, size, PLAIN_LOOK);
  expect([total(before.normalCounts), total(before.abnormalCounts)]).toEqual([2, 2]);
  expect([total(after.normalCounts), total(after.abnormalCounts)]).toEqual([3, 1]);
  expect(after.normalCounts).not.toEqual(before.normalCounts);
});

it('counts anew for another width or look, and not again for the same', () => {
  const [normal, abnormal] = [
    [0.1, 0.2],
    [0.5, 1],
  ];
  const first = classHistogramsFor(normal, abnormal, scale, size, PLAIN_LOOK);
  expect(classHistogramsFor(normal, abnormal, scale, size, PLAIN_LOOK)).toBe(first);
  const wider = classHistogramsFor(normal, abnormal, scale, { ...size, width: 800 }, PLAIN_LOOK);
  expect(wider.edges.length).toBeGreaterThan(first.edges.length);
  expect(classHistogramsFor(normal, abnormal, scale, size, { ...PLAIN_LOOK, heights: 'density' })).not.toBe(first);
});
