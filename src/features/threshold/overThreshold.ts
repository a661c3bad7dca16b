import { weakMapMemoize } from 'reselect';
import { type ThresholdScale, thresholdScale } from '#charts/threshold/thresholdScale.ts';
import type { Ranking } from '#core/evaluation.ts';

/** About as many as there are pixels across a chart: finer steps cannot be seen. */
const STEPS = 240;

interface Axis {
  scale: ThresholdScale;
  /** Evenly spread over the axis, both ends included. */
  thresholds: Float64Array;
}

/** The axis of errors of a ranking, as in the histogram's first look, with thresholds to ask about along it. */
export const thresholdAxis = weakMapMemoize(({ test }: Ranking): Axis => {
  const scale = thresholdScale(test.normal, test.abnormal);
  return { scale, thresholds: Float64Array.from({ length: STEPS + 1 }, (_, i) => scale.score(i / STEPS)) };
});
