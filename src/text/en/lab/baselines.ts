import type { Message } from '#core/message.ts';
import type { Baseline } from '#core/plan.ts';
import { numbers } from '../locale.ts';
import { tell } from '../messages/index.ts';
import { detectors } from './detectors.ts';

/** Short enough for the key of a chart. */
const SHORT: Record<string, string> = {
  mean: 'the mean',
  pca: 'PCA',
  zScore: 'z-score',
  mad: 'MAD score',
  iqr: 'IQR fences',
  mahalanobis: 'Mahalanobis',
  kNearest: 'k-NN',
  kMeans: 'k-means',
  lof: 'LOF',
  isolationForest: 'isolation forest',
  oneClassSvm: 'one-class SVM',
  ensemble: 'ensemble',
};

const short = (kind: string) => SHORT[kind] ?? detectors.kinds[kind] ?? kind;

/** What stands beside a detector, to compare it with. */
export const baselines = {
  /** Within a sentence, and in the key of a chart. */
  name: ({ id, components }: Pick<Baseline, 'id' | 'components'>) => (id === 'pca' ? `PCA ${components}` : short(id)),
  /** The same where nobody knows its settings. */
  kind: short,
  button: 'Compare with',
  title: 'What the detector is compared with',
  first: 'First baseline',
  second: 'Second baseline',
  none: 'none',
  /** The detector that is compared, in the list of baselines. */
  itself: (name: string) => `${name} (is the detector)`,
  anotherRun: 'Another run',
  noRun: 'none',
  runOf: (name: string, area: string) => `${name} (ROC AUC ${area})`,
  about: 'Baselines are fitted on the same rows, with their usual settings, and kept for your next visit.',
  fitting: (kind: string, share: number) => `Fitting ${short(kind)}: ${numbers.percent(share)}.`,
  fitted: 'All baselines are fitted.',
  refused: (kind: string, why: Message) => `${short(kind)} cannot stand here: ${tell(why)}`,
};
