import { layerAt, Model } from './model';
import { backward, bytesOf, compare, forward, gather, paddedRows } from './network';
import { penalize, update } from './optimizers';
import { at, PANEL, plus, VECTOR } from './vectors';

// The single parts, for those who test them.
export { activate, activateBack } from './activations';
export { update } from './optimizers';
export { multiply, multiplyTransposed, transpose } from './products';

/**
 * Trains on the epoch's rows from position `first` to before `last`, `batchSize` at a time and what is left in the end.
 * Dropout's masks are those of one step: with dropout, ask for one batch at a time.
 */
export function train(pointer: usize, first: i32, last: i32, batchSize: i32, learningRate: f64): void {
  const model = changetype<Model>(pointer);
  for (let position = first; position < last; position += batchSize) {
    step(model, position, min(batchSize, last - position), learningRate);
  }
}

function step(model: Model, first: i32, rows: i32, learningRate: f64): void {
  const scale: f32 = 2 / (<f32>rows * <f32>model.features);
  const rowsAtOnce = model.rowsAtOnce;
  for (let done = 0; done < rows; done += rowsAtOnce) {
    const count = min(rowsAtOnce, rows - done);
    gather(model.rows, model.order, first + done, count, model.features, model.input);
    forward(model, count, true);
    model.squaredErrors += compare(model, count, scale);
    backward(model, count, done > 0);
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
 * What the network makes of `count` rows of data once trained.
 * @param scores each row's mean squared error
 * @param latent rows × latent units, row-major; or 0
 * @param lowest each hidden unit's lowest and @param highest output, layers filled up to a multiple of 8; or 0
 */
export function evaluate(
  pointer: usize,
  data: usize,
  count: i32,
  scores: usize,
  latent: usize,
  lowest: usize,
  highest: usize,
): void {
  const model = changetype<Model>(pointer);
  for (let done = 0; done < count; done += model.rowsAtOnce) {
    const rows = min(model.rowsAtOnce, count - done);
    gather(data, 0, done, rows, model.features, model.input);
    forward(model, rows, false);
    score(model, rows, scores + ((<usize>done) << 2));
    if (latent) latent = copyLatent(model, rows, latent);
    if (lowest) widenRanges(model, rows, lowest, highest, done == 0);
  }
}

function score(model: Model, rows: i32, scores: usize): void {
  const output = layerAt(model, model.layerCount - 1);
  const activated = output.activated;
  const panelBytes = <usize>paddedRows(rows) * PANEL;
  const end = bytesOf(paddedRows(rows), output.units);
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

/** @returns where the next rows' coordinates go */
function copyLatent(model: Model, rows: i32, latent: usize): usize {
  const layer = layerAt(model, model.latent);
  const padded = paddedRows(rows);
  for (let row = 0; row < rows; row++) {
    for (let unit = 0; unit < layer.realUnits; unit++, latent += 4) {
      const from = layer.activated + bytesOf(padded, unit & ~7) + <usize>row * PANEL + ((<usize>(unit & 7)) << 2);
      store<f32>(latent, load<f32>(from));
    }
  }
  return latent;
}

function widenRanges(model: Model, rows: i32, lowest: usize, highest: usize, afresh: bool): void {
  const padded = paddedRows(rows);
  for (let i = 0; i < model.layerCount - 1; i++) {
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
