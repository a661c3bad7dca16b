import { detectorOf } from '#detectors/experiment.ts';
import type { ExampleModel } from '#detectors/experiments/exampleModel.ts';
import type { Fitted } from '#detectors/fitted.ts';
import type { Judged } from '#store/judged.ts';
import type { LabText } from '#text/text.ts';
import { fittedOf } from '../inspector/inspect.ts';

/** Who judges what was drawn, and by what measure. */
export interface Judge {
  fitted: Fitted;
  threshold: number;
  /** Scores of normal and abnormal test rows, each ascending. */
  normal: ArrayLike<number>;
  abnormal: ArrayLike<number>;
  /** Whose verdict it is: of the network on the screen after so many epochs, or of the example. */
  source: { epoch: number; kind: string } | ExampleModel;
}

/**
 * The network on the screen, as soon as it has learnt anything; before that the example, where there is one. An untrained
 * network judges only for want of any other, and the words say what that is worth. Null when there is none at all.
 */
export function chooseJudge(judged: Judged | null, example: ExampleModel | null): Judge | null {
  if (judged && (judged.frame.epoch > 0 || !example)) return ownJudge(judged);
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

function ownJudge({ plan, frame, verdict, ranking }: Judged): Judge {
  return {
    fitted: fittedOf(plan, frame),
    threshold: verdict.threshold,
    normal: ranking.test.normal,
    abnormal: ranking.test.abnormal,
    source: { epoch: frame.epoch, kind: plan.experiment.detector.kind },
  };
}

/** Whose verdict it is, in words. */
export function judgedBy(source: Judge['source'], { detectors, judge }: LabText): string {
  if ('epoch' in source) {
    if (detectorOf(source.kind).classical) return judge.fitted(detectors.kinds[source.kind] ?? source.kind);
    return source.epoch > 0 ? judge.own(source.epoch) : judge.untrained;
  }
  const { experiment, epochs, rocAuc } = source;
  const { encoder, latent } = experiment.detector;
  const units = [...encoder.map((layer) => layer.units), latent.units];
  return judge.example({ units, seed: experiment.seed, epochs, rocAuc });
}
