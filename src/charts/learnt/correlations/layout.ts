import type { Size } from '../../frame/size.ts';

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where the matrix and the plot of two features lie, in pixels: side by side, or one above the other. */
export interface CorrelationsLayout {
  matrix: Box;
  plot: Box;
  /** Where the key of the shades begins. */
  key: { left: number; top: number; width: number };
}

/** Below this width, as on a phone, the two stand one above the other; a desk has less height to spare than width. */
const NARROW = 380;
const KEY = 30;
/** Room for the numbers at the plot's left and below it, for its title, and between the two. */
const LEFT = 66;
export const BELOW = 40;
const GAP = 28;

/** The least height of both, in pixels. */
export const heightOfCorrelations = (width: number): number =>
  width < NARROW ? Math.min(width, 360) + KEY + 260 : 168;

export function correlationsLayout({ width, height }: Size): CorrelationsLayout {
  if (height > width) {
    const side = Math.max(0, Math.min(width, 360, height - KEY - 220));
    return {
      matrix: { left: 0, top: 4, width: side, height: side },
      key: { left: 0, top: side + 12, width: side },
      plot: { left: LEFT, top: side + KEY + 16, width: width - LEFT - 8, height: height - side - KEY - 16 - BELOW },
    };
  }
  const side = Math.max(0, Math.min(height - KEY, 0.48 * width));
  return {
    matrix: { left: 0, top: 4, width: side, height: side },
    key: { left: 0, top: side + 12, width: side },
    plot: { left: side + GAP + LEFT, top: 4, width: width - side - GAP - LEFT - 12, height: height - BELOW - 4 },
  };
}
