import { bytesFor, closeRoom, openRoom, type Room } from '#core/kernels/kernels.ts';

/** Rows that others are multiplied with, where the kernels can reach them. */
export interface Rows {
  room: Room | null;
  features: number;
  /** Shape: rows × features, row-major. */
  x: Float32Array;
  /** The row that they are multiplied with. Shape: features. */
  other: Float64Array;
  /** What that gives. Shape: rows. */
  products: Float64Array;
}

/** Fewer numbers are multiplied before the kernels are ready. */
const LEAST_NUMBERS = 2000;

/** @param x row-major, rows × features. To be given back by `closeRows`. */
export function openRows(x: Float32Array, features: number): Rows {
  const rows = x.length / features;
  const room = x.length < LEAST_NUMBERS ? null : openRoom(bytesFor(3, features + rows + Math.ceil(x.length / 2)));
  if (!room) return { room, features, x, other: new Float64Array(features), products: new Float64Array(rows) };
  return { room, features, x: room.copyOf(x), other: room.doubles(features), products: room.doubles(rows) };
}

export function closeRows({ room }: Rows): void {
  if (room) closeRoom(room);
}

/** The products of a row with all of them: `products`, until the next are asked for. */
export function multiply(row: Float32Array, { room, features, x, other, products }: Rows): Float64Array {
  const rows = products.length;
  if (room) {
    other.set(row);
    room.functions.multiplyRow(other.byteOffset, x.byteOffset, features, rows, products.byteOffset);
  } else {
    for (let i = 0; i < rows; i++) products[i] = dot(row, x, i * features);
  }
  return products;
}

/** Four sums at once, which do not wait for each other. */
export function dot(a: Float32Array, b: Float32Array, at: number): number {
  const features = a.length;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let f = 0;
  for (; f + 4 <= features; f += 4) {
    s0 += a[f]! * b[at + f]!;
    s1 += a[f + 1]! * b[at + f + 1]!;
    s2 += a[f + 2]! * b[at + f + 2]!;
    s3 += a[f + 3]! * b[at + f + 3]!;
  }
  for (; f < features; f++) s0 += a[f]! * b[at + f]!;
  return s0 + s1 + (s2 + s3);
}
