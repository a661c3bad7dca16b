import { help } from './help.ts';
import { inspect } from './inspect.ts';
import { latent } from './latent.ts';
import { presets } from './presets.ts';
import { score } from './score.ts';
import { share } from './share.ts';

/** What the Lab says. */
export const lab = {
  help,
  inspect,
  latent,
  presets,
  score,
  share,
};
