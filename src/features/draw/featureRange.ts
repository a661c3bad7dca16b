import type { Dataset } from '#core/dataset/dataset.ts';
import type { Numbers } from '#text/numbers.ts';

/** What a feature may be set to. */
export interface FeatureRange {
  min: number;
  max: number;
  step: number;
}

/** One range per feature: as far as it can go at all; where nothing ends it, as far as any row goes. */
export function featureRanges({ features, featureBounds, x }: Dataset): FeatureRange[] {
  const low = new Float64Array(features).fill(Number.POSITIVE_INFINITY);
  const high = new Float64Array(features).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < x.length; i++) {
    const f = i % features;
    if (x[i]! < low[f]!) low[f] = x[i]!;
    if (x[i]! > high[f]!) high[f] = x[i]!;
  }
  return featureBounds.map(({ least, most, step }, f) => {
    const min = least ?? onStep(Math.floor(low[f]! / step), step);
    const max = most ?? onStep(Math.ceil(high[f]! / step), step);
    return { min, max: Math.max(max, min + step), step };
  });
}

/** So many steps, without what binary fractions leave of decimal ones. */
const onStep = (steps: number, step: number): number => Number((steps * step).toFixed(decimalsOf(step) + 1));

/** Digits after the point that write a step; of one that goes on and on, as 1/3, so many as tell it from the next. */
function decimalsOf(step: number): number {
  const telling = Math.max(0, Math.ceil(-Math.log10(step)));
  for (let digits = telling; digits <= telling + 2; digits++) {
    if (Math.abs(step - Number(step.toFixed(digits))) < 1e-9 * step) return digits;
  }
  return telling;
}

/** A value as it was before float32 left something beyond its last step. */
export const tidied = (value: number, step: number): number => Number(value.toFixed(decimalsOf(step) + 1));

/** "0.25", "1,032" */
export const rangedText = (value: number, { step }: FeatureRange, { fixed }: Numbers): string =>
  fixed(value, decimalsOf(step));
