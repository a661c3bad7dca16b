/** The stretch of each of a map's two coordinates that it shows. */
export interface MapDomain {
  x: readonly [low: number, high: number];
  y: readonly [low: number, high: number];
}

/** A place on a map, in its own coordinates. */
export type Place = readonly [x: number, y: number];

/** Where a map is drawn, in pixels. */
export interface MapFrame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Room that is left around the outermost points, as a share of how far they lie apart. */
const ROOM = 0.04;

/** Holds all points (interleaved x and y), with a little room around them. Points that are all alike get one unit. */
export function domainOf(points: ArrayLike<number>): MapDomain {
  const axis = (offset: 0 | 1): [number, number] => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let i = offset; i < points.length; i += 2) {
      low = Math.min(low, points[i]!);
      high = Math.max(high, points[i]!);
    }
    if (low > high) return [-1, 1];
    const room = ROOM * (high - low) || 0.5;
    return [low - room, high + room];
  };
  return { x: axis(0), y: axis(1) };
}

/** From a map's coordinates to pixels, upwards for greater. */
export function toPixels({ x, y }: MapDomain, { left, right, top, bottom }: MapFrame, [u, v]: Place): [number, number] {
  return [left + ((u - x[0]) / (x[1] - x[0])) * (right - left), bottom - ((v - y[0]) / (y[1] - y[0])) * (bottom - top)];
}

/** The place on the map at shares of its drawn width and height from the top left corner; never beyond its edges. */
export function placeAt({ x, y }: MapDomain, across: number, down: number): [number, number] {
  const within = (share: number) => Math.min(1, Math.max(0, share));
  return [x[0] + within(across) * (x[1] - x[0]), y[1] - within(down) * (y[1] - y[0])];
}

/** Small steps and large ones from one edge of a map to the other. */
const STEPS = 100;
const PAGES = 10;

/**
 * Where a key takes a place: arrows by a small step, with Shift by a large one. Null when the key is none of them.
 * @returns the place, and which of its coordinates moved
 */
export function placeAfterKey(
  domain: MapDomain,
  place: Place,
  key: string,
  large: boolean,
): { place: [number, number]; moved: 0 | 1 } | null {
  const heading = HEADINGS[key];
  if (!heading) return null;
  const [moved, direction] = heading;
  const [low, high] = moved === 0 ? domain.x : domain.y;
  const step = (high - low) / (large ? PAGES : STEPS);
  const next: [number, number] = [place[0], place[1]];
  next[moved] = Math.min(high, Math.max(low, next[moved] + direction * step));
  return { place: next, moved };
}

const HEADINGS: Record<string, readonly [coordinate: 0 | 1, direction: 1 | -1]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowDown: [1, -1],
  ArrowUp: [1, 1],
};
