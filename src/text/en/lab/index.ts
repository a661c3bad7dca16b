import { change } from './change.ts';
import { explanations } from './explanations.ts';
import { help } from './help.ts';
import { inspect } from './inspect.ts';
import { labels } from './labels.ts';
import { latent } from './latent.ts';
import { presets } from './presets.ts';
import { score } from './score.ts';
import { sentences } from './sentences.ts';
import { share } from './share.ts';
import { status } from './status.ts';

/** What the Lab says. */
export const lab = {
  change,
  explanations,
  help,
  inspect,
  labels,
  latent,
  presets,
  score,
  sentences,
  share,
  status,
};
