import { presets } from './presets.ts';
import { share } from './share.ts';

/** What the Lab says. */
export const lab = {
  presets,
  share,
};
