/** A box on a map, in shares of its width and height from the top left corner. */
export interface MapBox {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The indices of the points inside a box. @param pixels interleaved x and y */
export function pointsIn(pixels: ArrayLike<number>, box: MapBox, width: number, height: number): number[] {
  const found: number[] = [];
  for (let i = 0; 2 * i < pixels.length; i++) {
    const [x, y] = [pixels[2 * i]! / width, pixels[2 * i + 1]! / height];
    if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) found.push(i);
  }
  return found;
}

/** The box with two places as opposite corners, in any order. */
export function boxBetween(a: readonly [number, number], b: readonly [number, number]): MapBox {
  return {
    left: Math.min(a[0], b[0]),
    right: Math.max(a[0], b[0]),
    top: Math.min(a[1], b[1]),
    bottom: Math.max(a[1], b[1]),
  };
}

const STRIDE = 0.05;

/** A box grown towards an arrow key, within the map; null when the key is no arrow. */
export function grown(box: MapBox, key: string): MapBox | null {
  switch (key) {
    case 'ArrowLeft':
      return { ...box, left: Math.max(0, box.left - STRIDE) };
    case 'ArrowRight':
      return { ...box, right: Math.min(1, box.right + STRIDE) };
    case 'ArrowUp':
      return { ...box, top: Math.max(0, box.top - STRIDE) };
    case 'ArrowDown':
      return { ...box, bottom: Math.min(1, box.bottom + STRIDE) };
    default:
      return null;
  }
}
