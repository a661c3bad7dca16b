import type { Collapse } from '#core/variational/collapse.ts';
import { LOG_VARIANCE } from '#core/variational/normal.ts';
import { numbers } from '../locale.ts';

const { amount, percent, whole } = numbers;

/** When latent units carry nothing: why, and what to do about it. @param row what one row is called: "beat" */
function collapsed({ collapsed, units, beta }: Collapse, row: string): string {
  const lower = amount(Number((beta / 10).toPrecision(2)));
  const remedy = `lower β, which is ${amount(beta)} now, for example to ${lower}, or let it warm up over more epochs`;
  if (collapsed === units) {
    return `Every latent unit has collapsed: the encoder answers every ${row} with the same distribution, so the network returns the mean ${row} whatever it is shown. Keeping to the prior pays more than telling rows apart: ${remedy}.`;
  }
  const [have, say, them] = collapsed === 1 ? ['has', 'it says', 'it'] : ['have', 'they say', 'them'];
  return `${whole(collapsed)} of ${whole(units)} latent units ${have} collapsed: ${say} the same of every ${row}, and the rest does all the work. Without ${them} nothing would be lost; to put ${them} to use, ${remedy}.`;
}

/** When variances ran into their bounds. @param share of them; what is less than one in a hundred still counts */
const clamped = (share: number) =>
  `${percent(Math.max(0.01, share))} of the latent variances ran into their bounds: log σ² is held between ${whole(LOG_VARIANCE.min)} and ${whole(LOG_VARIANCE.max)}. The code is hardly a distribution any more; a larger β spreads it.`;

/** What is wrong with the latent distributions of a variational autoencoder. */
export const collapse = { collapsed, clamped };
