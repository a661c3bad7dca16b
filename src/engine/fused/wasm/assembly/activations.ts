import { expMinusOne, sigmoid, tanh } from './exponential';
import { at, PANEL, VECTOR } from './vectors';

/** What a leaky ReLU keeps of a negative input. */
const LEAK: f32 = 0.2;

/** In the order of the experiment's ACTIVATIONS. */
enum Activation {
  Relu,
  LeakyRelu,
  Elu,
  Tanh,
  Sigmoid,
}

/** out = activation(x), `bytes` long; the two may be one. Anything that is no activation above is linear. */
export function activate(activation: i32, x: usize, out: usize, bytes: usize): void {
  const end = x + bytes;
  const zero = f32x4.splat(0);
  switch (activation) {
    case Activation.Relu:
      for (; x < end; x += VECTOR, out += VECTOR) v128.store(out, f32x4.pmax(at(x), zero));
      break;
    case Activation.LeakyRelu:
      for (; x < end; x += VECTOR, out += VECTOR)
        v128.store(out, f32x4.pmax(at(x), f32x4.mul(at(x), f32x4.splat(LEAK))));
      break;
    case Activation.Elu:
      for (; x < end; x += VECTOR, out += VECTOR) {
        const value = at(x);
        // A NaN takes the second way, which keeps it.
        v128.store(out, v128.bitselect(value, expMinusOne(value), f32x4.gt(value, zero)));
      }
      break;
    case Activation.Tanh:
      for (; x < end; x += VECTOR, out += VECTOR) v128.store(out, tanh(at(x)));
      break;
    case Activation.Sigmoid:
      for (; x < end; x += VECTOR, out += VECTOR) v128.store(out, sigmoid(at(x)));
      break;
    default:
      if (x != out) memory.copy(out, x, bytes);
  }
}

/** gradient ← gradient · activation′, `bytes` long, from the activation's value y: all of these slopes can be told from it. */
export function activateBack(activation: i32, y: usize, gradient: usize, bytes: usize): void {
  const end = y + bytes;
  const zero = f32x4.splat(0);
  const one = f32x4.splat(1);
  switch (activation) {
    case Activation.Relu:
      for (; y < end; y += VECTOR, gradient += VECTOR)
        v128.store(gradient, v128.and(at(gradient), f32x4.gt(at(y), zero)));
      break;
    case Activation.LeakyRelu:
      for (; y < end; y += VECTOR, gradient += VECTOR) {
        const slope = v128.bitselect(one, f32x4.splat(LEAK), f32x4.gt(at(y), zero));
        v128.store(gradient, f32x4.mul(at(gradient), slope));
      }
      break;
    case Activation.Elu:
      for (; y < end; y += VECTOR, gradient += VECTOR) {
        v128.store(gradient, f32x4.mul(at(gradient), f32x4.add(f32x4.pmin(at(y), zero), one)));
      }
      break;
    case Activation.Tanh:
      for (; y < end; y += VECTOR, gradient += VECTOR) {
        v128.store(gradient, f32x4.mul(at(gradient), f32x4.sub(one, f32x4.mul(at(y), at(y)))));
      }
      break;
    case Activation.Sigmoid:
      for (; y < end; y += VECTOR, gradient += VECTOR) {
        v128.store(gradient, f32x4.mul(at(gradient), f32x4.mul(at(y), f32x4.sub(one, at(y)))));
      }
  }
}

/**
 * Sets to zero the columns of the last panel that are there to fill it up: sigmoid makes ½ of them, and a product would
 * take that for an input.
 * @param columns how many of the last panel's columns are real, 1 to 8
 */
export function clearPadding(panel: usize, rows: i32, columns: i32): void {
  if (columns == 8) return;
  for (let row = 0; row < rows; row++, panel += PANEL)
    memory.fill(panel + ((<usize>columns) << 2), 0, (<usize>(8 - columns)) << 2);
}
