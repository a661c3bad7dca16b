/** Copies rows (row-major) of the given numbers. Shape: chosen × features. */
export function gather(x: Float32Array, features: number, chosen: Uint32Array): Float32Array {
  const out = new Float32Array(chosen.length * features);
  chosen.forEach((row, i) => {
    out.set(x.subarray(row * features, (row + 1) * features), i * features);
  });
  return out;
}
