import { TellingError } from '#core/message.ts';
import { inBlocks, within } from '#core/pieces.ts';
import { classical } from '../classical.ts';
import { gather } from '../gather.ts';
import { columnMedians, replacementContributions } from '../replacement.ts';
import { calibrationOf, rankOf, standardized } from './calibration.ts';
import type { EnsembleOptions } from './fields.ts';
import { memberOf } from './memberOf.ts';
import { membersOf } from './membersOf.ts';
import type { EnsembleModel } from './model.ts';

/** No more rows are kept from the members, to compare their scores by. */
const MOST_KEPT = 1000;

/**
 * Several detectors, each with settings that are the same on every data set, asked together. They learn from four fifths of the training rows; what
 * they say of the others, at most a thousand, tells what their scores mean, for a row that was learnt from looks too normal
 * to some. The score is
 * - `meanRank`: the mean of the members' ranks among those rows, over 0 and below 1;
 * - `meanScore`: the mean of their scores, each in its standard deviations over its mean;
 * - `majority`: (members that find the row beyond 95 % of those rows + mean rank) / (members + 1), so that rows with equally
 *   many votes keep an order. It is a majority from (⌊members / 2⌋ + 1) / (members + 1) on.
 */
export const ensemble = classical<EnsembleOptions, EnsembleModel>({
  kind: 'ensemble',
  *fit(x, rows, features, { members, combine }, random, validation) {
    const kept = Math.max(2, Math.min(MOST_KEPT, Math.floor(rows / 5)));
    if (rows - kept < 2) throw new TellingError({ say: 'tooFewRows', rows });
    const order = random.permutation(rows);
    const apart = gather(x, features, order.subarray(0, kept));
    const learnt = gather(x, features, order.subarray(kept).sort());
    const model: EnsembleModel = { features, combine, members: [], medians: columnMedians(x, rows, features) };
    for (const [i, kind] of members.entries()) {
      const { detector, options } = memberOf(kind);
      const [from, to] = [i / members.length, (i + 1) / members.length];
      const fitting = detector.fit(learnt, rows - kept, features, options, random.fork(kind), validation);
      const fitted = yield* within(from, from + 0.8 * (to - from), fitting);
      const scores = new Float32Array(kept);
      const { score } = detector.cost(rows - kept, features, options);
      const scoring = inBlocks(kept, score, (start, end) => {
        const part = apart.subarray(start * features, end * features);
        scores.set(detector.score(fitted, part, end - start), start);
      });
      yield* within(from + 0.8 * (to - from), to, scoring);
      model.members.push({ kind, model: fitted, calibration: calibrationOf(scores) });
    }
    return model;
  },
  score: scoresOf,
  contributions: (model, x, rows) =>
    replacementContributions(x, rows, model.medians, (changed, count) => scoresOf(model, changed, count)),
  explainedBy: () => 'replacement',
  learnt: (model, look) => membersOf(model, look, scoresOf(model, look.row, 1)[0]!),
  cost(rows, features, { members }) {
    const costs = members.map((kind) => {
      const { detector, options } = memberOf(kind);
      return detector.cost(rows, features, options);
    });
    const score = costs.reduce((sum, cost) => sum + cost.score, 0);
    return { fit: costs.reduce((sum, cost) => sum + cost.fit, 0) + Math.min(MOST_KEPT, rows / 5) * score, score };
  },
});

function scoresOf({ combine, members }: EnsembleModel, x: Float32Array, rows: number): Float32Array {
  const sums = new Float64Array(rows);
  for (const { kind, model, calibration } of members) {
    const scores = memberOf(kind).detector.score(model, x, rows);
    for (let row = 0; row < rows; row++) {
      const score = scores[row]!;
      if (combine === 'meanScore') sums[row]! += standardized(calibration, score) / members.length;
      else sums[row]! += rankOf(calibration, score) / members.length;
      if (combine === 'majority' && score > calibration.cut) sums[row]! += 1;
    }
  }
  return Float32Array.from(sums, (sum) => (combine === 'majority' ? sum / (members.length + 1) : sum));
}
