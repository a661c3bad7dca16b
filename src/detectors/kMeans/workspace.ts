import { bytesFor, openRoom, type Room } from '#core/kernels/kernels.ts';

/** Rows and what is known of them while centres are looked for: taken once for all runs, where the kernels can reach it. */
export interface Workspace {
  /** Null where there are no kernels. */
  room: Room | null;
  rows: number;
  features: number;
  /** As many centres as there may be, and the next multiple of four. */
  most: number;
  width: number;
  /** Shape: rows × features. */
  x: Float32Array;
  /** The centre that a row belongs to. Shape: rows. */
  nearest: Uint32Array;
  /** The squared distance of each row to the nearest centre that was drawn. Shape: rows. */
  squares: Float64Array;
  /** The same were another centre drawn, and were it the best one that was tried. Shape: rows. */
  tried: Float64Array;
  best: Float64Array;
  /** The centre that is tried. Shape: features. */
  place: Float64Array;
  /** Rows that are no farther from a centre than this, squared, are no nearer to the one that is tried. Shape: most. */
  reach: Float64Array;
  /** Shape: most × features. */
  centres: Float64Array;
  /** The sum of each centre's rows, and how many they are. Shapes: most × features, most. */
  sums: Float64Array;
  sizes: Uint32Array;
  /** No more than this far is a row from its own centre. Shape: rows. */
  upper: Float64Array;
  /** No less than this far is a row from each other centre; infinite for its own, and where there is none. Shape: rows × width. */
  lower: Float32Array;
  /** No less than this far has each centre just moved. Shape: width. */
  moves: Float32Array;
  /** No less than this far is each centre from each other, as `lower` is. Shape: most × width. */
  between: Float32Array;
}

/** @param x row-major, rows × features. It is copied. @param most centres */
export function workspaceFor(x: Float32Array, rows: number, features: number, most: number): Workspace {
  const width = Math.ceil(most / 4) * 4;
  const doubles = 4 * rows + (2 * most + 1) * features + most;
  const floats = (rows + most) * (features + width) + 2 * width;
  const room = openRoom(bytesFor(14, doubles + Math.ceil((rows + most + floats) / 2)));
  const float64 = (count: number) => room?.doubles(count) ?? new Float64Array(count);
  const float32 = (count: number) => room?.floats(count) ?? new Float32Array(count);
  const words = (count: number) => room?.words(count) ?? new Uint32Array(count);
  return {
    ...{ room, rows, features, most, width },
    x: room?.copyOf(x) ?? x,
    nearest: words(rows),
    squares: float64(rows),
    tried: float64(rows),
    best: float64(rows),
    place: float64(features),
    reach: float64(most),
    centres: float64(most * features),
    sums: float64(most * features),
    sizes: words(most),
    upper: float64(rows),
    lower: float32(rows * width),
    moves: float32(width),
    between: float32(most * width),
  };
}
