import { buffersOf } from './buffers.ts';
import type { Frame } from './frame.ts';

/** A hand tells no more of them apart along a slider, and the thirty epochs of a usual run all have their place. */
export const MOST_FRAMES = 40;
/** Fewer would show no course. */
export const LEAST_FRAMES = 8;
/**
 * Of one run, between those bounds. A frame has scores and latent coordinates of every row: 40 of the usual ones are 3 MB on
 * heartbeats and 12 MB on connections, but with 64 latent units more than 100 MB, and several runs are kept.
 */
const MOST_BYTES = 16 * 2 ** 20;

/**
 * The frames of a run, ascending by epoch, with those that were told since, the one that the run is at as the last. Too many
 * are thinned to every second epoch, or every fourth, and so on. Beside these stay the first and the last, the one that the
 * run is at, which after early stopping is another, and the one looked at.
 * @param lookedAt the epoch that is to stay for as long as someone looks at it; null for none
 */
export function withFrames(
  frames: readonly Frame[],
  told: readonly Frame[],
  lookedAt: number | null = null,
): readonly Frame[] {
  const byEpoch = new Map([...frames, ...told].map((frame) => [frame.epoch, frame]));
  const all = [...byEpoch.values()].sort((a, b) => a.epoch - b.epoch);
  const last = all.at(-1);
  // The model of a detector without epochs may be large, and is not looked into for nothing.
  if (!last || all.length === 1) return all;
  const always = [all[0]!.epoch, last.epoch, told.at(-1)?.epoch, lookedAt];
  const stride = strideOf(last.epoch, mostOf(last) - always.length);
  return all.filter(({ epoch }) => epoch % stride === 0 || always.includes(epoch));
}

/** How many frames of this size are kept. */
function mostOf(frame: Frame): number {
  const bytes = [...buffersOf(frame)].reduce((sum, { byteLength }) => sum + byteLength, 0);
  return Math.max(LEAST_FRAMES, Math.min(MOST_FRAMES, Math.floor(MOST_BYTES / bytes)));
}

/** The smallest power of two of which so many multiples at most lie between 0 and the last epoch. */
function strideOf(last: number, most: number): number {
  let stride = 1;
  while (Math.floor(last / stride) + 1 > most) stride *= 2;
  return stride;
}
