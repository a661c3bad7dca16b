import type { DatasetId } from '#core/dataset/dataset.ts';
import { detectorTable, type OptionsIn } from '#core/experiment/detectorTable.ts';
import { integer } from '#core/experiment/field.ts';

/** As many as rank validation rows best over tuning seeds. */
const SAMPLES: Readonly<Record<DatasetId, number>> = { ecg5000: 4096, kddcup99: 4096 };

export const isolationForestTable = detectorTable('isolationForest', [
  integer('trees', 'trees', { min: 1, max: 1000 }),
  integer('sampleSize', 'sample', { min: 2, max: 4096 }),
  integer('extension', 'ext', { min: 0, max: 255 }),
])({
  defaults: (dataset) => ({ trees: 100, sampleSize: SAMPLES[dataset] ?? 256, extension: 0 }),
});

/**
 * - `trees`
 * - `sampleSize`: rows that a tree is grown from, drawn without replacement; at most as many as there are.
 * - `extension`: 0: a cut looks at one feature (Liu, Ting & Zhou, "Isolation forest", ICDM 2008). e: a cut is a random plane
 *   through e + 1 features (Hariri, Carrasco Kind & Brunner, "Extended isolation forest", IEEE TKDE 33(4), 2021), or through
 *   all where there are fewer.
 */
export type IsolationForestOptions = OptionsIn<typeof isolationForestTable>;
