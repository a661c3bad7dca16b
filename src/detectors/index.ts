import { autoencoder } from './autoencoder/autoencoder.ts';
import { type Classical, classicalDetector } from './classicalDetector.ts';
import type { Detector } from './detector.ts';
import { ensemble } from './ensemble/ensemble.ts';
import { ensembleTable } from './ensemble/fields.ts';
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
import { vae } from './vae/vae.ts';
import { zScoreTable } from './zScore/fields.ts';
import { zScore } from './zScore/zScore.ts';

/** Those without a network. To add one takes a folder, and a line here. */
export const CLASSICAL: readonly Classical[] = [
  classicalDetector(meanTable, mean),
  classicalDetector(zScoreTable, zScore),
  classicalDetector(madTable, mad),
  classicalDetector(iqrTable, iqr),
  classicalDetector(pcaTable, pca),
  classicalDetector(mahalanobisTable, mahalanobis),
  classicalDetector(kNearestTable, kNearest),
  classicalDetector(kMeansTable, kMeans),
  classicalDetector(lofTable, lof),
  classicalDetector(isolationForestTable, isolationForest),
  classicalDetector(oneClassSvmTable, oneClassSvm),
  classicalDetector(ensembleTable, ensemble),
];

/** Every detector. The first is the one that a link without a kind means. */
export const DETECTORS: readonly Detector[] = [autoencoder, vae, ...CLASSICAL];
