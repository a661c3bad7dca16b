import {
  firstComponents,
  type Pca,
  pcaInPieces,
  project,
  reconstruct,
  reconstructionError,
  unproject,
} from '#core/linalg/pca.ts';
import { within } from '#core/pieces.ts';
import { classical } from '../classical.ts';
import { asMeasured, widthsAsMeasured } from '../look.ts';
import { columnMedians, replacementContributions } from '../replacement.ts';
import { type ChosenCount, chosenCount, isOfOneKind } from './chosenCount.ts';
import type { PcaOptions } from './fields.ts';

export interface PcaModel extends Pca {
  measure: PcaOptions['measure'];
  /** Training medians, which contributions replace by where they need them. Shape: features. */
  medians: Float64Array | null;
  /** What validation rows said of the number of components, or that they could not say; null where they were not asked. */
  chosen: ChosenCount | 'oneKind' | null;
}

/**
 * Principal components, as many as are asked for and can be had, as few as hold a share of the variance, or as many as rank
 * the validation rows best; where these cannot say, as many as are asked for. The score is
 * the mean squared difference of a row from what the components make of it: a linear autoencoder trained to the end finds
 * the same space (Bourlard & Kamp, Biological Cybernetics 59, 1988; Baldi & Hornik, Neural Networks 2(1), 1989). Or it is
 * the sum of the row's distances to the component vectors taken as points, as the 2020 report's benchmark had it, which
 * says little of what lies beside their plane.
 */
export const pca = classical<PcaOptions, PcaModel>({
  kind: 'pca',
  *fit(x, rows, features, { keep, components, variance, measure }, _random, validation) {
    const countOf: Record<PcaOptions['keep'], (ratios: Float64Array) => number> = {
      components: (ratios) => Math.min(components, ratios.length),
      variance: (ratios) => countFor(variance, ratios),
      validation: (ratios) => ratios.length,
    };
    const fitted = yield* within(0, 0.9, pcaInPieces(x, rows, features, countOf[keep]));
    const medians = measure === 'components' ? columnMedians(x, rows, features) : null;
    if (keep !== 'validation') return { ...fitted, measure, medians, chosen: null };
    const asSet = () => firstComponents(fitted, Math.min(components, fitted.explainedVariance.length));
    if (!validation) return { ...asSet(), measure, medians, chosen: null };
    if (isOfOneKind(validation)) return { ...asSet(), measure, medians, chosen: 'oneKind' };
    const chosen = yield* within(0.9, 1, chosenCount(fitted, validation, measure));
    return { ...(chosen ? firstComponents(fitted, chosen.count) : asSet()), measure, medians, chosen };
  },
  score: scoresOf,
  reconstruct: (model, x, rows) => Float32Array.from(reconstruct(model, x, rows)),
  encode: (model, x, rows) => Float32Array.from(project(model, x, rows)),
  decode: (model, places) => Float32Array.from(unproject(model, places)),
  contributions(model, x, rows) {
    const { features, medians } = model;
    if (medians) {
      return replacementContributions(x, rows, medians, (changed, count) => scoresOf(model, changed, count));
    }
    const near = reconstruct(model, x, rows);
    return x.map((value, i) => (value - near[i]!) ** 2 / features);
  },
  learnt(model, look) {
    const { features, mean, components, explainedVariance, explainedVarianceRatio } = model;
    // Along a direction in which nothing varies, a scaled unit stands in.
    const deviations = explainedVariance.map((variance) => Math.sqrt(variance) || 1);
    const directions = components.map((part, i) => part * deviations[Math.floor(i / features)]!);
    return {
      form: 'components',
      mean: asMeasured(look, mean),
      directions: widthsAsMeasured(look, directions),
      shares: Float32Array.from(explainedVarianceRatio),
      chosen: model.chosen,
      coordinates: Float32Array.from(project(model, look.row, 1), (at, c) => at / deviations[c]!),
      unit: look.scaler.spread,
    };
  },
  explainedBy: ({ measure }) => (measure === 'reconstruction' ? 'sum' : 'replacement'),
  cost: (rows, features, { components }) => ({
    fit: (rows * features ** 2) / 2 + 4 * features ** 3,
    score: 2 * features * Math.min(components, features),
  }),
});

function scoresOf(model: PcaModel, x: Float32Array, rows: number): Float32Array {
  return model.measure === 'reconstruction'
    ? Float32Array.from(reconstructionError(model, x, rows))
    : summedDistances(model, x, rows);
}

/** How many components hold a share of the variance; all where rounding leaves the last sum below it. */
function countFor(share: number, ratios: Float64Array): number {
  let sum = 0;
  const last = ratios.findIndex((ratio) => {
    sum += ratio;
    return sum >= share;
  });
  return last < 0 ? ratios.length : last + 1;
}

function summedDistances({ features, components }: PcaModel, x: Float32Array, rows: number): Float32Array {
  const scores = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    let total = 0;
    for (let start = 0; start < components.length; start += features) {
      let square = 0;
      for (let f = 0; f < features; f++) square += (x[row * features + f]! - components[start + f]!) ** 2;
      total += Math.sqrt(square);
    }
    scores[row] = total;
  }
  return scores;
}
