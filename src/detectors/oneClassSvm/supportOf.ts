import type { Support } from '#core/learnt/support.ts';
import { asMeasured, type Look } from '../look.ts';
import { kernelRow } from './kernel.ts';
import type { OneClassSvmModel } from './model.ts';
import { closeRows, openRows } from './products.ts';

/** No more support rows are drawn: the others weigh less. */
const MOST_SHOWN = 12;

/** What the border is made of, and which of it weighs most for a row, to be drawn. */
export function supportOf(model: OneClassSvmModel, look: Look): Support {
  const { kernel, features, support, norms, weights, rho, rows } = model;
  const likeness = new Float64Array(weights.length);
  const border = openRows(support, features);
  kernelRow(kernel, look.row, border, norms, likeness);
  closeRows(border);
  const pulls = likeness.map((alike, i) => weights[i]! * alike);
  const most = [...pulls.keys()].sort((a, b) => pulls[b]! - pulls[a]! || a - b).slice(0, MOST_SHOWN);
  const shown = new Float32Array(most.length * features);
  most.forEach((i, place) => {
    shown.set(support.subarray(i * features, (i + 1) * features), place * features);
  });
  const pull = pulls.reduce((sum, part) => sum + part, 0);
  return {
    form: 'support',
    learnt: rows,
    supporting: weights.length,
    // A weight that may not grow any more belongs to a row beyond the border.
    outside: weights.filter((weight) => weight === 1).length,
    // The weights add up to ν times the rows.
    nu: weights.reduce((sum, weight) => sum + weight, 0) / rows,
    rows: asMeasured(look, shown),
    pulls: Float64Array.from(most, (i) => pulls[i]!),
    pull,
    border: rho,
    score: rho - pull,
  };
}
