import { addEach, copyColumns, sumColumns } from './columns';
import { sigmoid, tanh } from './exponential';
import { Layer, Lstm, Model } from './model';
import { multiply, multiplyTransposed, transpose } from './products';
import { at, bytesOf, plus, VECTOR, wholePanels } from './vectors';
import { multiplyTransposedWindows, multiplyWindows, Windows } from './windows';

/**
 * Long short-term memory, with the formulas of core/network/lstm.ts. A step's numbers of all rows are one matrix, and those of
 * all steps follow one another; its gates are four (i, f, c, o), each with the cells filled up to whole panels. So one
 * product meets all gates of a step, and a vector of each gate is of the same four cells.
 */

const LSTM_BYTES: usize = offsetof<Lstm>();

// @ts-expect-error: a decorator of AssemblyScript
@inline
function directionAt(layer: Layer, i: i32): Lstm {
  return changetype<Lstm>(layer.directions + <usize>i * LSTM_BYTES);
}

/** Which step a direction reads as its k-th. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function stepAt(layer: Layer, lstm: Lstm, k: i32): i32 {
  return lstm.backwards ? layer.steps - 1 - k : k;
}

/** Where the layer's output has the states of a direction's k-th step; −1 where it does not tell of them. */
function toldAt(layer: Layer, direction: i32, lstm: Lstm, k: i32): i32 {
  if (layer.tellsAll) return (stepAt(layer, lstm, k) * layer.directionCount + direction) * layer.cells;
  return k == layer.steps - 1 ? direction * layer.cells : -1;
}

/** out ← the states that the layer tells of, once it has read x. */
export function remember(model: Model, layer: Layer, x: usize, out: usize, rows: i32): void {
  const cells = wholePanels(layer.cells);
  const bytes = bytesOf(rows, cells);
  for (let i = 0; i < layer.directionCount; i++) {
    const lstm = directionAt(layer, i);
    readSteps(model, layer, lstm, x, rows);
    for (let k = 0; k < layer.steps; k++) {
      const step = <usize>stepAt(layer, lstm, k) * bytes;
      const before = k ? <usize>stepAt(layer, lstm, k - 1) * bytes : 0;
      const gates = lstm.gates + 4 * step;
      if (k) multiply(lstm.states + before, lstm.recurrent, 0, gates, rows, cells, 4 * cells);
      const kept = k ? lstm.memory + before : 0;
      openGates(gates, kept, lstm.memory + step, lstm.bounded + step, lstm.states + step, bytes);
      const told = toldAt(layer, i, lstm, k);
      if (told >= 0) copyColumns(lstm.states + step, 0, out, told, layer.cells, rows);
    }
  }
}

/** The sums of all gates ← what comes in and the bias. */
function readSteps(model: Model, layer: Layer, lstm: Lstm, x: usize, rows: i32): void {
  if (layer.windows) {
    const reads = changetype<Windows>(layer.reads);
    const writes = changetype<Windows>(layer.writes);
    multiplyWindows(x, reads, lstm.kernel, lstm.bias, lstm.gates, writes, layer.windows, rows, model.zeros);
    return;
  }
  // The same at every step is worked out once.
  multiply(x, lstm.kernel, lstm.bias, lstm.gates, rows, layer.kernelRows, layer.kernelColumns);
  const bytes = bytesOf(rows, layer.kernelColumns);
  for (let step = 1; step < layer.steps; step++) memory.copy(lstm.gates + <usize>step * bytes, lstm.gates, bytes);
}

/** From the sums of a step's gates, which become the gates, to what is remembered and told. @param kept 0 in the first step */
function openGates(gates: usize, kept: usize, memory: usize, bounded: usize, state: usize, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += VECTOR, gates += VECTOR) {
    const input = sigmoid(at(gates));
    const forget = sigmoid(at(gates + bytes));
    const candidate = tanh(at(gates + 2 * bytes));
    const output = sigmoid(at(gates + 3 * bytes));
    let remembered = f32x4.mul(input, candidate);
    if (kept) remembered = plus(remembered, forget, at(kept + i));
    const told = tanh(remembered);
    v128.store(gates, input);
    v128.store(gates + bytes, forget);
    v128.store(gates + 2 * bytes, candidate);
    v128.store(gates + 3 * bytes, output);
    v128.store(memory + i, remembered);
    v128.store(bounded + i, told);
    v128.store(state + i, f32x4.mul(output, told));
  }
}

/**
 * From the gradient at what the layer told to those of its weights and, unless it reads the data, of its input in `before`.
 * @param to from a trained number to its gradient
 */
export function rememberBack(
  model: Model,
  layer: Layer,
  gradient: usize,
  before: usize,
  rows: i32,
  to: usize,
  add: bool,
): void {
  const cells = wholePanels(layer.cells);
  for (let i = 0; i < layer.directionCount; i++) {
    const lstm = directionAt(layer, i);
    if (!add) {
      transpose(lstm.recurrent, lstm.recurrentTransposed, cells, 4 * cells);
      memory.fill(lstm.recurrent + to, 0, bytesOf(cells, 4 * cells));
    }
    backThroughTime(model, layer, i, gradient, rows);
    const states = changetype<Windows>(lstm.before);
    const steps = changetype<Windows>(layer.writes);
    multiplyTransposedWindows(lstm.states, states, lstm.gates, steps, lstm.recurrent + to, layer.steps, rows);
    backToInput(model, layer, lstm, before, rows, to, add, i > 0);
  }
}

