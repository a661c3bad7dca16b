import type { DetectorTable } from '#core/experiment/detectorTable.ts';
import type { ClassicalDetector } from './classical.ts';
import { iqrTable } from './iqr/fields.ts';
import { iqr } from './iqr/iqr.ts';
import { isolationForestTable } from './isolationForest/fields.ts';
import { isolationForest } from './isolationForest/isolationForest.ts';
import { kMeansTable } from './kMeans/fields.ts';
import { kMeans } from './kMeans/kMeans.ts';
import { kNearestTable } from './kNearest/fields.ts';
import { kNearest } from './kNearest/kNearest.ts';
import { lofTable } from './lof/fields.ts';
import { lof } from './lof/lof.ts';
import { madTable } from './mad/fields.ts';
import { mad } from './mad/mad.ts';
import { mahalanobisTable } from './mahalanobis/fields.ts';
import { mahalanobis } from './mahalanobis/mahalanobis.ts';
import { meanTable } from './mean/fields.ts';
import { mean } from './mean/mean.ts';
import { oneClassSvmTable } from './oneClassSvm/fields.ts';
import { oneClassSvm } from './oneClassSvm/oneClassSvm.ts';
import { pcaTable } from './pca/fields.ts';
import { pca } from './pca/pca.ts';
import { zScoreTable } from './zScore/fields.ts';
import { zScore } from './zScore/zScore.ts';

/** A detector and its settings. */
interface Single {
  table: DetectorTable;
  detector: ClassicalDetector;
}

/** Those that learn without a network and without each other. To add one takes a folder, and a line here. */
export const SINGLE: readonly Single[] = [
  { table: meanTable, detector: mean },
  { table: zScoreTable, detector: zScore },
  { table: madTable, detector: mad },
  { table: iqrTable, detector: iqr },
  { table: pcaTable, detector: pca },
  { table: mahalanobisTable, detector: mahalanobis },
  { table: kNearestTable, detector: kNearest },
  { table: kMeansTable, detector: kMeans },
  { table: lofTable, detector: lof },
  { table: isolationForestTable, detector: isolationForest },
  { table: oneClassSvmTable, detector: oneClassSvm },
];
