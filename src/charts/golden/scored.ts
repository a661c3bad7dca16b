import { createScoreIndex, type ScoreIndex } from '#core/metrics/scoreIndex.ts';
import type { CurveHandle } from '../rankings/CurveSlider.tsx';

/**
 * Rows made by formulas, not by chance: quantiles of a logistic distribution, whose histograms overlap as those of a fair
 * detector do.
 */
export const logistic = (i: number, n: number) => Math.log((i + 0.5) / (n - i - 0.5));
export const spread = (n: number, middle: number, width: number) =>
  Array.from({ length: n }, (_, i) => middle * Math.exp(width * logistic(i, n)));

export const NORMAL = 180;
export const ABNORMAL = 90;
const FLAGS = Array.from({ length: NORMAL + ABNORMAL }, (_, i) => (i < NORMAL ? 0 : 1));
export const indexWith = (distance: number): ScoreIndex =>
  createScoreIndex([...spread(NORMAL, 0.05, 0.35), ...spread(ABNORMAL, 0.05 * distance, 0.45)], FLAGS);

export const network = indexWith(8);
export const noun = { one: 'beat', many: 'beats' };
export const threshold = 0.13;
export const nothing = () => {};
export const handle: CurveHandle = {
  label: 'Operating point',
  threshold,
  text: '0.13',
  onThreshold: nothing,
  onPoint: nothing,
};
export const highlighted = [
  { score: 0.09, abnormal: false },
  { score: 0.11, abnormal: true },
];

export const OWN = { id: 'own', name: 'network', role: 'own' } as const;