/** The gates become the gradients at their sums (Werbos 1990). */
function backThroughTime(model: Model, layer: Layer, direction: i32, gradient: usize, rows: i32): void {
  const lstm = directionAt(layer, direction);
  const cells = wholePanels(layer.cells);
  const bytes = bytesOf(rows, cells);
  memory.fill(model.atMemory, 0, bytes);
  memory.fill(model.atState, 0, bytes);
  for (let k = layer.steps - 1; k >= 0; k--) {
    const step = <usize>stepAt(layer, lstm, k) * bytes;
    const told = toldAt(layer, direction, lstm, k);
    if (told >= 0) copyColumns(gradient, told, model.atState, 0, layer.cells, rows);
    if (k < layer.steps - 1) {
      const after = lstm.gates + 4 * <usize>stepAt(layer, lstm, k + 1) * bytes;
      const start: usize = told >= 0 ? 0 : model.zeros;
      multiply(after, lstm.recurrentTransposed, start, model.atState, rows, 4 * cells, cells);
    }
    const kept = k ? lstm.memory + <usize>stepAt(layer, lstm, k - 1) * bytes : 0;
    closeGates(lstm.gates + 4 * step, kept, lstm.bounded + step, model.atState, model.atMemory, bytes);
  }
}

/** A step of the way back: leaves in `atMemory` the gradient at what was remembered before. */
function closeGates(gates: usize, kept: usize, bounded: usize, atState: usize, atMemory: usize, bytes: usize): void {
  const one = f32x4.splat(1);
  for (let i: usize = 0; i < bytes; i += VECTOR, gates += VECTOR) {
    const input = at(gates);
    const forget = at(gates + bytes);
    const candidate = at(gates + 2 * bytes);
    const output = at(gates + 3 * bytes);
    const told = at(bounded + i);
    const atTold = at(atState + i);
    const atOutput = f32x4.mul(atTold, output);
    const atKept = plus(at(atMemory + i), atOutput, f32x4.sub(one, f32x4.mul(told, told)));
    const atInput = f32x4.mul(atKept, input);
    const atForget = f32x4.mul(atKept, forget);
    v128.store(gates, audible(f32x4.mul(f32x4.mul(atInput, candidate), f32x4.sub(one, input))));
    const before = kept ? at(kept + i) : f32x4.splat(0);
    v128.store(gates + bytes, audible(f32x4.mul(f32x4.mul(atForget, before), f32x4.sub(one, forget))));
    v128.store(gates + 2 * bytes, audible(f32x4.mul(atInput, f32x4.sub(one, f32x4.mul(candidate, candidate)))));
    v128.store(gates + 3 * bytes, audible(f32x4.mul(f32x4.mul(atOutput, told), f32x4.sub(one, output))));
    v128.store(atMemory + i, audible(atForget));
  }
}

/**
 * 0 for what is next to nothing; NaN stays. Gradients fade on their way back through many steps, and below 10⁻³⁸ processors
 * reckon a hundred times as slowly.
 */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function audible(x: v128): v128 {
  return v128.andnot(x, f32x4.lt(f32x4.abs(x), f32x4.splat(1e-30)));
}

/** From the gradients at the sums of all steps, which are used up, to those of what was multiplied with what came in. */
function backToInput(
  model: Model,
  layer: Layer,
  lstm: Lstm,
  before: usize,
  rows: i32,
  to: usize,
  add: bool,
  addBefore: bool,
): void {
  const inputs = layer.kernelRows;
  const units = layer.kernelColumns;
  const steps = changetype<Windows>(layer.writes);
  const reads = changetype<Windows>(layer.reads);
  if (lstm.transposed && !add) transpose(lstm.kernel, lstm.transposed, inputs, units);
  if (layer.windows) {
    if (!add) memory.fill(lstm.kernel + to, 0, bytesOf(inputs, units));
    multiplyTransposedWindows(layer.input, reads, lstm.gates, steps, lstm.kernel + to, layer.windows, rows);
    if (lstm.transposed) {
      if (!addBefore) memory.fill(before, 0, bytesOf(rows, layer.inputs));
      multiplyWindows(lstm.gates, steps, lstm.transposed, 0, before, reads, layer.windows, rows, model.zeros);
    }
  }
  const bytes = bytesOf(rows, units);
  for (let step = 1; step < layer.steps; step++) addEach(lstm.gates + <usize>step * bytes, lstm.gates, bytes);
  sumColumns(lstm.gates, lstm.bias + to, rows, rows, units, add);
  if (layer.windows) return;
  multiplyTransposed(layer.input, lstm.gates, lstm.kernel + to, rows, inputs, units, add);
  if (lstm.transposed) {
    multiply(lstm.gates, lstm.transposed, addBefore ? 0 : model.zeros, before, rows, units, inputs);
  }
}
