import { expect, it } from 'vitest';
import { paperOf } from './paper.ts';

const far = Float32Array.from({ length: 6000 }, (_, i) => 1000 + 20 * Math.sin(i / 6));

it('is what the shape says, rows or none', () => {
  const paper = paperOf({ kind: 'signal', length: 9, range: [-5.5, 4], bounds: [-10, 10], normalized: true }, null);
  expect(paper).toEqual({ range: [-5.5, 4], bounds: [-10, 10], centre: 0, spread: 1 });
});

it('is read off the rows where the shape says nothing', () => {
  const { range, bounds, centre, spread } = paperOf({ kind: 'signal', length: 60 }, far)!;
  expect(range).toEqual([980, 1020]);
  expect(bounds).toEqual([940, 1060]);
  expect(centre).toBeCloseTo(1000, 0);
  expect(spread).toBeCloseTo(20 / Math.SQRT2, 0);
});

it('waits for the rows where it needs them', () => {
  expect(paperOf({ kind: 'signal', length: 60 }, null)).toBeNull();
  expect(paperOf({ kind: 'signal', length: 60, range: [0, 1] }, null)).toBeNull();
  expect(paperOf({ kind: 'signal', length: 60 }, new Float32Array(0))).toBeNull();
});

it('has height for samples that are all alike', () => {
  expect(paperOf({ kind: 'signal', length: 2 }, Float32Array.of(7, 7))!.range).toEqual([6, 8]);
});
