import { abnormalFlags, type DatasetId, gatherRows } from '#core/dataset/dataset.ts';
import { DATASET_IDS } from '#core/dataset/datasets.ts';
import { fitScaler, scaleRows } from '#core/dataset/scaling.ts';
import { makeSplit } from '#core/dataset/split.ts';
import { rocAuc } from '#core/metrics/curves.ts';
import { createScoreIndex } from '#core/metrics/scoreIndex.ts';
import { distinctRows } from '#core/neighbours/distinctRows.ts';
import { createRandom } from '#core/random/random.ts';
import { type ClassicalDetector, fitAtOnce } from '#detectors/classical.ts';
import { defaultExperiment } from '#detectors/experiments/defaults.ts';
import { gather } from '#detectors/gather.ts';
import { CLASSICAL } from '#detectors/index.ts';
import { loadDataset } from '../data/read.ts';
import { median } from './median.ts';
import { askScikitLearn, findPython, NO_SCIKIT_LEARN } from './scikitLearn.ts';

/** A detector's fit on the training rows of a default experiment, and the scores of its test rows. */
export interface ClassicalCase {
  dataset: DatasetId;
  kind: string;
  /** Median processor time once the code is warm, in milliseconds: what else the machine does hardly changes it. */
  ms: number;
  /** The same of the very first time, after the detectors before it. */
  firstMs: number;
  rocAuc: number;
  /** The same of scikit-learn or NumPy, on one thread; null where they have no such detector, or are not here. */
  other: { by: string; ms: number; firstMs: number; rocAuc: number } | null;
}

interface ClassicalResult {
  /** Of scikit-learn, or why it was not asked. */
  version: string | null;
  problem: string | null;
  cases: ClassicalCase[];
}

const RUNS = 5;
/** The page's code is compiled while it runs, on other threads, whose time counts, too. */
const WARM_UP_RUNS = 3;
const WARM_UP_MS = 600;

/** scikit-learn draws no sample for its SVM, and knows nothing of distinct rows: so both are given the same. */
const MOST_SVM_ROWS = 6000;

/** Compares every classical detector with scikit-learn, by the rows and settings of the default experiments. */
export async function benchClassical(say: (sentence: string) => void): Promise<ClassicalResult> {
  const python = findPython();
  const problem = python === null ? NO_SCIKIT_LEARN : null;
  let version: string | null = null;
  const cases: ClassicalCase[] = [];
  for (const dataset of DATASET_IDS) {
    const { features, training, test, abnormal } = await rowsOf(dataset);
    const trainings = trainingRows(training, features);
    const asked = CLASSICAL.map(({ behind, defaults }) => ({ detector: behind, options: defaults(dataset) }));
    const questions = asked
      .filter(({ detector }) => detector.kind !== 'ensemble')
      .map(({ detector: { kind }, options }) => ({ kind, options, training: trainingFor(kind) }));
    const theirs =
      python === null
        ? null
        : askScikitLearn(python, { features, runs: RUNS, rows: { ...trainings, test }, cases: questions });
    version = theirs?.version ?? null;
    for (const { detector, options } of asked) {
      const { scores, ...times } = timed(detector, trainings[trainingFor(detector.kind)], features, options, test);
      const other = theirs?.cases.get(detector.kind);
      const found: ClassicalCase = {
        dataset,
        kind: detector.kind,
        ...times,
        rocAuc: auc(scores, abnormal),
        other: other
          ? {
              by: byNumpy(detector.kind),
              ms: other.ms,
              firstMs: other.firstMs,
              rocAuc: auc(other.scores, abnormal),
            }
          : null,
      };
      cases.push(found);
      say(classicalLine(found));
    }
  }
  return { version, problem, cases };
}

/** "ecg5000  kNearest  14.0 ms (first 90.1), ROC AUC 0.9977; scikit-learn 19.0 ms (20.2), 0.9977: 1.4 times as fast" */
export function classicalLine({ dataset, kind, ms, firstMs, rocAuc, other }: ClassicalCase): string {
  const time = `${ms.toFixed(1).padStart(8)} ms (first ${firstMs.toFixed(1)})`;
  const own = `${dataset.padEnd(11)}${kind.padEnd(16)}${time}, ROC AUC ${rocAuc.toFixed(4)}`;
  if (!other) return own;
  const theirs = `${other.by} ${other.ms.toFixed(1)} ms (${other.firstMs.toFixed(1)}), ${other.rocAuc.toFixed(4)}`;
  return `${own}; ${theirs}: ${Number((other.ms / ms).toPrecision(2))} times as fast`;
}

/** What scikit-learn leaves to NumPy. */
const byNumpy = (kind: string) => (['mean', 'zScore', 'mad', 'iqr'].includes(kind) ? 'NumPy' : 'scikit-learn');

type TrainingName = 'training' | 'sample' | 'distinct';

function trainingFor(kind: string): TrainingName {
  if (kind === 'oneClassSvm') return 'sample';
  return kind === 'lof' ? 'distinct' : 'training';
}

function trainingRows(training: Float32Array, features: number): Record<TrainingName, Float32Array> {
  const kept = distinctRows(training, training.length / features, features);
  return {
    training,
    sample: training.subarray(0, MOST_SVM_ROWS * features),
    distinct: gather(training, features, kept),
  };
}

async function rowsOf(id: DatasetId) {
  const dataset = await loadDataset(id);
  const experiment = defaultExperiment(id);
  const split = makeSplit(dataset, experiment);
  const rows = gatherRows(dataset, split.train);
  const scaler = fitScaler(experiment.scaling, rows, dataset.features);
  return {
    features: dataset.features,
    training: scaleRows(scaler, rows),
    test: scaleRows(scaler, gatherRows(dataset, split.test)),
    abnormal: abnormalFlags(dataset, split.test),
  };
}

function timed(detector: ClassicalDetector, x: Float32Array, features: number, options: object, test: Float32Array) {
  const times: number[] = [];
  let scores: Float32Array = new Float32Array(0);
  let firstMs = Number.NaN;
  let spent = 0;
  for (let run = 0; times.length < RUNS; run++) {
    const began = process.cpuUsage();
    const model = fitAtOnce(detector, x, x.length / features, features, options, createRandom(1));
    scores = detector.score(model, test, test.length / features);
    const { user, system } = process.cpuUsage(began);
    const ms = (user + system) / 1000;
    if (run === 0) firstMs = ms;
    if (run >= WARM_UP_RUNS && spent >= WARM_UP_MS) times.push(ms);
    spent += ms;
  }
  return { ms: median(times), firstMs, scores };
}

const auc = (scores: Float32Array, abnormal: Uint8Array) => rocAuc(createScoreIndex(scores, abnormal))!;
