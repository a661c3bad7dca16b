import type { DatasetId } from '#core/dataset/dataset.ts';
import { hiddenLayer } from '#core/experiment/defaults.ts';
import {
  ENGINES,
  type EngineName,
  type Experiment,
  FUSED_ENGINES,
  type NetworkSpec,
} from '#core/experiment/experiment.ts';
import { studiedExperiment } from '#detectors/experiments/defaults.ts';
import { sentenceOf } from '../data/sentence.ts';
import { median } from './median.ts';
import type { OpenWorkplace } from './workplace.ts';

/** A network whose training step is timed. */
interface Model {
  name: string;
  dataset: DatasetId;
  experiment: Experiment;
}

/** What a training step of a model takes on an engine: the median of several runs, in milliseconds. */
export interface BenchCase {
  model: string;
  batch: number;
  engine: EngineName;
  /** Null where the engine cannot be had or fails; `problem` says why. */
  msPerStep: number | null;
  runs: number[];
  problem: string | null;
}

const RUNS = 5;
/** How long each run measures. */
const BUDGET_MS = 400;

function withEncoder(units: readonly number[]): Experiment<NetworkSpec> {
  const base = studiedExperiment('ecg5000');
  return { ...base, detector: { ...base.detector, encoder: units.map((count) => hiddenLayer(count, 'tanh')) } };
}

/** The default first: the ratios are of it. */
const MODELS: readonly Model[] = [
  { name: '140-32-16-4', dataset: 'ecg5000', experiment: studiedExperiment('ecg5000') },
  { name: '18-15-7-6', dataset: 'kddcup99', experiment: studiedExperiment('kddcup99') },
  { name: '140-256-128-64-4', dataset: 'ecg5000', experiment: withEncoder([256, 128, 64]) },
  { name: '140-(10 × 256)-4', dataset: 'ecg5000', experiment: withEncoder(Array(10).fill(256)) },
];

export const DEFAULT_MODEL = MODELS[0]!.name;

/**
 * Times every model on every engine, each run in a page of its own.
 * @param tell called with each case as it comes
 */
export async function timeCases(
  open: OpenWorkplace,
  tell: (result: BenchCase) => void,
  engines: readonly EngineName[] = ENGINES,
): Promise<BenchCase[]> {
  const results: BenchCase[] = [];
  for (const { name, dataset, experiment } of MODELS) {
    for (const engine of engines) {
      const result: BenchCase = {
        model: name,
        batch: experiment.training.batchSize,
        engine,
        msPerStep: null,
        runs: [],
        problem: null,
      };
      try {
        for (let run = 0; run < RUNS; run++) {
          const workplace = await open(dataset, engine);
          result.runs.push(await workplace.msPerStep(experiment, BUDGET_MS));
        }
        result.msPerStep = median(result.runs);
      } catch (error) {
        result.problem = sentenceOf(error);
      }
      results.push(result);
      tell(result);
    }
  }
  return results;
}

/** Milliseconds of the fastest tfjs backend on a model; null when none works. */
export function bestTfjs(cases: readonly BenchCase[], model: string): number | null {
  const times = cases.flatMap(({ model: of, engine, msPerStep }) =>
    of === model && msPerStep !== null && !FUSED_ENGINES.some((fused) => fused === engine) ? [msPerStep] : [],
  );
  return times.length === 0 ? null : Math.min(...times);
}

/** Milliseconds of an engine on a model; null when it does not work. */
export function timeOf(cases: readonly BenchCase[], model: string, engine: string): number | null {
  return cases.find((one) => one.model === model && one.engine === engine)?.msPerStep ?? null;
}
