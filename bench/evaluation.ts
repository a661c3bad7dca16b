import type { Dataset, DatasetId } from '#core/dataset/dataset.ts';
import { evaluate, rank, type Scores } from '#core/evaluation.ts';
import { type EngineName, type Experiment, isNetwork, type ThresholdRule } from '#core/experiment/experiment.ts';
import { TellingError } from '#core/message.ts';
import { type AucDifference, aucDifference, aucInterval, type Placements, placementsOf } from '#core/metrics/delong.ts';
import type { RunPlan } from '#core/plan.ts';
import type { Engine } from '#engine/engine.ts';
import { NO_ENGINE, oneEngine } from '#run/oneEngine.ts';
import { runToEnd } from '#run/runToEnd.ts';
import { type GroupEvaluation, groupEvaluations } from './groups.ts';

/** How well an experiment did. Metrics are of test rows, at the threshold that its rule finds on validation rows. */
export interface Evaluation {
  dataset: DatasetId;
  detector: string;
  /** Null for a detector that takes no training steps. */
  engine: EngineName | null;
  seed: number;
  /** Epochs trained: with early stopping more than the kept network has behind it, else as many as were asked for. */
  epochs: number;
  contamination: number;
  rocAuc: number | null;
  /** The 95 % interval of ROC AUC by DeLong's variance: what other test rows would give the same model. */
  rocAucLow: number | null;
  rocAucHigh: number | null;
  averagePrecision: number | null;
  accuracy: number;
  f1: number;
  /** Null where no row is flagged. */
  precision: number | null;
  recall: number;
  threshold: number;
  /** The rule and its numbers, such as "percentile 95". */
  thresholdRule: string;
  baselineMeanRocAuc: number | null;
  baselinePcaRocAuc: number | null;
  /** Hidden units, over all layers, whose output is the same for every validation row. */
  deadUnits: number;
  /** Mean wall-clock milliseconds of a training step; null without any. */
  msPerStep: number | null;
  /** Wall-clock seconds of the whole experiment once the rows were loaded. */
  seconds: number;
  /** The same by groups of test rows; the first is all of them. */
  groups: GroupEvaluation[];
}

/** How well an experiment did beside another on the same rows. */
export interface Comparison extends Evaluation {
  against: Evaluation;
  /** ROC AUC less the other's, with the 95 % interval of DeLong's variance for the same test rows. */
  difference: AucDifference | null;
}

/**
 * Runs an experiment to its end, by the very code of the page.
 * @param engine to train on, and no other; null for a detector that takes no training steps
 * @throws Error, as a sentence, when there is nothing to train on, training diverges, or the engine is lost
 */
export async function evaluateExperiment(
  dataset: Dataset,
  experiment: Experiment,
  engine: Engine | null,
): Promise<Evaluation> {
  return (await evaluateWithPlacements(dataset, experiment, engine)).evaluation;
}

/**
 * The same of two experiments on the same rows, and how far they lie apart.
 * @param engine for those of the two that take training steps
 * @throws as `evaluateExperiment`; RangeError when they are not of the same test rows
 */
export async function compareExperiments(
  dataset: Dataset,
  experiment: Experiment,
  rival: Experiment,
  engine: Engine | null,
): Promise<Comparison> {
  const one = await evaluateWithPlacements(dataset, experiment, engine);
  const other = await evaluateWithPlacements(dataset, rival, engine);
  if (!one.rows.every((row, i) => row === other.rows[i]) || one.rows.length !== other.rows.length) {
    throw new RangeError('These two were not evaluated by the same test rows.');
  }
  const difference = aucDifference(one.placements, other.placements);
  return { ...one.evaluation, against: other.evaluation, difference };
}

/** @returns besides, the test rows, and how they lie among each other by score */
async function evaluateWithPlacements(dataset: Dataset, experiment: Experiment, anEngine: Engine | null) {
  const began = performance.now();
  const engine = isNetwork(experiment.detector) ? anEngine : null;
  let epochs = 0;
  let msOfSteps = 0;
  const means = { engines: engine ? oneEngine(engine) : NO_ENGINE };
  const asked = engine ? { ...experiment, engine: engine.name } : experiment;
  const { plan, last, end } = await runToEnd(asked, dataset, means, ({ epoch, network }) => {
    // The best frame of an early stop is told a second time, under its own epoch.
    if (!network || epoch <= epochs) return;
    epochs = epoch;
    msOfSteps += network.msPerStep ?? 0;
  });
  if (end.reason === 'diverged') throw new TellingError(end.message);
  const placements = placementsOf(last.testScores, plan.testAbnormal);
  const evaluation: Evaluation = {
    ...evaluated(plan, last, placements),
    engine: engine?.name ?? null,
    epochs,
    deadUnits: last.network?.deadUnits.reduce((sum, units) => sum + units, 0) ?? 0,
    msPerStep: epochs > 0 ? rounded(msOfSteps / epochs) : null,
    seconds: secondsSince(began),
  };
  evaluation.groups = groupEvaluations(dataset, plan, last, evaluation.threshold);
  return { evaluation, placements, rows: plan.split.test };
}

function evaluated(plan: RunPlan, scores: Scores, placements: Placements): Evaluation {
  const { experiment } = plan;
  const ranking = rank(plan, scores);
  const { threshold, metrics } = evaluate(ranking, experiment.threshold);
  const interval = aucInterval(placements);
  return {
    dataset: experiment.dataset,
    detector: experiment.detector.kind,
    engine: null,
    seed: experiment.seed,
    epochs: 0,
    contamination: experiment.contamination,
    rocAuc: ranking.rocAuc,
    rocAucLow: interval?.low ?? null,
    rocAucHigh: interval?.high ?? null,
    averagePrecision: ranking.averagePrecision,
    accuracy: metrics.accuracy,
    f1: metrics.f1,
    precision: metrics.precision,
    recall: metrics.recall,
    threshold,
    thresholdRule: inWords(experiment.threshold),
    baselineMeanRocAuc: rank(plan, baselineOf(plan, 'mean')).rocAuc,
    baselinePcaRocAuc: rank(plan, baselineOf(plan, 'pca')).rocAuc,
    deadUnits: 0,
    msPerStep: null,
    seconds: 0,
    groups: [],
  };
}

function baselineOf(plan: RunPlan, id: string): Scores {
  const found = plan.baselines.find((baseline) => baseline.id === id);
  if (!found) throw new Error(`A run has no ${id} to be compared with.`);
  return found;
}

/** The rule's name and its numbers. */
export function inWords({ rule, ...numbers }: ThresholdRule): string {
  return [rule, ...Object.values(numbers)].join(' ');
}

const secondsSince = (began: number) => rounded((performance.now() - began) / 1000);

const rounded = (value: number) => Number(value.toFixed(4));
