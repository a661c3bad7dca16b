import type { Band } from '#core/learnt/band.ts';

/** Where a feature's interval begins and ends. */
export function edgesOf({ low, high, unit, reach }: Band, f: number): [low: number, high: number] {
  return [low[f]! - reach * unit[f]!, high[f]! + reach * unit[f]!];
}

/**
 * How far a value lies from the middle, or beyond the fences, in units; below the middle it is negative. Null where there is
 * no unit: the feature never varied.
 */
export function deviationOf({ low, high, unit }: Band, f: number, value: number): number | null {
  const off = value > high[f]! ? value - high[f]! : value < low[f]! ? value - low[f]! : 0;
  if (off === 0) return 0;
  return unit[f]! > 0 ? off / unit[f]! : null;
}
