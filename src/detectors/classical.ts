import type { Learnt } from '#core/learnt/learnt.ts';
import { checkSize } from '#core/linalg/checkSize.ts';
import { TellingError } from '#core/message.ts';
import { atOnce, type Pieces } from '#core/pieces.ts';
import type { Random } from '#core/random/random.ts';
import type { Look } from './look.ts';

/**
 * How the contributions to a score come about:
 * - `sum`: exact, they add up to the score.
 * - `largest`: the score is the largest of them.
 * - `paths`: by what the cuts on the row's paths through trees have done to part it from others.
 * - `neighbours`: by how far the row lies from its neighbours in each feature.
 * - `gradient`: by how steeply the score rises with each feature on the way from the training median to the row.
 * - `replacement`: by how far the score falls when a feature is given the training median.
 */
export type ExplainedBy = 'sum' | 'largest' | 'paths' | 'neighbours' | 'gradient' | 'replacement';

/** Rough numbers of multiply-adds. */
export interface Cost {
  fit: number;
  /** Of one row. */
  score: number;
}

/** Rows whose kind is known, to choose a setting by; the model learns nothing else of them. */
export interface LabelledRows {
  /** Shape: rows × features. */
  x: Float32Array;
  /** 1 where a row is abnormal, else 0. Shape: rows. */
  abnormal: Uint8Array;
}

/**
 * A detector that learns without a network. All rows are row-major, rows × features, float32 and scaled as the experiment
 * says. Its model is plain data (numbers, strings, arrays, typed arrays, objects of them), for it travels between threads
 * by structured clone and through JSON by `toJson`; so whatever works with a model is here and not on it.
 */
export interface ClassicalDetector<Options = object, Model = object> {
  /** Short and stable, as in links and files. */
  readonly kind: string;
  /**
   * Learns from training rows in pieces, so that a thread can listen, show progress and give up between them. The same for
   * the same state of `random`. The model may hold the rows themselves.
   * @param validation for a detector that chooses one of its settings by validation rows; missing where nobody has any
   * @throws TellingError when it would not finish; RangeError, as a sentence, when the rows leave nothing to learn.
   */
  fit(
    x: Float32Array,
    rows: number,
    features: number,
    options: Options,
    random: Random,
    validation?: LabelledRows,
  ): Pieces<Model>;
  /**
   * One score a row, higher = more anomalous. It hangs on no other row, so that whoever calls may cut the rows into
   * blocks. Shape: rows.
   */
  score(model: Model, x: Float32Array, rows: number): Float32Array;
  /** What the model would rather see in place of each row. Shape: rows × features. */
  reconstruct?(model: Model, x: Float32Array, rows: number): Float32Array;
  /** Why each row is strange: one number a feature, larger = more of the reason. Shape: rows × features. */
  contributions(model: Model, x: Float32Array, rows: number): Float32Array;
  explainedBy(options: Options): ExplainedBy;
  /** Where rows lie in few coordinates, and what belongs at places there, scaled. Shape: rows × coordinates. */
  encode?(model: Model, x: Float32Array, rows: number): Float32Array;
  /** Shape: rows × features. */
  decode?(model: Model, places: Float32Array): Float32Array;
  /** What it has learnt, to be drawn beside the row that is looked at, or of that row. */
  learnt?(model: Model, look: Look): Learnt;
  cost(rows: number, features: number, options: Options): Cost;
}

/** Beyond this a fit is refused. */
const MOST_WORK = 4e11;

/** Multiply-adds a minute, as an ordinary laptop does them. */
const WORK_A_MINUTE = 4e10;

/** Declares a detector: what all of them check is checked here. */
export function classical<Options, Model extends { features: number }>(
  detector: ClassicalDetector<Options, Model>,
): ClassicalDetector<Options, Model> {
  const { score, reconstruct, contributions, encode, cost } = detector;
  const checked =
    <Result>(work: (model: Model, x: Float32Array, rows: number) => Result) =>
    (model: Model, x: Float32Array, rows: number): Result => {
      checkSize(x, rows, model.features);
      return work(model, x, rows);
    };
  return {
    ...detector,
    *fit(x, rows, features, options, random, validation) {
      const work = cost(rows, features, options).fit;
      if (work > MOST_WORK) {
        throw new TellingError({ say: 'tooMuchWork', rows, features, minutes: work / WORK_A_MINUTE });
      }
      checkSize(x, rows, features);
      if (rows < 2) throw new TellingError({ say: 'tooFewRows', rows });
      checkFinite(x, features);
      return yield* detector.fit(x, rows, features, options, random, validation);
    },
    score: checked(score),
    contributions: checked(contributions),
    ...(reconstruct && { reconstruct: checked(reconstruct) }),
    ...(encode && { encode: checked(encode) }),
  };
}

/** @throws RangeError, as a sentence, when a number is not finite */
function checkFinite(x: Float32Array, features: number): void {
  // Anything that is not finite leaves its mark on a sum, which takes less time than to check each number.
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * 0;
  if (sum === 0) return;
  const wrong = x.findIndex((value) => !Number.isFinite(value));
  throw new RangeError(`Row ${Math.floor(wrong / features)} holds ${x[wrong]}, which is no finite number.`);
}

/** Learns without a pause. @throws as `fit` */
export function fitAtOnce<Options, Model>(
  detector: ClassicalDetector<Options, Model>,
  x: Float32Array,
  rows: number,
  features: number,
  options: Options,
  random: Random,
  validation?: LabelledRows,
): Model {
  return atOnce(detector.fit(x, rows, features, options, random, validation));
}
