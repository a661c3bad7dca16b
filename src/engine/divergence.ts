import type { EpochLoss, TrainingFrame } from '#core/frame.ts';
import type { Message } from '#core/message.ts';

/** A loss that is this many times what the run began with will not come back. */
const EXPLOSION = 1e4;

/** How training went wrong in this epoch; null when it did not. */
export function divergenceOf(frame: TrainingFrame, start: EpochLoss): Message | null {
  const { epoch, loss, weights, learningRate } = frame;
  const numbers = [[loss.training], weights, frame.validationScores, frame.testScores];
  if (!numbers.every(areFinite)) return { say: 'diverged', epoch, growth: null, learningRate };
  const growth = explosionOf(loss, start);
  return growth === undefined ? null : { say: 'diverged', epoch, growth, learningRate };
}

function areFinite(values: ArrayLike<number>): boolean {
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) return false;
  return true;
}

/** How many times the loss is what it was at the start, where that is too many. */
function explosionOf(loss: EpochLoss, start: EpochLoss): number | undefined {
  const growths = [loss.training / (start.training || 1), loss.validation / (start.validation || 1)];
  return growths.find((growth) => growth > EXPLOSION);
}
