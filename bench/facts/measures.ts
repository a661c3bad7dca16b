import type { ThresholdRule } from '#core/experiment/experiment.ts';
import type { Given, Method, Width } from '#core/learn/methods.ts';
import { METHOD_DETECTORS } from '#core/learn/methods.ts';
import { falsePositiveRate, recall } from '#core/metrics/confusion.ts';
import { confusionAt, createScoreIndex } from '#core/metrics/scoreIndex.ts';
import { chooseThreshold } from '#core/metrics/threshold.ts';
import { quantileSorted } from '#core/statistics/quantile.ts';
import type { World } from './world.ts';

/** Errors of the essay's run on the test beats of one kind, after an epoch. */
export function trainingScores({ part }: World, epoch: number, wanted: boolean): Float32Array {
  const { scores, abnormal } = part('training').arrays;
  const rows = abnormal!.length;
  return scores!.subarray(epoch * rows, (epoch + 1) * rows).filter((_, row) => abnormal![row] === Number(wanted));
}

const RULES = {
  percentile: { rule: 'percentile', percentile: 95 },
  meanSigma: { rule: 'meanSigma', sigmas: 3 },
  bestF1: { rule: 'bestF1' },
} as const satisfies Record<string, ThresholdRule>;

/** The rules of the section on thresholds: chosen on the validation beats of the essay's run, told of its test beats. */
export function thresholdsOf({ part }: World) {
  const { validation, validationAbnormal, test, testAbnormal } = part('scores').arrays;
  const by = createScoreIndex(validation!, validationAbnormal!);
  const on = createScoreIndex(test!, testAbnormal!);
  const told = (rule: ThresholdRule) => {
    const threshold = chooseThreshold(rule, by);
    const confusion = confusionAt(on, threshold);
    return { threshold, falseAlarmRate: falsePositiveRate(confusion), missRate: 1 - recall(confusion) };
  };
  return { percentile: told(RULES.percentile), meanSigma: told(RULES.meanSigma), bestF1: told(RULES.bestF1) };
}

/** Median over the seeds, at one share of abnormal training beats. */
export function ofContamination(
  { part }: World,
  what: 'network' | 'pca' | 'mean' | 'medianNormal' | 'medianAbnormal',
  share: number,
): number {
  const runs = part('contamination').facts.runs.filter(({ contamination }) => contamination === share);
  const values = runs.map((run) => {
    if (what === 'network') return run.rocAuc!;
    return what === 'pca' || what === 'mean' ? run.baselines[what]! : run[what];
  });
  return quantileSorted(Float64Array.from(values).sort(), 0.5);
}

/** The ROC AUC of a method of the map: that of its best detector, mean over the seeds. */
export function methodArea({ part }: World, method: Method, width: Width, given: Given): number {
  const trials = part('methods').facts.trials.filter(
    (trial) =>
      trial.width === width && trial.given === given && METHOD_DETECTORS[method].some((kind) => kind === trial.kind),
  );
  return Math.max(...trials.map(({ rocAuc }) => rocAuc.reduce((sum, area) => sum + area, 0) / rocAuc.length));
}
