import type { Interval } from './meanInterval.ts';

/**
 * The interval of a proportion of which `hits` of `total` were seen: all proportions that are no more than `z` of their own
 * standard errors away (Wilson, Journal of the American Statistical Association 22, 1927). With no rows it is all there is.
 * @param z 1.96 for 95 %
 */
export function wilsonInterval(hits: number, total: number, z: number): Interval {
  if (total === 0) return { low: 0, high: 1 };
  const share = hits / total;
  const pull = (z * z) / total;
  const centre = (share + pull / 2) / (1 + pull);
  const reach = Math.sqrt(pull * (share * (1 - share) + pull / 4)) / (1 + pull);
  return { low: hits === 0 ? 0 : centre - reach, high: hits === total ? 1 : centre + reach };
}
