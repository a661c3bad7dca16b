import { alike, type Floats } from './floats.ts';
import type { Reading } from './lstm.ts';
import type { LstmLayer } from './network.ts';

/** How the two directions of an LSTM, where it has two, go together. */

/** How a layer's direction reads. */
export const readingOf = ({ cells, steps }: LstmLayer, direction: number): Reading => ({
  cells,
  steps,
  backwards: direction === 1,
});

/** What a layer tells of its directions' states (each rows × steps × cells): rows × its units. */
export function outputOfStates<T extends Floats>(layer: LstmLayer, directions: readonly T[]): T {
  const states = directions[0]!;
  const rows = states.length / (layer.steps * layer.cells);
  const output = alike(states, rows * layer.units);
  directions.forEach((from, direction) => {
    eachTold(layer, rows, direction, (inStates, inOutput) => {
      for (let cell = 0; cell < layer.cells; cell++) output[inOutput + cell] = from[inStates + cell]!;
    });
  });
  return output;
}

/** The other way round: from the gradient at what is told (rows × units) to that at a direction's states; 0 where none is. */
export function atStatesOf<T extends Floats>(layer: LstmLayer, atOutput: T, direction: number): T {
  const rows = atOutput.length / layer.units;
  const atStates = alike(atOutput, rows * layer.steps * layer.cells);
  eachTold(layer, rows, direction, (inStates, inOutput) => {
    for (let cell = 0; cell < layer.cells; cell++) atStates[inStates + cell] = atOutput[inOutput + cell]!;
  });
  return atStates;
}

/** Goes through the states of a direction that are told: of every step, or of the one that is read last. */
function eachTold(
  { gives, cells, steps, units, directions }: LstmLayer,
  rows: number,
  direction: number,
  visit: (inStates: number, inOutput: number) => void,
): void {
  const last = direction === 1 ? 0 : steps - 1;
  const [first, end] = gives === 'every' ? [0, steps] : [last, last + 1];
  for (let row = 0; row < rows; row++) {
    for (let step = first; step < end; step++) {
      const told = (step - first) * directions.length + direction;
      visit((row * steps + step) * cells, row * units + told * cells);
    }
  }
}
