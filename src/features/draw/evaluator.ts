import { asDense } from '#core/experiment/experiment.ts';
import type { ExampleModel } from '#detectors/experiments/exampleModel.ts';
import type { Fitted } from '#detectors/fitted.ts';
import type { Evaluated } from '#store/evaluated.ts';
import type { LabText } from '#text/text.ts';
import { fittedOf } from '../inspector/inspect.ts';

/** Who evaluates what was drawn, and by what measure. */
export interface Evaluator {
  fitted: Fitted;
  threshold: number;
  /** Scores of normal and abnormal test rows, each ascending. */
  normal: ArrayLike<number>;
  abnormal: ArrayLike<number>;
  /** Whose evaluation it is: of the detector on the screen after so many epochs, or of the example. */
  source: { epoch: number; learnt: boolean; kind: string; trains: boolean } | ExampleModel;
}

/**
 * The network on the screen, as soon as its run has learnt anything, whichever epoch is looked at; before that the example, where there is one. An untrained
 * network evaluates only for want of any other, and the words say what that is worth. Null when there is none at all.
 */
export function chooseEvaluator(
  evaluated: Evaluated | null,
  learnt: boolean,
  example: ExampleModel | null,
): Evaluator | null {
  if (evaluated && (learnt || !example)) return ownEvaluator(evaluated, learnt);
  return (
    example && {
      fitted: fittedExample(example),
      threshold: example.threshold,
      normal: example.normalScores,
      abnormal: example.abnormalScores,
      source: example,
    }
  );
}

function fittedExample({ experiment, scaler, ...model }: ExampleModel): Fitted {
  return { kind: experiment.detector.kind, model, scaler };
}

function ownEvaluator({ plan, frame, evaluation, ranking }: Evaluated, learnt: boolean): Evaluator {
  return {
    fitted: fittedOf(plan, frame),
    threshold: evaluation.threshold,
    normal: ranking.test.normal,
    abnormal: ranking.test.abnormal,
    source: { epoch: frame.epoch, learnt, kind: plan.experiment.detector.kind, trains: plan.network !== null },
  };
}

/** Whose evaluation it is, in words. */
export function evaluatorWords(source: Evaluator['source'], { detectors, evaluator }: LabText): string {
  if ('epoch' in source) {
    if (!source.trains) return evaluator.fitted(detectors.kinds[source.kind] ?? source.kind);
    if (source.epoch > 0) return evaluator.own(source.epoch);
    return source.learnt ? evaluator.beforeTraining : evaluator.untrained;
  }
  const { experiment, epochs, rocAuc } = source;
  const { encoder, latent } = experiment.detector;
  const units = [...encoder.map((layer) => asDense(layer).units), latent.units];
  return evaluator.example({ units, seed: experiment.seed, epochs, rocAuc });
}
