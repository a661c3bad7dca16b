import type { EpochLoss, Frame } from '#core/frame.ts';

/** A loss that is this many times what the run began with will not come back. */
const EXPLOSION = 1e4;

/** A sentence that says how training went wrong in this epoch and what to do about it; null when it did not. */
export function divergenceOf(frame: Frame, start: EpochLoss): string | null {
  const { epoch, loss, weights, learningRate } = frame;
  const numbers = [[loss.training], weights, frame.validationScores, frame.testScores];
  const happened = numbers.every(areFinite) ? explosionOf(loss, start) : 'numbers grew beyond all bounds';
  if (happened === null) return null;
  return `Training diverged in epoch ${epoch}: ${happened}. Lower the learning rate, which is ${short(learningRate)} now, for example to ${short(learningRate / 10)}, and train again.`;
}

function areFinite(values: ArrayLike<number>): boolean {
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) return false;
  return true;
}

function explosionOf(loss: EpochLoss, start: EpochLoss): string | null {
  const growths = [loss.training / (start.training || 1), loss.validation / (start.validation || 1)];
  const explosion = growths.find((growth) => growth > EXPLOSION);
  return explosion === undefined ? null : `the loss is ${short(explosion)} times what it was at the start`;
}

const short = (value: number) => String(Number(value.toPrecision(2)));
