import { drawnBy, pullOf } from '#core/network/saliency.ts';
import type { LabText } from '#text/text.ts';
import type { RowNoun } from '#text/told.ts';
import type { Column } from './columns.ts';
import type { Picture, Sample } from './picture.ts';

/** A unit under the glass. */
export interface Saliency {
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
export function saliencyOf(
  columns: readonly Column[],
  at: number,
  unit: number,
  picture: Picture | null,
  sample: Sample | null,
  rowNoun: RowNoun,
  { columns: names, saliency: text }: LabText,
): Saliency {
  const column = columns[at]!;
  const name = text.name(unit + 1, column.units, names.nameWithin(column));
  if (column.role === 'input' || column.role === 'output') {
    return { words: text.number(unit + 1, column.units, rowNoun), drawing: null };
  }
  if (!picture || !sample) return { words: text.unknown(name), drawing: null };
  const layer = at - 1;
  const { network, weights, activity, layers } = picture;
  const dead = layers[layer]!.dead?.[unit] === 1;
  const bell = layers[layer]!.bells?.[unit];
  const state = bell
    ? text.bell(bell.mean, bell.deviation, dead)
    : text.size(activity[layer]!.size[unit]!, sample.rows, rowNoun, dead);
  if (column.role === 'encoder') {
    const values = pullOf(network, weights, sample.meanRow, layer, unit);
    return {
      words: text.told(name, state, layer === 0 ? text.weights : text.pull(rowNoun)),
      drawing: { place: 'input', values, behind: null, label: text.looksFor },
    };
  }
  const value = activity[layer]!.peak[unit]!;
  return {
    words: text.told(name, state, text.drawn(value)),
    drawing: {
      place: 'output',
      values: drawnBy(network, weights, layer, unit, value),
      behind: drawnBy(network, weights, layer, null, 0),
      label: text.draws,
    },
  };
}
