import type { Dataset } from '#core/dataset/dataset.ts';
import { fitScaler } from '#core/dataset/scaling.ts';
import { rank } from '#core/evaluation.ts';
import type { Experiment } from '#core/experiment/experiment.ts';
import type { Frame } from '#core/frame.ts';
import {
  DIRT,
  DOZENS,
  type Given,
  MEASURED_KINDS,
  type MeasuredKind,
  type MethodTrial,
  type MethodWork,
  type Width,
} from '#core/learn/methods.ts';
import type { MethodsFacts } from '#core/learn/parts.ts';
import { createRandom } from '#core/random/random.ts';
import type { Detector, Task } from '#detectors/detector.ts';
import { defaultOf, detectorOf } from '#detectors/experiment.ts';
import { gather } from '#detectors/gather.ts';
import { type PreparedRun, prepareRun } from '#run/plan.ts';
import type { MadePart } from '../part.ts';
import { areaOf, type Workshop } from '../workshop.ts';

/** Seeds that nothing was chosen by. Of connections one does: their test rows are those of any seed, and they take longest. */
const SEEDS: MethodsFacts['seeds'] = { few: [101, 102, 103], tens: [101], hundreds: [101, 102, 103] };

/** Of a beat’s 140 samples, where rows are to have a few numbers. */
const SAMPLES = [10, 45, 80, 115];

const GIVENS: Record<Width, readonly Given[]> = {
  few: ['clean', 'someStrange', 'manyStrange', 'dozens'],
  tens: ['clean', 'someStrange', 'manyStrange', 'dozens'],
  hundreds: ['clean', 'someStrange', 'manyStrange', 'dozens', 'half', 'severalKinds'],
};

/** Every detector of the map, with its usual settings, given all that the map asks about. */
export async function methods(workshop: Workshop): Promise<MadePart<MethodsFacts>> {
  const { dataset: beats, connections } = workshop;
  const rows: Record<Width, Dataset> = { few: samplesOf(beats, SAMPLES), tens: connections, hundreds: beats };
  const trials: MethodTrial[] = [];
  const work: MethodWork[] = [];
  for (const width of ['few', 'tens', 'hundreds'] as const) {
    for (const given of GIVENS[width]) {
      const tried = new Map<MeasuredKind, MethodTrial>();
      for (const seed of SEEDS[width]) {
        const dataset = given === 'severalKinds' ? twoNormalKinds(rows[width]) : rows[width];
        for (const { kind, detector, prepared, frame } of await fitAll(workshop, dataset, { given, seed })) {
          const { rocAuc, interval } = areaOf(rank(prepared.plan, frame).test);
          const known = tried.get(kind);
          known?.rocAuc.push(rocAuc);
          if (known) continue;
          tried.set(kind, { width, given, kind, rocAuc: [rocAuc], interval, bytes: bytesOf(frame.model) });
          if (given === 'clean') work.push({ width, kind, ...workOf(detector, prepared, frame) });
        }
        // Sizes are of the first seed, and nothing else is asked of half of the rows.
        if (given === 'half') break;
      }
      trials.push(...tried.values());
    }
  }
  return { facts: { connectionsStandIn: connections.standIn, seeds: SEEDS, trials, work }, arrays: {} };
}

interface Fitted {
  kind: MeasuredKind;
  detector: Detector;
  prepared: PreparedRun;
  frame: Frame;
}

/** All detectors on the same rows. */
async function fitAll(
  { engines }: Workshop,
  dataset: Dataset,
  { given, seed }: { given: Given; seed: number },
): Promise<Fitted[]> {
  const fitted: Fitted[] = [];
  // Rows are gathered and scaled once for all detectors that take them scaled alike.
  const byScaling = new Map<string, PreparedRun>();
  for (const kind of MEASURED_KINDS) {
    const detector = detectorOf(kind);
    const experiment: Experiment = { ...givenTo(dataset, kind, given), seed, engine: 'fusedWasm' };
    const shared = byScaling.get(experiment.scaling) ?? prepareRun(dataset, experiment, []);
    byScaling.set(experiment.scaling, shared);
    const prepared = { plan: shared.plan, task: { ...shared.task, experiment } };
    let frame: Frame | undefined;
    for await (const next of detector.fit(prepared.task, { engines })) frame = next;
    if (!frame) throw new Error(`${kind} told nothing of what it learnt.`);
    fitted.push({ kind, detector, prepared, frame: structuredClone(frame) });
  }
  return fitted;
}

