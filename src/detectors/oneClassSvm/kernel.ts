import { portableExp } from '#core/exponential.ts';

/** How alike two rows are taken to be. `gamma` is a number here, 'scale' having been settled. */
export type Kernel =
  | { kind: 'rbf'; gamma: number }
  | { kind: 'poly'; gamma: number; degree: number; offset: number }
  | { kind: 'sigmoid'; gamma: number; offset: number };

/**
 * The likeness of one row to many. rbf: exp(−γ‖a − b‖²); poly: (γ a·b + r)ᵈ; sigmoid: tanh(γ a·b + r).
 * @param a one row. Shape: features.
 * @param b row-major, rows × features.
 * @param out Shape: rows.
 */
export function kernelRow(kernel: Kernel, a: Float32Array, b: Float32Array, out: Float64Array): void {
  const features = a.length;
  const square = kernel.kind === 'rbf';
  for (let row = 0, at = 0; row < out.length; row++, at += features) {
    let sum = 0;
    if (square) {
      for (let f = 0; f < features; f++) {
        const difference = a[f]! - b[at + f]!;
        sum += difference * difference;
      }
    } else {
      for (let f = 0; f < features; f++) sum += a[f]! * b[at + f]!;
    }
    out[row] = likeness(kernel, sum);
  }
}

function likeness(kernel: Kernel, sum: number): number {
  // Beyond this, eˣ is nothing beside any other row.
  if (kernel.kind === 'rbf') return portableExp(Math.max(-700, -kernel.gamma * sum));
  const inner = kernel.gamma * sum + kernel.offset;
  if (kernel.kind === 'poly') return inner ** kernel.degree;
  const twice = portableExp(Math.min(700, Math.max(-700, 2 * inner)));
  return (twice - 1) / (twice + 1);
}

/** 1 / (features · variance of all numbers), scikit-learn's “scale”; 1 where nothing varies. */
export function scaleGamma(x: Float32Array, features: number): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]!;
  const mean = sum / x.length;
  let squares = 0;
  for (let i = 0; i < x.length; i++) squares += (x[i]! - mean) ** 2;
  return squares === 0 ? 1 : x.length / (features * squares);
}
