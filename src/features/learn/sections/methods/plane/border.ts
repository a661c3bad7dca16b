import { CELLS, type PlaneMap, WIDTH } from './maps.ts';

/**
 * The line on which a detector's score is its threshold, as a path of short strokes in a box of 100 × 100: marching squares
 * (Lorensen & Cline, SIGGRAPH 1987, in two dimensions). d3-contour joins the strokes to rings, which nobody sees, and brings
 * more of d3-array with it than the first screen has room for.
 */
export function borderPath({ scores, threshold }: PlaneMap): string {
  let path = '';
  const over = Float64Array.from(scores, (score) => score - threshold);
  for (let line = 0; line + 1 < WIDTH; line++) {
    for (let column = 0; column + 1 < WIDTH; column++) {
      const first = line * WIDTH + column;
      // Round the square between four middles, beginning at the upper left.
      const corners = [over[first]!, over[first + 1]!, over[first + WIDTH + 1]!, over[first + WIDTH]!];
      const places = SIDES.flatMap(([from, to], side) => {
        const [a, b] = [corners[from]!, corners[to]!];
        return a > 0 === b > 0 ? [] : [placeOn(side, a / (a - b))];
      });
      // Of four crossings two strokes, which part from the square's middle the two corners that are unlike it.
      const parted = corners.reduce((sum, value) => sum + value) > 0 !== corners[0]! > 0;
      const shift = places.length === 4 && parted ? 1 : 0;
      for (let i = shift; i < places.length + shift; i += 2) {
        const ends = [places[i]!, places[(i + 1) % places.length]!];
        path += `M${ends.map(([right, down]) => `${inBox(column + right)},${inBox(line + down)}`).join('L')}`;
      }
    }
  }
  return path;
}

/** The sides of a square by their corners. */
const SIDES = [
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 0],
] as const;

/** A place on a side, so far along it, to the right of and below the square's first corner. */
function placeOn(side: number, along: number): readonly [right: number, down: number] {
  if (side === 0) return [along, 0];
  if (side === 1) return [1, along];
  return side === 2 ? [1 - along, 1] : [0, 1 - along];
}

/** The middle of the first square lies half a square beyond the plane's edge. */
const inBox = (squares: number) => Math.round((1000 * (squares - 0.5)) / CELLS) / 10;
