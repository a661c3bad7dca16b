import type { EpochLoss, Frame } from '#core/frame.ts';
import type { Tell } from './protocol.ts';

/** No more frames a second than a person can follow; losses in between are gathered, not lost. */
const FRAME_INTERVAL_MS = 1000 / 15;

export interface FrameTeller {
  add(frame: Frame): void;
  /** Tells what has not been told yet. */
  flush(): void;
}

/** Gathers frames of a run and tells the newest at most every FRAME_INTERVAL_MS. */
export function createFrameTeller(run: number, tell: Tell): FrameTeller {
  let newest: Frame | null = null;
  let losses: EpochLoss[] = [];
  let told = Number.NEGATIVE_INFINITY;
  const flush = () => {
    if (!newest) return;
    tell({ type: 'frame', run, frame: newest, losses });
    newest = null;
    losses = [];
    told = performance.now();
  };
  return {
    flush,
    add(frame) {
      newest = frame;
      if (frame.network) losses.push(frame.network.loss);
      if (performance.now() - told >= FRAME_INTERVAL_MS) flush();
    },
  };
}