function givenTo(dataset: Dataset, kind: MeasuredKind, given: Given): Experiment {
  const usual = defaultOf(dataset.id, kind);
  switch (given) {
    case 'clean':
    case 'someStrange':
    case 'manyStrange':
      return { ...usual, contamination: DIRT[given] };
    case 'dozens':
      return { ...usual, trainingRows: DOZENS };
    case 'half':
      return { ...usual, trainingRows: Math.floor(prepareRun(dataset, usual, []).plan.split.train.length / 2) };
    case 'severalKinds':
      return usual;
  }
}

/** The same rows, of which only these numbers are known. */
function samplesOf(dataset: Dataset, samples: readonly number[]): Dataset {
  const x = new Float32Array(dataset.rows * samples.length);
  for (let row = 0; row < dataset.rows; row++) {
    samples.forEach((sample, i) => {
      x[row * samples.length + i] = dataset.x[row * dataset.features + sample]!;
    });
  }
  return { ...dataset, features: samples.length, x };
}

/** The same rows, of which the commonest abnormal kind is to be taken for normal, too. */
function twoNormalKinds(dataset: Dataset): Dataset {
  return { ...dataset, classes: dataset.classes.map((kind, i) => ({ ...kind, abnormal: i > 1 })) };
}

function workOf(detector: Detector, { task }: PreparedRun, { model }: Frame): Omit<MethodWork, 'width' | 'kind'> {
  const { features, training, test, experiment } = task;
  const { fit, score } = detector.cost(training.length / features, features, experiment);
  return {
    learning: fit / 1e6,
    scoring: (score * test.length) / features / 1e6,
    named: namedBy(detector, model, task),
  };
}

/** In so many normal validation rows one number is moved, by so many of its standard deviations. */
const MOVED_ROWS = 200;
const MOVED_BY = 5;

/** The share of moved numbers that the detector’s contributions name, for any score that they come to. */
function namedBy(
  detector: Detector,
  model: unknown,
  { features, training, validation, validationNormal, experiment }: Task,
) {
  const { spread } = fitScaler('zscore', training, features);
  const varies = [...spread.keys()].filter((f) => isSpread(training, features, f));
  const random = createRandom(experiment.seed).fork('moved');
  const order = random.permutation(validationNormal.length).subarray(0, MOVED_ROWS);
  const rows = gather(
    validation,
    features,
    Uint32Array.from(order, (i) => validationNormal[i]!),
  );
  const moved = Array.from(order, () => varies[random.int(varies.length)]!);
  moved.forEach((feature, row) => {
    rows[row * features + feature]! += MOVED_BY * spread[feature]!;
  });
  const parts = detector.contributions(model, rows, moved.length);
  const found = moved.filter((feature, row) => {
    const own = parts.subarray(row * features, (row + 1) * features);
    return own.every((part, other) => other === feature || part < own[feature]!);
  });
  return found.length / moved.length;
}

const isSpread = (x: Float32Array, features: number, feature: number) => {
  for (let at = feature + features; at < x.length; at += features) if (x[at] !== x[feature]) return true;
  return false;
};

/** All numbers of plain data: arrays as they lie in memory, single ones as 8 bytes each. */
function bytesOf(data: unknown): number {
  if (ArrayBuffer.isView(data)) return data.byteLength;
  if (typeof data === 'number') return 8;
  if (typeof data !== 'object' || data === null) return 0;
  return Object.values(data).reduce((sum: number, part) => sum + bytesOf(part), 0);
}
