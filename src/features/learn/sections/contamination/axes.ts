import type { SketchAxes } from '#charts/sketch/sketch.ts';
import { SWEEP_SHARES } from '#core/sweepShares.ts';

/** Of the curve that is to be guessed: ROC AUC by abnormal share. */
export const GUESS_AXES: SketchAxes = { at: SWEEP_SHARES, low: 0.2, high: 1 };
