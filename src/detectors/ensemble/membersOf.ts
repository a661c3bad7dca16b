import type { Member, Members } from '#core/learnt/members.ts';
import { quantileSorted } from '#core/statistics/quantile.ts';
import type { Look } from '../look.ts';
import { rankOf, standardized } from './calibration.ts';
import { memberOf } from './memberOf.ts';
import type { EnsembleModel } from './model.ts';

/** Quantiles of what a member says of normal rows. */
const QUANTILES = 20;

/** What the members of an ensemble say of a row, to be drawn. @param score what comes of it */
export function membersOf({ combine, members }: EnsembleModel, { row }: Look, score: number): Members {
  return {
    form: 'members',
    combine,
    members: members.map(({ kind, model, calibration }): Member => {
      const own = memberOf(kind).detector.score(model, row, 1)[0]!;
      const { scores, cut } = calibration;
      return {
        kind,
        score: own,
        rank: rankOf(calibration, own),
        standardized: standardized(calibration, own),
        cut: standardized(calibration, cut),
        calls: own > cut,
        usual: Float64Array.from({ length: QUANTILES + 1 }, (_, i) =>
          standardized(calibration, quantileSorted(scores, i / QUANTILES)),
        ),
      };
    }),
    majority: Math.floor(members.length / 2) + 1,
    score,
  };
}
