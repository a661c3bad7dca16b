import type { Catalogue } from './catalogue.ts';
import { ecg5000 } from './ecg5000/preparation.ts';
import { kddcup99 } from './kddcup99/preparation.ts';
import type { Preparation } from './preparation.ts';

/** All that `npm run data` prepares. */
export function preparations(catalogue: Catalogue): Preparation[] {
  return [ecg5000(catalogue.ecg5000), kddcup99(catalogue.kddcup99)];
}
