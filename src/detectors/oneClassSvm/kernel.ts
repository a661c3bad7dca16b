import { portableExp } from '#core/exponential.ts';
import { dot, multiply, type Rows } from './products.ts';

/** How alike two rows are taken to be. `gamma` is a number here, 'scale' having been settled. */
export type Kernel =
  | { kind: 'rbf'; gamma: number }
  | { kind: 'poly'; gamma: number; degree: number; offset: number }
  | { kind: 'sigmoid'; gamma: number; offset: number };

/** Beyond this, eˣ is nothing beside any other likeness. */
const LEAST_EXPONENT = -700;

/** e^(−i / 32) for i from 0 to 22,400: as far as the least exponent. */
const STEPS = 32;
const POWERS = Float64Array.from({ length: -LEAST_EXPONENT * STEPS + 1 }, (_, i) => portableExp(-i / STEPS));

/**
 * eˣ for x from the least exponent to 0, to about 10⁻¹⁵ of it: what is left beside a power that is at hand is so small
 * that few terms do. By sums and products alone, which round alike on every machine.
 */
function quickExp(x: number): number {
  const i = Math.floor(-x * STEPS + 0.5);
  const r = x + i / STEPS;
  return POWERS[i]! * (1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720)))))));
}

/**
 * The likeness of one row to many. rbf: exp(−γ‖a − b‖²); poly: (γ a·b + r)ᵈ; sigmoid: tanh(γ a·b + r).
 * @param a one row. Shape: features.
 * @param norms the squared length of each of the many, which rbf alone asks for. Shape: rows.
 * @param out Shape: rows.
 */
export function kernelRow(kernel: Kernel, a: Float32Array, b: Rows, norms: Float64Array, out: Float64Array): void {
  const products = multiply(a, b);
  if (kernel.kind !== 'rbf') {
    for (let row = 0; row < out.length; row++) out[row] = likeness(kernel, products[row]!);
    return;
  }
  const own = squaredLength(a, 0, a.length);
  for (let row = 0; row < out.length; row++) {
    const square = Math.max(0, own + norms[row]! - 2 * products[row]!);
    out[row] = quickExp(Math.max(LEAST_EXPONENT, -kernel.gamma * square));
  }
}

/** How alike a row is to itself. @param norm its squared length */
export const ownLikeness = (kernel: Kernel, norm: number) => (kernel.kind === 'rbf' ? 1 : likeness(kernel, norm));

/** The squared length of each row. Shape: rows. */
export function squaredLengths(x: Float32Array, rows: number, features: number): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => squaredLength(x, row * features, features));
}

/** By how much the likeness to a row rises with `a · b`; of rbf, with minus half the squared distance. */
export function slopeOf(kernel: Kernel, a: Float32Array, b: Float32Array, at: number, value: number): number {
  if (kernel.kind === 'rbf') return 2 * kernel.gamma * value;
  if (kernel.kind === 'sigmoid') return kernel.gamma * (1 - value * value);
  return kernel.gamma * kernel.degree * power(kernel.gamma * dot(a, b, at) + kernel.offset, kernel.degree - 1);
}

function likeness(kernel: Exclude<Kernel, { kind: 'rbf' }>, product: number): number {
  const inner = kernel.gamma * product + kernel.offset;
  if (kernel.kind === 'poly') return power(inner, kernel.degree);
  const twice = portableExp(Math.min(-LEAST_EXPONENT, Math.max(LEAST_EXPONENT, 2 * inner)));
  return (twice - 1) / (twice + 1);
}

/** By products, which round alike on every machine. */
function power(base: number, exponent: number): number {
  let product = 1;
  for (let i = 0; i < exponent; i++) product *= base;
  return product;
}

/** In the order in which `dot` adds, so that a row is exactly like itself. */
function squaredLength(x: Float32Array, at: number, features: number): number {
  return dot(x.subarray(at, at + features), x, at);
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
