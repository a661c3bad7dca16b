/** Four float32 in a row are one vector of the processor; a panel is eight columns of a matrix, two vectors a row. */
export const VECTOR: usize = 16;
export const PANEL: usize = 32;

// @ts-expect-error: a decorator of AssemblyScript
@inline
export function at(pointer: usize): v128 {
  return v128.load(pointer);
}

/** sum + a·b, rounded twice: a fused product would give other numbers on other processors. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
export function plus(sum: v128, a: v128, b: v128): v128 {
  return f32x4.add(sum, f32x4.mul(a, b));
}

/** The sum of a vector's four numbers in float64. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
export function total(x: v128): f64 {
  const pairs = f64x2.add(
    f64x2.promote_low_f32x4(x),
    f64x2.promote_low_f32x4(i32x4.shuffle(x, x, 2, 3, 2, 3)),
  );
  return f64x2.extract_lane(pairs, 0) + f64x2.extract_lane(pairs, 1);
}

/** The size of a matrix. `columns` is a multiple of 8, here and wherever places of panels are told. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
export function bytesOf(rows: i32, columns: i32): usize {
  return (<usize>rows * <usize>columns) << 2;
}

/** So many columns, filled up to whole panels. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
export function wholePanels(columns: i32): i32 {
  return (columns + 7) & ~7;
}
