import type { DetectorTable } from '#core/experiment/detectorTable.ts';
import type { Frame, RunEnd } from '#core/frame.ts';
import { PIECE, type Pieces } from '#core/pieces.ts';
import { createRandom } from '#core/random/random.ts';
import { createBreathe } from '#engine/breathe.ts';
import type { ClassicalDetector } from './classical.ts';
import type { Detector } from './detector.ts';

/**
 * A detector that learns without a network, behind the face that all detectors have: it is fitted in pieces, and scores in
 * blocks, so that whoever runs it can show how far it is, hold it, and give it up in between.
 */
export function classicalDetector<Options extends object, Model>(
  table: DetectorTable<string, Options>,
  classical: ClassicalDetector<Options, Model>,
): Detector {
  const { reconstruct } = classical;
  return {
    ...(table as DetectorTable),
    epochs: () => 1,
    async *fit(
      { experiment, features, training, validation, test },
      { tell = () => {}, ...lead },
    ): AsyncGenerator<Frame, RunEnd> {
      const options = experiment.detector as unknown as Options;
      const random = createRandom(experiment.seed).fork(table.kind);
      const rows = training.length / features;
      const { fit, score } = classical.cost(rows, features, options);
      const scored = (validation.length + test.length) / features;
      /** The share of all work that is the fit. */
      const fitting = fit / (fit + scored * score || 1);
      const breathe = createBreathe(lead);
      let told = 0;
      async function done<T>(work: Pieces<T>, from: number, to: number): Promise<T> {
        for (let piece = work.next(); ; piece = work.next()) {
          if (piece.done) return piece.value;
          const before = told;
          told = Math.round(STEPS * (from + (to - from) * piece.value)) / STEPS;
          if (told > before) tell({ type: 'progress', share: told });
          await breathe();
        }
      }
      const model = await done(classical.fit(training, rows, features, options, random), 0, fitting);
      const middle = fitting + ((1 - fitting) * validation.length) / (validation.length + test.length || 1);
      const inBlocks = (x: Float32Array) => scoresInBlocks(classical, model, x, features, score);
      const validationScores = await done(inBlocks(validation), fitting, middle);
      const testScores = await done(inBlocks(test), middle, 1);
      yield { epoch: 1, validationScores, testScores, model };
      return { reason: 'finished' };
    },
    untrained: async () => null,
    score: (model, x, rows) => classical.score(model as Model, x, rows),
    ...(reconstruct && { reconstruct: (model, x, rows) => reconstruct(model as Model, x, rows) }),
    contributions: (model, x, rows) => classical.contributions(model as Model, x, rows),
    classical: classical as unknown as ClassicalDetector,
    cost: (rows, features, { detector }) => classical.cost(rows, features, detector as unknown as Options),
  };
}

/** So many steps of progress are told of. */
const STEPS = 50;

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
