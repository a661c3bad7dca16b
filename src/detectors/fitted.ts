import { type Scaler, scaleRows, unscaleRows } from '#core/dataset/scaling.ts';
import type { Learnt } from '#core/learnt/learnt.ts';
import type { NetworkModel, RowScore } from '#core/scoreRow.ts';
import { detectorOf } from './experiment.ts';

/** A detector as a run has left it, and the scaling of its inputs: all it takes to evaluate a row that nobody has seen. */
export interface Fitted {
  kind: string;
  model: unknown;
  scaler: Scaler;
}

/** As `RowScore` of a network; no reconstruction where the detector makes none. */
export type FittedScore = Omit<RowScore, 'reconstruction'> & { reconstruction: Float32Array | null };

/** Scores one row in the data set's own units, quickly enough for an evaluation to follow a pen. */
export function scoreRow({ kind, model, scaler }: Fitted, row: Float32Array): FittedScore {
  const detector = detectorOf(kind);
  if (detector.evaluate) return detector.evaluate(model, scaler, row);
  const scaled = scaleRows(scaler, row);
  const reconstruction = detector.reconstruct?.(model, scaled, 1);
  return {
    score: detector.score(model, scaled, 1)[0]!,
    reconstruction: reconstruction ? unscaleRows(scaler, reconstruction) : null,
    contributions: detector.contributions(model, scaled, 1),
  };
}

/** What the detector would rather see in place of a row; null where it makes nothing of it. Both in the data set's own units. */
export function reconstructionOf({ kind, model, scaler }: Fitted, row: Float32Array): Float32Array | null {
  const made = detectorOf(kind).reconstruct?.(model, scaleRows(scaler, row), 1);
  return made ? unscaleRows(scaler, made) : null;
}

/** What the detector has learnt, to be drawn for a row in the data set's own units; only for a detector that shows it. */
export const learntBy = ({ kind, model, scaler }: Fitted, row: Float32Array): Learnt =>
  detectorOf(kind).learnt!(model, { scaler, row: scaleRows(scaler, row) });

/** The network that a detector is; null where it is none. */
export function networkIn({ model }: Pick<Fitted, 'model'>): NetworkModel | null {
  return typeof model === 'object' && model !== null && 'network' in model ? (model as NetworkModel) : null;
}
