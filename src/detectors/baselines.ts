import { DETECTORS } from './index.ts';

/** Those that stand beside a detector until someone chooses others. */
export const USUAL_BASELINES: readonly string[] = ['mean', 'pca'];

/** So many stand beside it at most. */
export const MOST_BASELINES = 2;

/** What can stand beside another detector: those that are fitted in one go. */
export const baselineKinds = (): readonly string[] =>
  DETECTORS.filter(({ fitInPieces }) => fitInPieces).map(({ kind }) => kind);
