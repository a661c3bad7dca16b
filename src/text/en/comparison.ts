import type { Rival } from '../told.ts';
import { numbers } from './locale.ts';

const { fixed, listed, share } = numbers;

/** The worst news first. */
const SIDES = [
  ['worse', 'worse than'],
  ['level', 'level with'],
  ['better', 'better than'],
] as const;

/**
 * How a detector stands to rivals: "level with PCA 2 (difference 0.002, 95 % −0.001 to 0.005) and better than the mean
 * (0.977)". Nothing where nobody has a ROC AUC.
 */
export function comparison(rivals: readonly Rival[]): string {
  const known = rivals.filter(({ rocAuc }) => rocAuc !== null);
  const unknown = known.filter(({ standing }) => !standing).map(({ name, rocAuc }) => `${name} (${share(rocAuc)})`);
  const parts = SIDES.map(([side, words]) => {
    const told = known.filter(({ standing }) => standing?.side === side).map(figures);
    return told.length > 0 ? `${words} ${listed(told)}` : '';
  });
  return listed([
    ...parts.filter((part) => part !== ''),
    ...(unknown.length > 0 ? [`too few rows to compare it with ${listed(unknown)}`] : []),
  ]);
}

/** Of those that it does not rank better than, the names alone: "worse than the mean and level with PCA 2". */
export function shortcomings(rivals: readonly Rival[]): string {
  const parts = SIDES.filter(([side]) => side !== 'better').map(([side, words]) => {
    const names = rivals.filter(({ standing }) => standing?.side === side).map(({ name }) => name);
    return names.length > 0 ? `${words} ${listed(names)}` : '';
  });
  return listed(parts.filter((part) => part !== ''));
}

/** Where it is level the difference says more than the area does. */
function figures({ name, rocAuc, standing }: Rival): string {
  if (standing?.side !== 'level') return `${name} (${share(rocAuc)})`;
  const { difference, low, high } = standing.difference;
  if (low === null || high === null) return `${name} (${share(rocAuc)})`;
  const digits = digitsFor([low, high]);
  const [apart, from, to] = [difference, low, high].map((value) => fixed(value, digits));
  return `${name} (difference ${apart}, 95 % ${from} to ${to})`;
}

/** Three, as areas have, and more where an end of the interval would read as 0. */
function digitsFor(ends: readonly number[]): number {
  let digits = 3;
  while (digits < 6 && ends.some((end) => end !== 0 && Math.abs(end) < 0.5 * 10 ** -digits)) digits++;
  return digits;
}
