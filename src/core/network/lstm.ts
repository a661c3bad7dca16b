import { alike, type Floats, part } from './floats.ts';
import type { LstmPlaces } from './network.ts';

/** What one direction of an LSTM did with rows: all that the way back needs to know. Row by row, step by step. */
export interface LstmTrace<T extends Floats> {
  /** Of how much they let through: the gates i, f and o; and c, what is to be kept. Rows × steps × 4 · cells, as i, f, c, o. */
  gates: T;
  /** What is remembered (c), and what is told of it (h): rows × steps × cells. */
  memory: T;
  states: T;
}

/** Which way one direction of an LSTM reads, and how much. */
export interface Reading {
  cells: number;
  steps: number;
  backwards: boolean;
}

/**
 * Reads rows from beginning to end, or from end to beginning (Hochreiter & Schmidhuber 1997; Gers et al. 2000). With
 * s = x W + h W' + b, cut into i, f, c and o: memory ← σ(f) · memory + σ(i) · tanh(c), state ← σ(o) · tanh(memory).
 * @param sums x W + b of every row and step: rows × steps × 4 · cells. It becomes the trace's `gates`.
 */
export function lstmStates<T extends Floats>(
  { recurrent }: LstmPlaces,
  weights: Floats,
  sums: T,
  { cells, steps, backwards }: Reading,
): LstmTrace<T> {
  const kernel = part(weights, recurrent, cells * 4 * cells);
  const [memory, states] = [alike(sums, sums.length / 4), alike(sums, sums.length / 4)];
  const own = new Float64Array(4 * cells);
  for (let row = 0; row < sums.length / (steps * 4 * cells); row++) {
    for (let i = 0; i < steps; i++) {
      const at = row * steps + (backwards ? steps - 1 - i : i);
      const before = at + (backwards ? 1 : -1);
      const gates = part(sums, at * 4 * cells, 4 * cells);
      own.set(gates);
      if (i > 0) addProduct(part(states, before * cells, cells), kernel, own);
      for (let cell = 0; cell < cells; cell++) {
        const [input, forget] = [sigmoid(own[cell]!), sigmoid(own[cells + cell]!)];
        const [candidate, output] = [Math.tanh(own[2 * cells + cell]!), sigmoid(own[3 * cells + cell]!)];
        const kept = i > 0 ? forget * memory[before * cells + cell]! : 0;
        memory[at * cells + cell] = kept + input * candidate;
        states[at * cells + cell] = output * Math.tanh(memory[at * cells + cell]!);
        gates[cell] = input;
        gates[cells + cell] = forget;
        gates[2 * cells + cell] = candidate;
        gates[3 * cells + cell] = output;
      }
    }
  }
  return { gates: sums, memory, states };
}

/**
 * The way back through time (Werbos 1990): the gradient at `sums`, from that at all states.
 * @param atStates rows × steps × cells
 */
export function lstmBack<T extends Floats>(
  { recurrent }: LstmPlaces,
  weights: Floats,
  { gates, memory }: LstmTrace<T>,
  atStates: T,
  { cells, steps, backwards }: Reading,
): T {
  const kernel = part(weights, recurrent, cells * 4 * cells);
  const atSums = alike(gates, gates.length);
  const atState = new Float64Array(cells);
  const atMemory = new Float64Array(cells);
  for (let row = 0; row < gates.length / (steps * 4 * cells); row++) {
    atMemory.fill(0);
    for (let i = steps - 1; i >= 0; i--) {
      const at = row * steps + (backwards ? steps - 1 - i : i);
      const [before, after] = backwards ? [at + 1, at - 1] : [at - 1, at + 1];
      atState.set(part(atStates, at * cells, cells));
      if (i < steps - 1) addTransposed(part(atSums, after * 4 * cells, 4 * cells), kernel, atState);
      for (let cell = 0; cell < cells; cell++) {
        const first = at * 4 * cells + cell;
        const [input, forget] = [gates[first]!, gates[first + cells]!];
        const [candidate, output] = [gates[first + 2 * cells]!, gates[first + 3 * cells]!];
        const told = Math.tanh(memory[at * cells + cell]!);
        const atKept = atMemory[cell]! + atState[cell]! * output * (1 - told * told);
        const kept = i > 0 ? memory[before * cells + cell]! : 0;
        atSums[first] = atKept * candidate * input * (1 - input);
        atSums[first + cells] = atKept * kept * forget * (1 - forget);
        atSums[first + 2 * cells] = atKept * input * (1 - candidate * candidate);
        atSums[first + 3 * cells] = atState[cell]! * told * output * (1 - output);
        atMemory[cell] = atKept * forget;
      }
    }
  }
  return atSums;
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/** sums ← sums + x · kernel */
function addProduct(x: Floats, kernel: Floats, sums: Float64Array): void {
  const columns = sums.length;
  for (let i = 0, at = 0; i < x.length; i++) {
    const value = x[i]!;
    for (let column = 0; column < columns; column++, at++) sums[column]! += value * kernel[at]!;
  }
}

/** sums ← sums + x · kernelᵀ */
function addTransposed(x: Floats, kernel: Floats, sums: Float64Array): void {
  const columns = x.length;
  for (let i = 0, at = 0; i < sums.length; i++) {
    let sum = sums[i]!;
    for (let column = 0; column < columns; column++, at++) sum += x[column]! * kernel[at]!;
    sums[i] = sum;
  }
}
