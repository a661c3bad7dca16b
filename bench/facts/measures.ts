import { gatherRows } from '#core/dataset/dataset.ts';
import { fitScaler, scaleRows } from '#core/dataset/scaling.ts';
import { makeSplit } from '#core/dataset/split.ts';
import type { ThresholdRule } from '#core/experiment/experiment.ts';
import type { Given, Method, Width } from '#core/learn/methods.ts';
import { METHOD_DETECTORS } from '#core/learn/methods.ts';
import { falsePositiveRate, recall } from '#core/metrics/confusion.ts';
import { rocAuc } from '#core/metrics/curves.ts';
import { confusionAt, createScoreIndex } from '#core/metrics/scoreIndex.ts';
import { chooseThreshold } from '#core/metrics/threshold.ts';
import { createRandom } from '#core/random/random.ts';
import { quantileSorted } from '#core/statistics/quantile.ts';
import { fitAtOnce } from '#detectors/classical.ts';
import { contaminatedExperiment } from '#detectors/experiments/essay.ts';
import { mean } from '#detectors/mean/mean.ts';
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

/**
 * The mean beat as it would be by the preparation of the report of 2020: learnt from the beats of the published training
 * file, each sample scaled to 0 to 1 over all rows there are. Median of the ROC AUC over seeds 1–10, which draw the rows.
 */
export function meanBeatOfReport({ beats }: World, share: number): number {
  const scaler = fitScaler('minmax', beats.x, beats.features);
  const scaled = (rows: Uint32Array) => scaleRows(scaler, gatherRows(beats, rows));
  const areas = Float64Array.from({ length: 10 }, (_, i) => {
    const seed = i + 1;
    const { train, test } = makeSplit(beats, { ...contaminatedExperiment(share, seed), split: 'ucr' });
    const model = fitAtOnce(mean, scaled(train), train.length, beats.features, {}, createRandom(seed));
    const abnormal = test.map((row) => Number(beats.classes[beats.label[row]!]!.abnormal));
    return rocAuc(createScoreIndex(mean.score(model, scaled(test), test.length), abnormal))!;
  });
  return quantileSorted(areas.sort(), 0.5);
}

/** The ROC AUC of a method of the map: that of its best detector, mean over the seeds. */
export function methodArea({ part }: World, method: Method, width: Width, given: Given): number {
  const trials = part('methods').facts.trials.filter(
    (trial) =>
      trial.width === width && trial.given === given && METHOD_DETECTORS[method].some((kind) => kind === trial.kind),
  );
  return Math.max(...trials.map(({ rocAuc }) => rocAuc.reduce((sum, area) => sum + area, 0) / rocAuc.length));
}
