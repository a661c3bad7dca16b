import type { PackedArray, Packing } from '#core/learn/pack.ts';
import type { LearnParts } from '#core/learn/parts.ts';
import type { Workshop } from './workshop.ts';

/** What one part of the essay is given. */
export interface MadePart<Facts> {
  /** Figures as they came: rounded here and rounded again where they are told, one just below a half would go up. */
  facts: Omit<Facts, 'standIn'>;
  arrays: Record<string, PackedArray>;
}

/** One maker for each part. A part is added as a file of its own and a line in the list. */
export type Makers = {
  [Name in keyof LearnParts]: (workshop: Workshop) => MadePart<LearnParts[Name]> | Promise<MadePart<LearnParts[Name]>>;
};

/** Signals are drawn, so a hundredth of a unit is close enough. */
const SIGNAL: Packing = { as: 'rounded', perUnit: 100, differences: true };
/** Steps of one per cent. */
export const SCORE = { as: 'logarithmic', perUnit: 100 } as const;
/** No weight is off by more than 1/8192: errors keep three digits. */
export const WEIGHTS = { as: 'rounded', perUnit: 4096, differences: false } as const;
export const EXACT: Packing = { as: 'exact' };

export function signals(values: ArrayLike<number>, ...shape: number[]): PackedArray {
  return { values, shape, packing: SIGNAL };
}
