import type { DetectorTable } from '#core/experiment/detectorTable.ts';
import { isNetwork } from '#core/experiment/experiment.ts';
import type { Frame, RunEnd, TrainingFrame } from '#core/frame.ts';
import { buildNetwork } from '#core/network/build.ts';
import { encode, forward, reconstructionErrors } from '#core/network/forward.ts';
import { initialWeights } from '#core/network/initialize.ts';
import { repeatedProducts } from '#core/network/matrices.ts';
import { createRandom } from '#core/random/random.ts';
import { type NetworkModel, scoreRow } from '#core/scoreRow.ts';
import { decodeLatent } from '#core/variational/decode.ts';
import { scoresOf } from '#core/variational/evaluation.ts';
import { scoreNoise } from '#core/variational/noise.ts';
import { variationalPass } from '#core/variational/pass.ts';
import type { TrainingTask } from '#engine/engine.ts';
import { trainWithFallback } from '#engine/fallback.ts';
import { untrainedFrame } from '#engine/untrained.ts';
import type { Detector, Task } from './detector.ts';

/** What an engine is given to train an experiment's network. @throws Error when its detector is none */
export function trainingTaskOf({ experiment, features, ...rows }: Task): TrainingTask {
  const { detector, training, seed } = experiment;
  if (!isNetwork(detector)) throw new Error(`${detector.kind} is no network.`);
  const network = buildNetwork(features, detector);
  const weights = initialWeights(network, createRandom(seed).fork('weights'));
  return {
    network,
    weights,
    training: rows.training,
    validation: rows.validation,
    test: rows.test,
    validationNormal: rows.validationNormal,
    options: training,
    seed,
    startEpoch: 0,
  };
}

/** A network that reconstructs rows, as a detector: what its engines do behind the face that all detectors have. */
export function networkDetector(table: DetectorTable): Detector {
  return {
    ...table,
    epochs: ({ training }) => training.epochs,
    async *fit(task, means): AsyncGenerator<Frame, RunEnd> {
      const asked = trainingTaskOf(task);
      const frames = trainWithFallback(asked, task.experiment.engine, means);
      try {
        for (let next = await frames.next(); ; next = await frames.next()) {
          if (next.done) return next.value;
          yield frameOf(asked, next.value);
        }
      } finally {
        await frames.return({ reason: 'cancelled' });
      }
    },
    async untrained(task, { engines, signal = new AbortController().signal }) {
      const asked = trainingTaskOf(task);
      return frameOf(asked, await untrainedFrame(asked, engines, signal));
    },
    score(model, x, rows) {
      const { network, weights, seed } = model as NetworkModel;
      const { variational } = network;
      if (variational) {
        return scoresOf(network, variationalPass(network, weights, x, scoreNoise(seed, variational)));
      }
      return reconstructionErrors(network, x, forward(network, weights, x, rows).output);
    },
    reconstruct(model, x, rows) {
      const { network, weights } = model as NetworkModel;
      return forward(network, weights, x, rows).output;
    },
    encode(model, x, rows) {
      const { network, weights } = model as NetworkModel;
      return encode(network, weights, x, rows);
    },
    decode(model, places) {
      const { network, weights } = model as NetworkModel;
      return decodeLatent(network, weights, places);
    },
    /** Squared errors: for a plain autoencoder their mean is the score. */
    contributions(model, x, rows) {
      const { network, weights } = model as NetworkModel;
      return forward(network, weights, x, rows).output.map((value, i) => (value - x[i]!) ** 2);
    },
    evaluate: (model, scaler, row) => scoreRow({ ...(model as NetworkModel), scaler }, row),
    cost(rows, features, { detector, training }) {
      const network = isNetwork(detector) ? buildNetwork(features, detector) : null;
      const score = network ? network.trainable + repeatedProducts(network) : 0;
      // Forwards, and twice as much backwards.
      return { fit: 3 * score * rows * training.epochs, score };
    },
  };
}

function frameOf({ network, seed }: TrainingTask, frame: TrainingFrame): Frame {
  const { epoch, validationScores, testScores, ...own } = frame;
  const model: NetworkModel = { network, weights: frame.weights, seed };
  return { epoch, validationScores, testScores, model, network: own };
}
