/** Numbers of either precision: float32 as every engine has them, float64 to check them by. */
export type Floats = Float32Array | Float64Array;

/** Zeros of the same precision. */
export function alike<T extends Floats>(like: T, length: number): T {
  return new (like.constructor as new (length: number) => T)(length);
}

/** A part of the numbers, in the same memory. */
export function part<T extends Floats>(numbers: T, start: number, length: number): T {
  return numbers.subarray(start, start + length) as T;
}

/** In place: each number becomes what `change` makes of it and of its index. */
export function changeEach(numbers: Floats, change: (value: number, i: number) => number): void {
  for (let i = 0; i < numbers.length; i++) numbers[i] = change(numbers[i]!, i);
}
