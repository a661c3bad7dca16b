import type { DetectorTable } from '#core/experiment/detectorTable.ts';
import type { ClassicalDetector } from '#detectors/classical.ts';
import { isolationForestTable } from '#detectors/isolationForest/fields.ts';
import { isolationForest } from '#detectors/isolationForest/isolationForest.ts';
import { kNearestTable } from '#detectors/kNearest/fields.ts';
import { kNearest } from '#detectors/kNearest/kNearest.ts';
import { lofTable } from '#detectors/lof/fields.ts';
import { lof } from '#detectors/lof/lof.ts';
import { mahalanobisTable } from '#detectors/mahalanobis/fields.ts';
import { mahalanobis } from '#detectors/mahalanobis/mahalanobis.ts';
import { meanTable } from '#detectors/mean/fields.ts';
import { mean } from '#detectors/mean/mean.ts';
import { oneClassSvmTable } from '#detectors/oneClassSvm/fields.ts';
import { oneClassSvm } from '#detectors/oneClassSvm/oneClassSvm.ts';
import { pcaTable } from '#detectors/pca/fields.ts';
import { pca } from '#detectors/pca/pca.ts';
import { zScoreTable } from '#detectors/zScore/fields.ts';
import { zScore } from '#detectors/zScore/zScore.ts';

/** A detector of the Lab's, set for rows of two numbers: one notion of what normal is. */
export interface Notion<Kind extends string = string, Options = object> {
  kind: Kind;
  options: Options;
  detector: ClassicalDetector<Options>;
}

/** @param own settings other than the detector's usual ones */
const notion = <Kind extends string, Options extends object, Model extends object>(
  table: DetectorTable<Kind, Options>,
  detector: ClassicalDetector<Options, Model>,
  own: Partial<Options> = {},
) =>
  ({
    kind: table.kind,
    options: { ...table.defaults('plane'), ...own },
    detector: detector as unknown as ClassicalDetector<Options>,
  }) satisfies Notion<Kind, Options>;

/** Those of the detectors that differ most in what they take normal to be, from the plainest on. */
export const NOTIONS = {
  mean: notion(meanTable, mean),
  // One number out of its range is enough.
  zScore: notion(zScoreTable, zScore, { summary: 'largest' }),
  mahalanobis: notion(mahalanobisTable, mahalanobis),
  // Two components would redraw any two numbers without an error.
  pca: notion(pcaTable, pca, { keep: 'components', components: 1 }),
  kNearest: notion(kNearestTable, kNearest),
  lof: notion(lofTable, lof),
  isolationForest: notion(isolationForestTable, isolationForest),
  oneClassSvm: notion(oneClassSvmTable, oneClassSvm),
};

export type NotionKind = keyof typeof NOTIONS;
export const NOTION_KINDS = Object.keys(NOTIONS) as NotionKind[];
