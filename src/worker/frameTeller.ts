import type { EpochLoss, Frame } from '#core/frame.ts';
import { withFrames } from '#core/frames.ts';
import type { Tell } from './protocol.ts';

/** No more often than a person can follow; what comes in between is gathered, not lost. */
const FRAME_INTERVAL_MS = 1000 / 15;

export interface FrameTeller {
  add(frame: Frame): void;
  /** Tells what has not been told yet. */
  flush(): void;
}

/** Gathers frames of a run and tells them, at most every FRAME_INTERVAL_MS. */
export function createFrameTeller(run: number, tell: Tell): FrameTeller {
  let newest: Frame | null = null;
  let frames: readonly Frame[] = [];
  let losses: EpochLoss[] = [];
  let told = Number.NEGATIVE_INFINITY;
  const flush = () => {
    if (!newest) return;
    tell({ type: 'frame', run, frame: newest, earlier: frames.filter((frame) => frame !== newest), losses });
    newest = null;
    frames = [];
    losses = [];
    told = performance.now();
  };
  return {
    flush,
    add(frame) {
      newest = frame;
      frames = withFrames(frames, [frame]);
      if (frame.network) losses.push(frame.network.loss);
      if (performance.now() - told >= FRAME_INTERVAL_MS) flush();
    },
  };
}
