import type { VariationalFrame } from '#core/frame.ts';
import { LOG_VARIANCE } from './normal.ts';

/**
 * Says when latent units carry nothing, why, and what to do about it; null when all of them work.
 * @param row what one row is called: "beat"
 */
export function collapseSentence({ klPerUnit, collapsedUnits }: VariationalFrame, beta: number, row: string) {
  const units = klPerUnit.length;
  if (collapsedUnits === 0) return null;
  const remedy = `lower β, which is ${beta} now, for example to ${Number((beta / 10).toPrecision(2))}, or let it warm up over more epochs`;
  if (collapsedUnits === units) {
    return `Every latent unit has collapsed: the encoder answers every ${row} with the same distribution, so the network returns the mean ${row} whatever it is shown. Keeping to the prior pays more than telling rows apart: ${remedy}.`;
  }
  return `${collapsedUnits} of ${units} latent units ${collapsedUnits === 1 ? 'has' : 'have'} collapsed: they say the same of every ${row}, and the others do all the work. With fewer latent units nothing would be lost; to put them to use, ${remedy}.`;
}

/** Says when variances ran into their bounds; null when none did. @param rows validation rows */
export function clampSentence({ klPerUnit, clamped }: VariationalFrame, rows: number): string | null {
  if (clamped === 0) return null;
  const share = Math.max(1, Math.round((100 * clamped) / (rows * klPerUnit.length)));
  return `${share} % of the latent variances ran into their bounds: log σ² is held between ${LOG_VARIANCE.min} and ${LOG_VARIANCE.max}. The code is hardly a distribution any more; a larger β spreads it.`;
}
