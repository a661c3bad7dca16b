import { drawnBy, pullOf } from '#core/network/portrait.ts';
import { amount, type Noun, whole } from '../words.ts';
import type { Column } from './columns.ts';
import { nameOf } from './columns.ts';
import type { Picture, Sample } from './picture.ts';

/** A unit under the glass. */
export interface Portrait {
  /** Everything there is to say of it. */
  words: string;
  /** What to draw in place of the input or of the reconstruction; null where there is nothing to draw. */
  drawing: { place: 'input' | 'output'; values: Float32Array; behind: Float32Array | null; label: string } | null;
}

/**
 * What a unit looks for or draws, one definition for each kind of layer, said in words:
 * - first hidden layer: its weights on the inputs;
 * - deeper encoder layers: how its sum rises with each input near the mean row, the layers before it linearised;
 * - latent and decoder layers: what the decoder draws when it alone is on, at the strongest it gets.
 * @param at the unit's column; the network's layer is one less
 */
export function portraitOf(
  columns: readonly Column[],
  at: number,
  unit: number,
  picture: Picture | null,
  sample: Sample | null,
  rowNoun: Noun,
): Portrait {
  const column = columns[at]!;
  const name = `Unit ${whole(unit + 1)} of ${whole(column.units)}, ${nameOf(column).toLowerCase()}`;
  if (column.role === 'input' || column.role === 'output') {
    return {
      words: `Number ${whole(unit + 1)} of the ${whole(column.units)} that a ${rowNoun.one} has.`,
      drawing: null,
    };
  }
  if (!picture || !sample) return { words: `${name}. Its weights come with the next run: press Train.`, drawing: null };
  const layer = at - 1;
  const { network, weights, activity, layers } = picture;
  const dead = layers[layer]!.dead?.[unit] === 1;
  const size = `mean size ${amount(activity[layer]!.size[unit]!)} over ${whole(sample.rows)} validation ${rowNoun.many}`;
  const bell = layers[layer]!.bells?.[unit];
  const state = bell
    ? `mean ${amount(bell.mean)}, spread ${amount(bell.deviation)} on average${dead ? '; collapsed: it says the same of every row' : ''}`
    : `${size}${dead ? '; dead: the same for every row' : ''}`;
  if (column.role === 'encoder') {
    const values = pullOf(network, weights, sample.meanRow, layer, unit);
    const how =
      layer === 0
        ? `At the left its weights: it rises with a number where the ${SHAPE} is above the line.`
        : `At the left how its sum rises with each number, near the mean ${rowNoun.one} (the layers before it taken as straight lines).`;
    return {
      words: `${name}: ${state}. ${how}`,
      drawing: { place: 'input', values, behind: null, label: 'looks for' },
    };
  }
  const value = activity[layer]!.peak[unit]!;
  return {
    words: `${name}: ${state}. At the right what the decoder draws when this unit alone is on, at ${amount(value)}, the furthest from 0 it gets; grey: with none on.`,
    drawing: {
      place: 'output',
      values: drawnBy(network, weights, layer, unit, value),
      behind: drawnBy(network, weights, layer, null, 0),
      label: 'draws',
    },
  };
}

const SHAPE = 'curve';
