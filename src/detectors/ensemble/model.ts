import type { Calibration } from './calibration.ts';
import type { EnsembleOptions } from './fields.ts';

export interface EnsembleModel {
  features: number;
  combine: EnsembleOptions['combine'];
  members: { kind: string; model: object; calibration: Calibration }[];
  /** Training medians, which contributions replace by. Shape: features. */
  medians: Float64Array;
}
