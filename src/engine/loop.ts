import type { MeanLoss, RunEnd, TrainingFrame } from '#core/frame.ts';
import { createRandom } from '#core/random/random.ts';
import { epochLossOf, klWeightIn } from '#core/variational/objective.ts';
import type { YieldToMain } from '#core/yieldToMain.ts';
import { divergenceOf } from './divergence.ts';
import type { LiveSettings, TrainingTask } from './engine.ts';
import { createPatience } from './patience.ts';
import { type Trainer, trainOn } from './trainer.ts';

/**
 * The training loop: epochs of seeded batches, live settings, early stopping, reduce-on-plateau. Frames and end as
 * `Engine.train` promises. The seed gives every epoch its batches, wherever a run was taken up again.
 */
export async function* trainEpochs(
  trainer: Trainer,
  task: TrainingTask,
  settings: LiveSettings,
  signal: AbortSignal,
  yieldToMain: YieldToMain,
): AsyncGenerator<TrainingFrame, RunEnd> {
  const { options, startEpoch } = task;
  const stopping = createPatience(options.earlyStoppingPatience);
  const plateau = createPatience(options.plateauPatience);
  let best: TrainingFrame | null = null;

  const first = await snapshot(trainer, task, startEpoch, settings, await trainer.trainingLoss(), null);
  const start = first.loss;
  yield first;
  for (let epoch = startEpoch + 1; epoch <= options.epochs; epoch++) {
    const trained = await trainEpoch(trainer, task, epoch, settings, signal, yieldToMain);
    if (trained === null) return { reason: 'cancelled' };
    const frame = await snapshot(trainer, task, epoch, settings, trained.loss, trained.msPerStep);
    const message = divergenceOf(frame, start);
    if (message !== null) return { reason: 'diverged', epoch, message };

    const verdict = stopping(frame.loss.validation);
    // Copied, for whoever gets a frame may hand its arrays on to another thread.
    if (verdict === 'improved' && options.earlyStoppingPatience > 0) best = structuredClone(frame);
    if (plateau(frame.loss.validation) === 'exhausted') settings.learningRate /= 2;
    yield frame;
    if (verdict !== 'exhausted' || best === null) continue;
    yield best;
    return { reason: 'stoppedEarly', bestEpoch: best.epoch };
  }
  if (best !== null && best.epoch < options.epochs) yield best;
  return { reason: 'finished' };
}

/** Goes once through the training rows in an order of the epoch's own. Null when aborted on the way. */
async function trainEpoch(
  trainer: Trainer,
  { training, network, seed }: TrainingTask,
  epoch: number,
  settings: LiveSettings,
  signal: AbortSignal,
  yieldToMain: YieldToMain,
): Promise<{ loss: MeanLoss; msPerStep: number } | null> {
  const rows = training.length / network.inputs;
  const batchSize = Math.min(settings.batchSize, rows);
  const random = createRandom(seed).fork(`epoch ${epoch}`);
  let began = performance.now();
  trainer.beginEpoch(random.fork('order').permutation(rows), random.fork('dropout'), {
    noise: random.fork('noise'),
    klWeight: network.variational ? klWeightIn(epoch, network.variational) : 0,
  });
  for (let done = 0; done < rows; ) {
    if (signal.aborted) return null;
    done = trainOn(trainer, done, rows, batchSize, settings.learningRate);
    // A person's pause is no time of the engine's.
    began += await yieldToMain();
  }
  const ofSteps = await trainer.epochLoss();
  const msPerStep = (performance.now() - began) / Math.ceil(rows / batchSize);
  // What steps lose is sampled, what validation rows lose is not: side by side they would differ by the noise alone.
  return { loss: network.variational ? await trainer.trainingLoss() : ofSteps, msPerStep };
}

async function snapshot(
  trainer: Trainer,
  { network, validationNormal }: TrainingTask,
  epoch: number,
  { learningRate }: LiveSettings,
  training: MeanLoss,
  msPerStep: number | null,
): Promise<TrainingFrame> {
  const { validationLoss, ...evaluation } = await trainer.evaluate();
  const normalScores = validationNormal.reduce((sum, row) => sum + evaluation.validationScores[row]!, 0);
  const loss = epochLossOf(network, epoch, training, validationLoss ?? normalScores / validationNormal.length);
  return { epoch, loss, ...evaluation, learningRate, msPerStep };
}
