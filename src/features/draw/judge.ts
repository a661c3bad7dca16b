import type { ExampleModel } from '#core/exampleModel.ts';
import type { Experiment } from '#core/experiment/experiment.ts';
import type { Model } from '#core/judgeRow.ts';
import type { Judged } from '#store/judged.ts';
import { modelOf } from '../inspector/inspect.ts';
import { share } from '../words.ts';

/** Who judges what was drawn, and by what measure. */
export interface Judge {
  model: Model;
  threshold: number;
  /** Scores of normal and abnormal test rows, each ascending. */
  normal: ArrayLike<number>;
  abnormal: ArrayLike<number>;
  /** Whose verdict it is, as sentences. */
  words: string;
}

/**
 * The network on the screen, as soon as it has learnt anything; before that the example, where there is one. An untrained
 * network judges only for want of any other, and the words say what that is worth. Null when there is none at all.
 */
export function chooseJudge(judged: Judged | null, example: ExampleModel | null): Judge | null {
  if (judged && judged.frame.epoch > 0) {
    return { ...ownJudge(judged), words: `Judged by your network as it is after epoch ${judged.frame.epoch}.` };
  }
  if (example) {
    const { experiment, epochs, rocAuc } = example;
    const trained = `${settings(experiment)}, seed ${experiment.seed}, ${epochs} epochs, test ROC AUC ${share(rocAuc)}`;
    return {
      model: example,
      threshold: example.threshold,
      normal: example.normalScores,
      abnormal: example.abnormalScores,
      words: `Judged by the example network (${trained}), until you train one.`,
    };
  }
  if (!judged) return null;
  return {
    ...ownJudge(judged),
    words: 'Your network is untrained, so its verdict means nothing yet: press Train.',
  };
}

function ownJudge({ plan, frame, verdict, ranking }: Judged): Omit<Judge, 'words'> {
  return {
    model: modelOf(plan, frame),
    threshold: verdict.threshold,
    normal: ranking.test.normal,
    abnormal: ranking.test.abnormal,
  };
}

/** "the default experiment: 32–16–4" */
function settings({ detector }: Experiment): string {
  return `the default experiment: ${[...detector.encoder.map(({ units }) => units), detector.latent.units].join('–')}`;
}
