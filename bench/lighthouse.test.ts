import { expect, it } from 'vitest';
import { readAudit } from './lighthouse.ts';

it('reads scores out of a hundred, and what the first view weighs', () => {
  const score = (value: number) => ({ score: value });
  expect(
    readAudit({
      categories: { performance: score(0.964), accessibility: score(1), 'best-practices': score(1), seo: score(0.91) },
      audits: { 'largest-contentful-paint': { numericValue: 1312 }, 'total-byte-weight': { numericValue: 286_400 } },
    }),
  ).toEqual({
    performance: 96,
    accessibility: 100,
    bestPractices: 100,
    seo: 91,
    largestContentfulPaintMs: 1312,
    kilobytes: 286.4,
  });
});
