import type { Dataset } from '#core/dataset/dataset.ts';
import type { Numbers } from '#text/numbers.ts';

/** What a feature may be set to. */
export interface FeatureRange {
  min: number;
  max: number;
  step: number;
}

/** The unit of features that are shares: 0 to 1. */
const SHARE = 'share';

/** One range per feature: shares from 0 to 1 by hundredths, counts from 0 to the largest that any row has. */
export function featureRanges({ features, featureUnits, x }: Dataset): FeatureRange[] {
  const largest = new Float64Array(features);
  for (let i = 0; i < x.length; i++) largest[i % features] = Math.max(largest[i % features]!, x[i]!);
  return Array.from(largest, (value, f) =>
    featureUnits[f] === SHARE
      ? { min: 0, max: 1, step: 0.01 }
      : { min: 0, max: Math.max(1, Math.ceil(value)), step: 1 },
  );
}

/** "0.25", "1,032" */
export const rangedText = (value: number, { step }: FeatureRange, { fixed, whole }: Numbers): string =>
  step < 1 ? fixed(value, 2) : whole(value);
