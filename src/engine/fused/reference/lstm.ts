import { atStatesOf, outputOfStates, readingOf } from '#core/network/directions.ts';
import { alike, changeEach, type Floats, part } from '#core/network/floats.ts';
import { lstmBack, lstmStates, type Reading } from '#core/network/lstm.ts';
import { matricesOf } from '#core/network/matrices.ts';
import type { LstmLayer } from '#core/network/network.ts';
import { fold, unfold, windowsOf } from '#core/network/windows.ts';
import { sumRows } from './matrices.ts';
import { matrixGradient, type Product, timesMatrix, timesTransposed } from './product.ts';

/** All steps of all rows meet the kernel at once; what is told from step to step follows, row by row. */
export function lstm<T extends Floats>(layer: LstmLayer, weights: T, input: T): Product<T> {
  const { steps, cells } = layer;
  const windows = windowsOf(layer);
  const read = windows ? unfold(input, windows) : input;
  const matrices = matricesOf(layer);
  const directions = layer.directions.map((places, i) => {
    const [kernel, recurrent] = [matrices[2 * i]!, matrices[2 * i + 1]!];
    const reading = readingOf(layer, i);
    const own = timesMatrix(read, kernel, weights, part(weights, places.bias, 4 * cells));
    const trace = lstmStates(places, weights, windows ? own : atEveryStep(own, 4 * cells, steps), reading);
    return { places, kernel, recurrent, reading, trace };
  });
  return {
    sums: outputOfStates(
      layer,
      directions.map(({ trace }) => trace.states),
    ),
    back(atOutput, gradients) {
      const atReads = directions.map(({ places, kernel, recurrent, reading, trace }, i) => {
        const atSums = lstmBack(places, weights, trace, atStatesOf(layer, atOutput, i), reading);
        matrixGradient(statesBefore(trace.states, reading), recurrent, atSums, gradients);
        gradients.set(sumRows(atSums, 4 * cells), places.bias);
        const atProduct = windows ? atSums : sumSteps(atSums, 4 * cells, steps);
        matrixGradient(read, kernel, atProduct, gradients);
        return () => timesTransposed(atProduct, kernel, weights);
      });
      return () => {
        const atRead = atReads.map((gradient) => gradient()).reduce(sumOf);
        return windows ? fold(atRead, windows) : atRead;
      };
    },
  };
}

/** Each row so many times. */
function atEveryStep<T extends Floats>(x: T, columns: number, steps: number): T {
  const out = alike(x, x.length * steps);
  for (let at = 0; at < out.length; at += columns) {
    out.set(part(x, Math.floor(at / (columns * steps)) * columns, columns), at);
  }
  return out;
}

/** The other way round: the sum of a row's steps. */
function sumSteps<T extends Floats>(x: T, columns: number, steps: number): T {
  const out = alike(x, x.length / steps);
  for (let at = 0; at < out.length; at += columns) {
    out.set(sumRows(part(x, at * steps, columns * steps), columns), at);
  }
  return out;
}

/** The states before each step, zeros before the first: what a recurrent kernel was given. */
function statesBefore<T extends Floats>(states: T, { cells, steps, backwards }: Reading): T {
  const before = alike(states, states.length);
  const row = steps * cells;
  for (let at = 0; at < states.length; at += row) {
    if (backwards) before.set(part(states, at + cells, row - cells), at);
    else before.set(part(states, at, row - cells), at + cells);
  }
  return before;
}

function sumOf<T extends Floats>(a: T, b: T): T {
  changeEach(a, (value, i) => value + b[i]!);
  return a;
}
