/** How much of each pixel a mark covers, for a pixel square of `side` pixels whose middle is the mark's own. */
export interface Stamp {
  side: number;
  /** From 0 to 1, row by row. */
  coverage: Float32Array;
}

/** A disc; its edge is smoothed over one pixel. */
export function discStamp(radius: number): Stamp {
  return stamp(radius, (x, y) => radius - Math.hypot(x, y));
}

/** Two strokes across each other, from corner to corner of a square of 2 · `arm`. */
export function crossStamp(arm: number, lineWidth: number): Stamp {
  const toDiagonal = (x: number, y: number) => Math.abs(x - y) / Math.SQRT2;
  return stamp(arm, (x, y) => {
    const beyondEnd = arm - Math.max(Math.abs(x), Math.abs(y));
    return Math.min(lineWidth / 2 - Math.min(toDiagonal(x, y), toDiagonal(x, -y)), beyondEnd);
  });
}

/** @param inside how deep a place lies inside the mark, in pixels: negative outside. */
function stamp(reach: number, inside: (x: number, y: number) => number): Stamp {
  const half = Math.ceil(reach + 0.5);
  const side = 2 * half + 1;
  const coverage = new Float32Array(side * side);
  for (let y = -half; y <= half; y++) {
    for (let x = -half; x <= half; x++) {
      coverage[(y + half) * side + x + half] = Math.min(1, Math.max(0, inside(x, y) + 0.5));
    }
  }
  return { side, coverage };
}

/** A picture of one colour: how opaque each pixel is, from 0 to 1, row by row. */
export interface Plane {
  width: number;
  height: number;
  alpha: Float32Array;
}

export function emptyPlane(width: number, height: number): Plane {
  return { width, height, alpha: new Float32Array(width * height) };
}

/** Presses a stamp of some opacity onto a plane, its middle on the pixel nearest to (x, y); what lies beyond is cut off. */
export function press(
  { width, height, alpha }: Plane,
  { side, coverage }: Stamp,
  x: number,
  y: number,
  opacity: number,
) {
  const half = (side - 1) / 2;
  const left = Math.round(x - 0.5) - half;
  const top = Math.round(y - 0.5) - half;
  for (let row = Math.max(0, -top); row < Math.min(side, height - top); row++) {
    for (let column = Math.max(0, -left); column < Math.min(side, width - left); column++) {
      const added = opacity * coverage[row * side + column]!;
      const at = (top + row) * width + left + column;
      alpha[at] = alpha[at]! + added * (1 - alpha[at]!);
    }
  }
}

/** Red, green and blue, from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/**
 * Lays one plane over another (Porter & Duff, "over", SIGGRAPH 1984).
 * @param rgba four numbers for each pixel of the planes, not premultiplied: as in ImageData
 */
export function layOver(rgba: Uint8ClampedArray, below: Plane, belowColour: Colour, above: Plane, aboveColour: Colour) {
  for (let pixel = 0; pixel < below.alpha.length; pixel++) {
    const a = above.alpha[pixel]!;
    const b = below.alpha[pixel]! * (1 - a);
    const both = a + b;
    if (both === 0) continue;
    for (let channel = 0; channel < 3; channel++) {
      rgba[4 * pixel + channel] = (a * aboveColour[channel]! + b * belowColour[channel]!) / both;
    }
    rgba[4 * pixel + 3] = 255 * both;
  }
}
