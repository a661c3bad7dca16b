import type { Dataset, DatasetId } from '#core/dataset/dataset.ts';
import type { EngineName, Experiment } from '#core/experiment/experiment.ts';
import { trainingTaskOf } from '#detectors/network.ts';
import type { Engine } from '#engine/engine.ts';
import { prepareRun } from '#run/plan.ts';
import { type Comparison, compareExperiments, type Evaluation, evaluateExperiment } from './evaluation.ts';

/** A data set, in Node or in a browser, to run experiments with. */
export interface Evaluator {
  /** True when the rows are made up, because the real ones could not be had. */
  readonly standIn: boolean;
  /** @throws Error, as a sentence, when the run fails */
  evaluate(experiment: Experiment): Promise<Evaluation>;
  /** Both on the same rows. @throws as `evaluate` */
  compare(experiment: Experiment, rival: Experiment): Promise<Comparison>;
}

/** The same with an engine, which can be timed. */
export interface Workplace extends Evaluator {
  /** Median wall-clock milliseconds of a training step, measured for about `budgetMs`. */
  msPerStep(experiment: Experiment, budgetMs: number): Promise<number>;
}

/** Opens a workplace, or throws a sentence saying why the rows or the engine cannot be had. */
export type OpenWorkplace = (dataset: DatasetId, engine: EngineName) => Promise<Workplace>;

export function workplaceOf(dataset: Dataset, engine: Engine): Workplace {
  return {
    ...evaluatorOf(dataset, engine),
    msPerStep: (experiment, budgetMs) => engine.measure(trainingTaskOf(prepareRun(dataset, experiment).task), budgetMs),
  };
}

/** @param engine null where no experiment takes training steps */
export function evaluatorOf(dataset: Dataset, engine: Engine | null): Evaluator {
  return {
    standIn: dataset.standIn,
    evaluate: (experiment) => evaluateExperiment(dataset, experiment, engine),
    compare: (experiment, rival) => compareExperiments(dataset, experiment, rival, engine),
  };
}
