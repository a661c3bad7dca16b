export interface SketchPoint {
  x: number;
  y: number;
}

/** A curve that is drawn by hand has one height at each of these places. */
export interface SketchAxes {
  /** Ascending; at least two. */
  at: readonly number[];
  low: number;
  high: number;
}

/** Steps between the lowest and the highest: finer than a hand draws. */
const STEPS = 100;

/**
 * What a stroke of the pen makes of a curve: every place that it passed takes its height there, and the place nearest to
 * where it arrived takes the height there. The rest stays.
 * @param heights one for each place
 * @param from where the pen was; null where it has just touched down
 */
export function drawStroke(
  heights: readonly number[],
  axes: SketchAxes,
  from: SketchPoint | null,
  to: SketchPoint,
): number[] {
  const nearest = nearestPlace(axes, to.x);
  return heights.map((height, i) => {
    if (i === nearest) return settled(to.y, axes);
    const x = axes.at[i]!;
    const passed = from !== null && x >= Math.min(from.x, to.x) && x <= Math.max(from.x, to.x);
    if (!passed) return height;
    return settled(from.y + ((x - from.x) / (to.x - from.x)) * (to.y - from.y), axes);
  });
}

/** The place that is nearest to x. */
export function nearestPlace({ at }: SketchAxes, x: number): number {
  let nearest = 0;
  for (let i = 1; i < at.length; i++) if (Math.abs(at[i]! - x) < Math.abs(at[nearest]! - x)) nearest = i;
  return nearest;
}

export const stepOf = ({ low, high }: SketchAxes): number => (high - low) / STEPS;

/** A height that the axes have: within them, and a whole number of steps. */
function settled(y: number, axes: SketchAxes): number {
  const { low, high } = axes;
  const steps = Math.round((Math.min(high, Math.max(low, y)) - low) / stepOf(axes));
  return low + steps * stepOf(axes);
}
