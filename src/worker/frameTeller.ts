import type { EpochLoss, Frame } from '#core/frame.ts';
import { withFrames } from '#core/frames.ts';
import type { Tell } from './protocol.ts';

/** No more often than a person can follow; what comes in between is gathered, not lost. */
const FRAME_INTERVAL_MS = 1000 / 15;

/**
 * How long the next frame waits for the last to be drawn. A page that gets frames faster than it draws them begins each
 * anew and shows none, so that one which took longer gets twice the time from then on. But what a person does may change
 * what there is to draw, and away from the Lab nothing is: nobody waits for ever.
 */
const DRAWING_MS = { first: 1000, longest: 16_000 };

export interface FrameTeller {
  add(frame: Frame): void;
  /** The page has drawn the frame of this epoch. */
  drawn(epoch: number): void;
  /** Tells what has not been told yet. */
  flush(): void;
}

/** Gathers frames of a run and tells them as fast as they are drawn, at most every FRAME_INTERVAL_MS. */
export function createFrameTeller(run: number, tell: Tell): FrameTeller {
  let newest: Frame | null = null;
  let frames: readonly Frame[] = [];
  let losses: EpochLoss[] = [];
  let told = Number.NEGATIVE_INFINITY;
  /** The epoch that is being drawn. */
  let drawing: number | null = null;
  const flush = () => {
    if (!newest) return;
    tell({ type: 'frame', run, frame: newest, earlier: frames.filter((frame) => frame !== newest), losses });
    drawing = newest.epoch;
    newest = null;
    frames = [];
    losses = [];
    told = performance.now();
  };
  let patience = DRAWING_MS.first;
  const flushIfDue = () => {
    const waits = drawing !== null;
    if (performance.now() - told < (waits ? patience : FRAME_INTERVAL_MS)) return;
    if (waits) patience = Math.min(2 * patience, DRAWING_MS.longest);
    flush();
  };
  return {
    flush,
    add(frame) {
      newest = frame;
      frames = withFrames(frames, [frame]);
      if (frame.network) losses.push(frame.network.loss);
      flushIfDue();
    },
    drawn(epoch) {
      if (epoch !== drawing) return;
      drawing = null;
      flushIfDue();
    },
  };
}
