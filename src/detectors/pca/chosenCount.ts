import type { Pca } from '#core/linalg/pca.ts';
import { rocAuc } from '#core/metrics/curves.ts';
import { createScoreIndex } from '#core/metrics/scoreIndex.ts';
import type { Pieces } from '#core/pieces.ts';
import type { LabelledRows } from '../classical.ts';
import type { PcaOptions } from './fields.ts';

/** How many components were chosen by validation rows. */
export interface ChosenCount {
  count: number;
  /** ROC AUC of the validation rows with them. */
  validationAuc: number;
  /** From 1 to so many were tried. */
  most: number;
}

/** Whether rows cannot say which number of components ranks them best. */
export const isOfOneKind = ({ abnormal }: LabelledRows): boolean => abnormal.every((flag) => flag === abnormal[0]);

/**
 * Chooses how many components rank the validation rows best, by ROC AUC; of equally good numbers the least. All there are
 * are not tried: they redraw every row without an error. O(rows · features · components).
 * @param validation of both kinds. @returns null where there is nothing to choose from
 */
export function* chosenCount(
  pca: Pca,
  { x, abnormal }: LabelledRows,
  measure: PcaOptions['measure'],
): Pieces<ChosenCount | null> {
  const most = Math.min(pca.explainedVariance.length, pca.features - 1);
  if (most < 1) return null;
  let best: ChosenCount | null = null;
  const { features, mean, components } = pca;
  const rows = abnormal.length;
  const centred = Float64Array.from(x, (value, i) => value - mean[i % features]!);
  const left = centred.slice();
  const scores = new Float64Array(rows);
  for (let count = 1; count <= most; count++) {
    const component = components.subarray((count - 1) * features, count * features);
    for (let row = 0; row < rows; row++) {
      const at = row * features;
      if (measure === 'components') scores[row]! += distance(x.subarray(at, at + features), component);
      else scores[row] = errorWithout(component, centred, left, at);
    }
    const validationAuc = rocAuc(createScoreIndex(scores, abnormal))!;
    if (!best || validationAuc > best.validationAuc) best = { count, validationAuc, most };
    yield count / most;
  }
  return best;
}

/** Takes a component out of what is left of a row. @returns the mean square of what is left then */
function errorWithout(component: Float64Array, centred: Float64Array, left: Float64Array, at: number): number {
  let score = 0;
  for (let f = 0; f < component.length; f++) score += centred[at + f]! * component[f]!;
  let squares = 0;
  for (let f = 0; f < component.length; f++) {
    left[at + f]! -= score * component[f]!;
    squares += left[at + f]! ** 2;
  }
  return squares / component.length;
}

function distance(row: Float32Array, component: Float64Array): number {
  let squares = 0;
  for (let f = 0; f < row.length; f++) squares += (row[f]! - component[f]!) ** 2;
  return Math.sqrt(squares);
}
