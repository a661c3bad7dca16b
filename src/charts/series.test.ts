import { expect, it } from 'vitest';
import { baselinePlace } from '#detectors/baselinePlaces.ts';
import { baselineKinds } from '#detectors/baselines.ts';
import { dashOf, type Series } from './series.ts';

const baseline = (id: string): Series => ({ id, name: id, role: 'baseline', place: baselinePlace(id) });

it('draws every baseline in a dash of its own, the same beside whatever else there is', () => {
  const alone = baselineKinds().map((kind) => dashOf(baseline(kind), [baseline(kind)]));
  expect(new Set(alone).size).toBe(alone.length);
  expect(alone).not.toContain(undefined);
  const all = baselineKinds().map(baseline).reverse();
  expect(baselineKinds().map((kind) => dashOf(baseline(kind), all))).toEqual(alone);
});

it('gives what has no place of its own a dash that nothing beside it has', () => {
  const others = ['some', 'other'].map((id): Series => ({ id, name: id, role: 'baseline' }));
  const all = [baseline('pca'), ...others, baseline('mean')];
  expect(new Set(all.map((one) => dashOf(one, all))).size).toBe(all.length);
});
