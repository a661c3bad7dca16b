import { ensembleTable } from './ensemble/fields.ts';
import { iqrTable } from './iqr/fields.ts';
import { isolationForestTable } from './isolationForest/fields.ts';
import { kMeansTable } from './kMeans/fields.ts';
import { kNearestTable } from './kNearest/fields.ts';
import { lofTable } from './lof/fields.ts';
import { madTable } from './mad/fields.ts';
import { mahalanobisTable } from './mahalanobis/fields.ts';
import { meanTable } from './mean/fields.ts';
import { oneClassSvmTable } from './oneClassSvm/fields.ts';
import { pcaTable } from './pca/fields.ts';
import { zScoreTable } from './zScore/fields.ts';

/** The settings of every classical detector, without what computes. */
export const classicalTables = [
  meanTable,
  zScoreTable,
  madTable,
  iqrTable,
  pcaTable,
  mahalanobisTable,
  kNearestTable,
  kMeansTable,
  lofTable,
  isolationForestTable,
  oneClassSvmTable,
  ensembleTable,
] as const;
