import type { StrokePoint } from '#core/signal/resample.ts';

export interface BeatPadProps {
  /** What was drawn so far, in its own unit. */
  samples: ArrayLike<number>;
  /** 1 where a sample was drawn, 0 where it only bridges a gap; all 0 on a blank sheet. */
  drawn: ArrayLike<number>;
  /** What the model makes of it, in the same unit. */
  reconstruction?: ArrayLike<number>;
  /** Squared error of each sample, drawn as a strip below. */
  errors?: ArrayLike<number>;
  /** How far the reconstruction may be off, in the same unit: an area between two lines. */
  band?: { low: ArrayLike<number>; high: ArrayLike<number> };
  /** A faint line to follow, on a blank sheet. */
  guide?: ArrayLike<number>;
  /** Lowest and highest height on the paper. */
  domain: readonly [low: number, high: number];
  /** Height of a large square, which stays the same when the paper grows. */
  square: number;
  unit: string;
  /** What is drawn, in one sentence, for those who cannot see it. */
  label: string;
  /** The id of what tells how to draw with keys. */
  helpId: string;
  /** Called with all points of a stroke so far, each time it grows, and with what names the stroke. */
  onStroke(points: readonly StrokePoint[], stroke: symbol): void;
  /** The stroke was not meant, as a palm's. */
  onTakeBack(stroke: symbol): void;
  /** An arrow key moves a sample by this much. */
  onMove(sample: number, by: number): void;
}
