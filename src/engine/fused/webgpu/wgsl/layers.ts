import { BATCH_NORMALIZATION } from '#core/network/network.ts';
import { productKernel, THREADS } from './product.ts';

/** Puts the rows that are asked for one after another: while training, those that come next in the epoch's order. */
const GATHER = /* wgsl */ `
@compute @workgroup_size(${THREADS})
fn gather(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let columns = layers[0].inputs;
  var source = step.firstRow + group.x;
  if (step.training == 1) { source = order[source]; }
  for (var column = thread; column < columns; column += ${THREADS}u) {
    work[layers[0].input + group.x * columns + column] = data[source * columns + column];
  }
}
`;

const LEAVE = /* wgsl */ `
/** Leaves what a layer makes of a row where the next layer, and the way back, look for it. */
fn leave(layer: Layer, at: u32, y: f32) {
  work[layer.activated + at] = y;
  if (layer.isMasked == 1) { work[layer.output + at] = select(y, y * work[layer.mask + at], step.training == 1); }
}
`;

/** A layer's sums, and what becomes of them, unless batch normalisation has to see the sums of all rows first. */
const FORWARD = productKernel({
  name: 'forward',
  prepare: `
  let layer = layers[chosen];
  let rows = step.rows;
  let columns = layer.units;
  let inner = layer.inputs;
  let training = step.training == 1;
  var squaredErrors = 0.0;`,
  left: 'work[layer.input + i * inner + k]',
  right: 'weights[layer.kernel + k * columns + j]',
  finish: `
      let at = i * columns + j;
      var y = sum + weights[layer.bias + j];
      if (layer.isNormalized == 1) {
        if (training) {
          work[layer.standardized + at] = y;
          continue;
        }
        let deviation = sqrt(weights[layer.movingVariance + j] + ${BATCH_NORMALIZATION.epsilon});
        y = (y - weights[layer.movingMean + j]) / deviation * weights[layer.gamma + j] + weights[layer.beta + j];
      }
      y = activate(layer.activation, y);
      leave(layer, at, y);
      if (layer.isCompared == 1 && training) {
        let difference = y - work[layers[0].input + at];
        squaredErrors += difference * difference;
        work[layer.delta + at] = difference * 2 / f32(rows * columns) * slope(layer.activation, y);
      }`,
  // Each block has a sum of its own, which the epoch's steps add to; the host adds them up.
  end: 'if (layer.isCompared == 1 && training) { results[block] += squaredErrors; }',
});

/** From the gradient at a layer's sums to that at the sums of the layer before, or at what normalisation made of those. */
const BACKWARD = productKernel({
  name: 'backward',
  prepare: `
  let layer = layers[chosen];
  let before = layers[chosen - 1];
  let rows = step.rows;
  let columns = layer.inputs;
  let inner = layer.units;`,
  left: 'work[layer.delta + i * inner + k]',
  right: 'weights[layer.kernel + j * inner + k]',
  finish: `
      let at = i * columns + j;
      var gradient = sum * slope(before.activation, work[before.activated + at]);
      if (before.isMasked == 1) { gradient *= work[before.mask + at]; }
      work[before.delta + at] = gradient;`,
});

/**
 * Gradients of all kernels and biases, and at once what the optimiser makes of them. A layer's bias is the row that
 * follows its kernel's last, for an input that is always 1.
 */
const UPDATE = productKernel({
  name: 'update',
  prepare: `
  var index = 0u;
  while (index + 1 < arrayLength(&layers) && layers[index + 1].blocksBefore <= block) { index++; }
  let layer = layers[index];
  let rows = layer.inputs + 1;
  let columns = layer.units;
  let inner = step.rows;
  block -= layer.blocksBefore;`,
  left: 'select(1.0, work[layer.input + k * layer.inputs + i], i < layer.inputs)',
  right: 'work[layer.delta + k * columns + j]',
  finish: `
      if (i == layer.inputs && layer.isBiasRedundant == 1) { continue; }
      let at = layer.kernel + i * columns + j;
      var gradient = sum;
      if (i < layer.inputs) { gradient += step.l1 * sign(weights[at]) + step.l2 * 2 * weights[at]; }
      descend(at, gradient);`,
});

/** Kernels with a workgroup for each unit, which goes through all rows. Ioffe & Szegedy 2015, section 3. */
const NORMALIZATION = /* wgsl */ `
@compute @workgroup_size(${THREADS})
fn normalize(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let layer = layers[chosen];
  let unit = group.x;
  let end = step.rows * layer.units;
  let first = thread * layer.units + unit;
  let stride = ${THREADS}u * layer.units;
  let sums = layer.standardized;

  var sum = 0.0;
  for (var at = first; at < end; at += stride) { sum += work[sums + at]; }
  let mean = total(thread, vec2f(sum, 0)).x / f32(step.rows);
  var squares = 0.0;
  for (var at = first; at < end; at += stride) {
    let centred = work[sums + at] - mean;
    squares += centred * centred;
  }
  let variance = total(thread, vec2f(squares, 0)).x / f32(step.rows);
  let inverseDeviation = 1 / sqrt(variance + ${BATCH_NORMALIZATION.epsilon});
  for (var at = first; at < end; at += stride) {
    let standardized = (work[sums + at] - mean) * inverseDeviation;
    work[sums + at] = standardized;
    leave(layer, at, activate(layer.activation, standardized * weights[layer.gamma + unit] + weights[layer.beta + unit]));
  }
  if (thread > 0) { return; }
  work[layer.inverseDeviation + unit] = inverseDeviation;
  let renewal = f32(${1 - BATCH_NORMALIZATION.momentum});
  weights[layer.movingMean + unit] = average(weights[layer.movingMean + unit], mean, renewal);
  weights[layer.movingVariance + unit] = average(weights[layer.movingVariance + unit], variance, renewal);
}

/** The chain rule is gathered: the batch's mean and variance move with every row. */
@compute @workgroup_size(${THREADS})
fn normalizeBack(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let layer = layers[chosen];
  let unit = group.x;
  let end = step.rows * layer.units;
  let first = thread * layer.units + unit;
  let stride = ${THREADS}u * layer.units;
  let scale = weights[layer.gamma + unit] * work[layer.inverseDeviation + unit];

  var sum = vec2f();
  for (var at = first; at < end; at += stride) {
    let gradient = work[layer.delta + at];
    sum += vec2f(gradient, gradient * work[layer.standardized + at]);
  }
  let ofBetaAndGamma = total(thread, sum);
  let averages = ofBetaAndGamma / f32(step.rows);
  for (var at = first; at < end; at += stride) {
    let shift = averages.x + work[layer.standardized + at] * averages.y;
    work[layer.delta + at] = (work[layer.delta + at] - shift) * scale;
  }
  if (thread > 0) { return; }
  descend(layer.gamma + unit, ofBetaAndGamma.y);
  if (layer.isBetaRedundant == 0) { descend(layer.beta + unit, ofBetaAndGamma.x); }
}
`;

export const LAYER_KERNELS = [GATHER, LEAVE, FORWARD, BACKWARD, UPDATE, NORMALIZATION].join('');
