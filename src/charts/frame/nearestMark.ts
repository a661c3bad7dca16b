/** Of something whose marks have places, in pixels or any other unit that is as long across as down. */
interface Marks {
  count: number;
  x(index: number): number;
  y(index: number): number;
}

/**
 * The index of the mark that is nearest to a place; null where none lies within reach. Of two as near, the later: it is
 * drawn on top.
 */
export function nearestMark(
  { count, x, y }: Marks,
  at: { x: number; y: number },
  reach = Number.POSITIVE_INFINITY,
): number | null {
  let nearest: number | null = null;
  let least = reach * reach;
  for (let i = 0; i < count; i++) {
    const square = (x(i) - at.x) ** 2 + (y(i) - at.y) ** 2;
    if (square <= least) [nearest, least] = [i, square];
  }
  return nearest;
}

/** Interleaved points (x₀, y₀, x₁, y₁, …) as marks. */
export const interleaved = (points: ArrayLike<number>): Marks => ({
  count: points.length / 2,
  x: (i) => points[2 * i]!,
  y: (i) => points[2 * i + 1]!,
});
