import { at, plus, VECTOR } from './vectors';

/** Keeps divisions by zero away: Keras's value. */
const EPSILON: f64 = 1e-7;

/** In the order of the experiment's OPTIMIZERS; the formulas are told beside the reference implementation. */
enum Optimizer {
  Adam,
  Adamax,
  Adadelta,
  Adagrad,
  Rmsprop,
  Momentum,
  Sgd,
}

/**
 * Changes `bytes` of weights by their gradients. `first` and `second` are what the rule remembers of each weight.
 * @param meanPower 0.9ᵗ and @param squarePower 0.999ᵗ in the t-th step, from 1
 */
export function update(
  optimizer: i32,
  weights: usize,
  gradients: usize,
  first: usize,
  second: usize,
  bytes: usize,
  learningRate: f64,
  meanPower: f64,
  squarePower: f64,
): void {
  const end = weights + bytes;
  const rate = f32x4.splat(<f32>learningRate);
  const epsilon = f32x4.splat(<f32>EPSILON);
  switch (optimizer) {
    case Optimizer.Adam: {
      const correction = sqrt<f64>(1 - squarePower);
      const corrected = f32x4.splat(<f32>((learningRate * correction) / (1 - meanPower)));
      const floor = f32x4.splat(<f32>(EPSILON * correction));
      for (; weights < end; weights += VECTOR) {
        const gradient = at(gradients);
        const mean = average(at(first), gradient, 0.1);
        const square = average(at(second), f32x4.mul(gradient, gradient), 0.001);
        const ratio = f32x4.div(mean, f32x4.add(f32x4.sqrt(square), floor));
        v128.store(weights, f32x4.sub(at(weights), f32x4.mul(ratio, corrected)));
        v128.store(first, mean);
        v128.store(second, square);
        gradients += VECTOR;
        first += VECTOR;
        second += VECTOR;
      }
      break;
    }
    case Optimizer.Adamax: {
      const corrected = f32x4.splat(<f32>(learningRate / (1 - meanPower)));
      const decay = f32x4.splat(<f32>0.999);
      for (; weights < end; weights += VECTOR) {
        const gradient = at(gradients);
        const mean = average(at(first), gradient, 0.1);
        const largest = f32x4.max(f32x4.mul(at(second), decay), f32x4.abs(gradient));
        const ratio = f32x4.div(mean, f32x4.add(largest, epsilon));
        v128.store(weights, f32x4.sub(at(weights), f32x4.mul(ratio, corrected)));
        v128.store(first, mean);
        v128.store(second, largest);
        gradients += VECTOR;
        first += VECTOR;
        second += VECTOR;
      }
      break;
    }
    case Optimizer.Adadelta:
      for (; weights < end; weights += VECTOR) {
        const gradient = at(gradients);
        const square = average(at(first), f32x4.mul(gradient, gradient), 0.05);
        const step = f32x4.mul(gradient, f32x4.div(root(at(second)), root(square)));
        v128.store(weights, f32x4.sub(at(weights), f32x4.mul(step, rate)));
        v128.store(first, square);
        v128.store(second, average(at(second), f32x4.mul(step, step), 0.05));
        gradients += VECTOR;
        first += VECTOR;
        second += VECTOR;
      }
      break;
    case Optimizer.Adagrad:
      for (; weights < end; weights += VECTOR) {
        const gradient = at(gradients);
        const sum = plus(at(first), gradient, gradient);
        v128.store(weights, f32x4.sub(at(weights), f32x4.mul(f32x4.div(gradient, root(sum)), rate)));
        v128.store(first, sum);
        gradients += VECTOR;
        first += VECTOR;
      }
      break;
    case Optimizer.Rmsprop:
      for (; weights < end; weights += VECTOR) {
        const gradient = at(gradients);
        const square = average(at(first), f32x4.mul(gradient, gradient), 0.1);
        v128.store(weights, f32x4.sub(at(weights), f32x4.mul(f32x4.div(gradient, root(square)), rate)));
        v128.store(first, square);
        gradients += VECTOR;
        first += VECTOR;
      }
      break;
    case Optimizer.Momentum:
      for (; weights < end; weights += VECTOR) {
        const velocity = plus(at(gradients), at(first), f32x4.splat(<f32>0.9));
        v128.store(weights, f32x4.sub(at(weights), f32x4.mul(velocity, rate)));
        v128.store(first, velocity);
        gradients += VECTOR;
        first += VECTOR;
      }
      break;
    case Optimizer.Sgd:
      for (; weights < end; weights += VECTOR) {
        v128.store(weights, f32x4.sub(at(weights), f32x4.mul(at(gradients), rate)));
        gradients += VECTOR;
      }
  }
}

/** gradient += rate · (l1 sign(weight) + 2 l2 weight), `bytes` long: the slopes of Σ|w| and Σw². */
export function penalize(weights: usize, gradients: usize, bytes: usize, l1: f32, l2: f32): void {
  const end = weights + bytes;
  const sign = i32x4.splat(<i32>0x80000000);
  const zero = f32x4.splat(0);
  for (; weights < end; weights += VECTOR, gradients += VECTOR) {
    const weight = at(weights);
    const signed = v128.or(v128.and(weight, sign), f32x4.splat(l1));
    const slope = v128.and(signed, f32x4.ne(weight, zero));
    v128.store(gradients, f32x4.add(at(gradients), plus(slope, weight, f32x4.splat(2 * l2))));
  }
}

/** The running average that takes over the share `renewal` of a new value. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function average(old: v128, value: v128, renewal: f32): v128 {
  return plus(old, f32x4.sub(value, old), f32x4.splat(renewal));
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function root(x: v128): v128 {
  return f32x4.sqrt(f32x4.add(x, f32x4.splat(<f32>EPSILON)));
}
