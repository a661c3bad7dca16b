import { layerAt, Model } from './model';
import { backward, compare, decode, forward, gather, paddedRows } from './network';
import { penalize, update } from './optimizers';
import { summarize, welford } from './statistics';
import { scoreSurprisal } from './variational';
import { at, bytesOf, PANEL, plus, VECTOR } from './vectors';

// The single parts, for those who test them.
export { activate, activateBack } from './activations';
export { update } from './optimizers';
export { multiply, multiplyTransposed, transpose } from './products';
export { compareSurprisal, sample, sampleBack, scoreSurprisal } from './variational';

/**
 * Trains on the epoch's rows from position `first` to before `last`, `batchSize` at a time and what is left in the end.
 * Dropout's masks are those of one step: with dropout, ask for one batch at a time. A variational autoencoder's ε lie at
 * the positions of the rows.
 */
export function train(pointer: usize, first: i32, last: i32, batchSize: i32, learningRate: f64): void {
  const model = changetype<Model>(pointer);
  for (let position = first; position < last; position += batchSize) {
    step(model, position, min(batchSize, last - position), learningRate);
  }
}

function step(model: Model, first: i32, rows: i32, learningRate: f64): void {
  const rate: f32 = 1 / (<f32>rows * <f32>model.features);
  const divergenceRate: f32 = <f32>model.klWeight * rate;
  const rowsAtOnce = model.rowsAtOnce;
  for (let done = 0; done < rows; done += rowsAtOnce) {
    const count = min(rowsAtOnce, rows - done);
    gather(model.rows, model.order, first + done, count, model.features, model.input);
    if (model.sample) {
      gather(model.noise, 0, first + done, count, layerAt(model, model.latent).realUnits, model.epsilon);
    }
    forward(model, count, true, model.epsilon, paddedRows(count));
    model.reconstruction += compare(model, count, rate);
    model.divergence += backward(model, count, divergenceRate, done > 0);
  }
  if (model.l1 > 0 || model.l2 > 0) penalizeKernels(model);
  model.meanPower *= 0.9;
  model.squarePower *= 0.999;
  update(
    model.optimizer,
    model.trained,
    model.gradients,
    model.first,
    model.second,
    model.trainedBytes,
    learningRate,
    model.meanPower,
    model.squarePower,
  );
}

function penalizeKernels(model: Model): void {
  for (let i = 0; i < model.layerCount; i++) {
    const layer = layerAt(model, i);
    const gradient = layer.kernel + model.gradients - model.trained;
    penalize(layer.kernel, gradient, layer.kernelBytes, <f32>model.l1, <f32>model.l2);
  }
}

/**
 * What the network makes of `count` rows of data once trained; a variational autoencoder at z = μ.
 * @param scores each row's mean reconstruction term
 * @param latent rows × latent units, row-major, log variances after the means; or 0
 * @param lowest each hidden unit's lowest and @param highest output, layers filled up to a multiple of 8; or 0
 * @param means each row's mean term over the samples of z, and @param deviations its standard deviation; or 0
 */
export function evaluate(
  pointer: usize,
  data: usize,
  count: i32,
  scores: usize,
  latent: usize,
  lowest: usize,
  highest: usize,
  means: usize,
  deviations: usize,
): void {
  const model = changetype<Model>(pointer);
  for (let done = 0; done < count; done += model.rowsAtOnce) {
    const rows = min(model.rowsAtOnce, count - done);
    const offset = (<usize>done) << 2;
    gather(data, 0, done, rows, model.features, model.input);
    forward(model, rows, false, model.zeros, 1);
    score(model, rows, scores + offset);
    if (latent) latent = copyLatent(model, rows, latent);
    if (lowest) widenRanges(model, rows, lowest, highest, done == 0);
    if (means) scoreSamples(model, rows, means + offset, deviations + offset);
  }
}

function score(model: Model, rows: i32, scores: usize): void {
  const padded = paddedRows(rows);
  const output = layerAt(model, model.layerCount - 1);
  if (model.learnsVariance) {
    const mean = layerAt(model, model.layerCount - 2);
    scoreSurprisal(mean.activated, output.activated, model.input, scores, rows, padded, model.features);
    return;
  }
  const activated = output.activated;
  const panelBytes = <usize>padded * PANEL;
  const end = bytesOf(padded, output.units);
  for (let row: usize = 0; row < <usize>rows; row++) {
    let sum = f32x4.splat(0);
    for (let i = row * PANEL; i < end; i += panelBytes) {
      const left = f32x4.sub(at(activated + i), at(model.input + i));
      const right = f32x4.sub(v128.load(activated + i, 16), v128.load(model.input + i, 16));
      sum = plus(plus(sum, left, left), right, right);
    }
    const pairs = f32x4.add(sum, i32x4.shuffle(sum, sum, 2, 3, 2, 3));
    store<f32>(
      scores + (row << 2),
      (f32x4.extract_lane(pairs, 0) + f32x4.extract_lane(pairs, 1)) / <f32>model.features,
    );
  }
}

/** Scores the rows that were encoded, once a sample. What serves the way back in training serves the sums here. */
function scoreSamples(model: Model, rows: i32, means: usize, deviations: usize): void {
  const terms = model.back;
  const moments = model.forth;
  memory.fill(moments, 0, (<usize>rows) << 4);
  const epsilonBytes = <usize>layerAt(model, model.latent).units << 2;
  for (let i = 0; i < model.scoreSamples; i++) {
    decode(model, rows, false, model.scoreNoise + <usize>i * epsilonBytes, 1);
    score(model, rows, terms);
    welford(terms, moments, rows, i);
  }
  summarize(moments, rows, model.scoreSamples, means, deviations);
}

/** @returns where the next rows' coordinates go */
function copyLatent(model: Model, rows: i32, latent: usize): usize {
  const heads = model.sample ? 2 : 1;
  const padded = paddedRows(rows);
  for (let row = 0; row < rows; row++) {
    for (let head = 0; head < heads; head++) {
      const layer = layerAt(model, model.latent + head);
      for (let unit = 0; unit < layer.realUnits; unit++, latent += 4) {
        const from = layer.activated + bytesOf(padded, unit & ~7) + <usize>row * PANEL + ((<usize>(unit & 7)) << 2);
        store<f32>(latent, load<f32>(from));
      }
    }
  }
  return latent;
}

function widenRanges(model: Model, rows: i32, lowest: usize, highest: usize, afresh: bool): void {
  const padded = paddedRows(rows);
  const hidden = model.layerCount - (model.learnsVariance ? 2 : 1);
  for (let i = 0; i < hidden; i++) {
    const layer = layerAt(model, i);
    for (let unit = 0; unit < layer.units; unit += 4, lowest += VECTOR, highest += VECTOR) {
      let row = layer.activated + bytesOf(padded, unit & ~7) + ((<usize>(unit & 4)) << 2);
      let low = afresh ? at(row) : at(lowest);
      let high = afresh ? at(row) : at(highest);
      for (const end = row + <usize>rows * PANEL; row < end; row += PANEL) {
        low = f32x4.min(low, at(row));
        high = f32x4.max(high, at(row));
      }
      v128.store(lowest, low);
      v128.store(highest, high);
    }
  }
}
