import { expect, it } from 'vitest';
import { createRandom } from '#core/random/random.ts';
import { copulaOf } from './copula.ts';
import { rankCorrelations } from './rankCorrelation.ts';
import type { FeatureStatistics } from './statistics.ts';

const even: FeatureStatistics = { atoms: [], quantiles: [0, 1] };
const mostlyZero: FeatureStatistics = { atoms: [[0, 0.8]], quantiles: [0, 1] };
const twoValues: FeatureStatistics = {
  atoms: [
    [0, 0.7],
    [1, 0.3],
  ],
  quantiles: [],
};

it.each([
  ['two even features', even, even, 0.6],
  ['two even features that go against each other', even, even, -0.9],
  ['an even feature and one that is mostly zero', even, mostlyZero, 0.5],
  ['two features that are mostly zero', mostlyZero, mostlyZero, 0.8],
  ['two features of two values each', twoValues, twoValues, 0.5],
] as const)('gives %s the rank correlation asked for', (_, a, b, wanted) => {
  const rows = 20_000;
  const copula = copulaOf({ rows: {}, symbols: [], features: [a, b], rankCorrelations: [wanted] });
  const x = copula.draw(rows, createRandom(1));
  const column = (f: number) => Float64Array.from({ length: rows }, (_, row) => x[row * 2 + f]!);
  const [found] = rankCorrelations([column(0), column(1)]);
  // Four standard errors of 1 / √20,000, which is more than those of a correlation as strong as these.
  expect(Math.abs(found! - wanted)).toBeLessThan(4 / Math.sqrt(rows));
});
