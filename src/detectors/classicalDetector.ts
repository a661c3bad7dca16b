import type { DetectorTable } from '#core/experiment/detectorTable.ts';
import type { Frame, RunEnd } from '#core/frame.ts';
import { PIECE, type Pieces, within } from '#core/pieces.ts';
import { createRandom } from '#core/random/random.ts';
import { createYieldToMain } from '#core/yieldToMain.ts';
import type { ClassicalDetector } from './classical.ts';
import type { Detector, Task } from './detector.ts';

/** A detector that learns without a network. */
export interface Classical extends Detector {
  /** What is behind the face: for tests. */
  readonly behind: ClassicalDetector;
}

/**
 * A detector that learns without a network, behind the face that all detectors have: it is fitted in pieces, and scores in
 * blocks, so that whoever runs it can show how far it is, hold it, and give it up in between.
 */
export function classicalDetector<Options extends object, Model>(
  table: DetectorTable<string, Options>,
  classical: ClassicalDetector<Options, Model>,
): Classical {
  const { reconstruct, learnt, encode, decode } = classical;
  return {
    ...(table as DetectorTable),
    epochs: () => 1,
    async *fit(task, { tell = () => {}, ...lead }): AsyncGenerator<Frame, RunEnd> {
      const yieldToMain = createYieldToMain(lead);
      const pieces = fitInPieces(classical, task);
      let told = 0;
      for (let piece = pieces.next(); ; piece = pieces.next()) {
        if (piece.done) {
          yield piece.value;
          return { reason: 'finished' };
        }
        const share = Math.round(STEPS * piece.value) / STEPS;
        if (share > told) tell({ type: 'progress', share });
        told = Math.max(told, share);
        await yieldToMain();
      }
    },
    untrained: async () => null,
    score: (model, x, rows) => classical.score(model as Model, x, rows),
    ...(reconstruct && { reconstruct: (model, x, rows) => reconstruct(model as Model, x, rows) }),
    contributions: (model, x, rows) => classical.contributions(model as Model, x, rows),
    ...(learnt && { learnt: (model, look) => learnt(model as Model, look) }),
    explainedBy: ({ detector }) => classical.explainedBy(detector as unknown as Options),
    ...(encode && { encode: (model, x, rows) => encode(model as Model, x, rows) }),
    ...(decode && { decode: (model, places) => ({ mean: decode(model as Model, places), deviation: null }) }),
    fitInPieces: (task) => fitInPieces(classical, task),
    behind: classical as unknown as ClassicalDetector,
    cost: (rows, features, { detector }) => classical.cost(rows, features, detector as unknown as Options),
  };
}

/** So many steps of progress are told of. */
const STEPS = 50;

/** Fits a detector, and scores the validation and test rows; yields the share of all work that is done. */
function* fitInPieces<Options, Model>(
  classical: ClassicalDetector<Options, Model>,
  { experiment, features, training, validation, validationNormal, test }: Task,
): Pieces<Frame> {
  const options = experiment.detector as unknown as Options;
  const random = createRandom(experiment.seed).fork(classical.kind);
  const rows = training.length / features;
  const { fit, score } = classical.cost(rows, features, options);
  const scoring = (score * (validation.length + test.length)) / features;
  const fitted = fit / (fit + scoring || 1);
  const half = fitted + ((1 - fitted) * validation.length) / (validation.length + test.length || 1);
  const abnormal = new Uint8Array(validation.length / features).fill(1);
  for (const row of validationNormal) abnormal[row] = 0;
  const guide = { x: validation, abnormal };
  const model = yield* within(0, fitted, classical.fit(training, rows, features, options, random, guide));
  const scoresOf = (x: Float32Array) => scoresInBlocks(classical, model, x, features, score);
  const validationScores = yield* within(fitted, half, scoresOf(validation));
  const testScores = yield* within(half, 1, scoresOf(test));
  return { epoch: 1, validationScores, testScores, model: apartFrom(training, model) };
}

/**
 * A model in which no array lies in the memory of the training rows: those that do are copied. A frame may go to another
 * thread with all its memory, and the rows stay.
 */
function apartFrom<Model>(training: Float32Array, model: Model): Model {
  const apart = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    if (part instanceof Float32Array) return part.buffer === training.buffer ? part.slice() : part;
    if (ArrayBuffer.isView(part)) return part;
    if (Array.isArray(part)) return part.map(apart);
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, apart(value)]));
  };
  return apart(model) as Model;
}

/** @param work multiply-adds of one row */
function* scoresInBlocks<Model>(
  { score }: Pick<ClassicalDetector<never, Model>, 'score'>,
  model: Model,
  x: Float32Array,
  features: number,
  work: number,
): Pieces<Float32Array> {
  const rows = x.length / features;
  const block = Math.max(1, Math.floor(PIECE / work));
  const scores = new Float32Array(rows);
  for (let start = 0; start < rows; start += block) {
    const end = Math.min(rows, start + block);
    scores.set(score(model, x.subarray(start * features, end * features), end - start), start);
    yield end / rows;
  }
  return scores;
}
