import type { Frame } from '#core/frame.ts';

/** So many frames of a run are kept at most, and so many bytes of them; always two. */
const MOST_FRAMES = 40;
const MOST_BYTES = 8_000_000;

/**
 * The frames with a newer one. When they become too many, the one goes that leaves the smallest gap: what is kept is the
 * first, the last, and those between at about even distances.
 */
export function keepFrame(frames: readonly Frame[], frame: Frame): readonly Frame[] {
  // What early stopping keeps is told a second time.
  const kept = frames.filter(({ epoch }) => epoch !== frame.epoch);
  const most = Math.max(2, Math.min(MOST_FRAMES, Math.floor(MOST_BYTES / bytesOf(frame))));
  kept.push(frame);
  while (kept.length > most) kept.splice(nearestToOthers(kept), 1);
  return kept;
}

/** Of the frames between the first and the last. */
function nearestToOthers(frames: readonly Frame[]): number {
  const gaps = frames.slice(1, -1).map((_, i) => Math.abs(frames[i + 2]!.epoch - frames[i]!.epoch));
  return 1 + gaps.indexOf(Math.min(...gaps));
}

/** About as many as it takes: what grows with the rows and with the weights. */
function bytesOf({ validationScores, testScores, network }: Frame): number {
  const numbers = validationScores.length + testScores.length;
  return 4 * (numbers + (network ? network.weights.length + network.latent.length : 0));
}
