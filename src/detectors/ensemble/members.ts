import type { DetectorTable } from '#core/experiment/detectorTable.ts';
import type { ClassicalDetector } from '../classical.ts';
import { iqrTable } from '../iqr/fields.ts';
import { iqr } from '../iqr/iqr.ts';
import { isolationForestTable } from '../isolationForest/fields.ts';
import { isolationForest } from '../isolationForest/isolationForest.ts';
import { kMeansTable } from '../kMeans/fields.ts';
import { kMeans } from '../kMeans/kMeans.ts';
import { kNearestTable } from '../kNearest/fields.ts';
import { kNearest } from '../kNearest/kNearest.ts';
import { lofTable } from '../lof/fields.ts';
import { lof } from '../lof/lof.ts';
import { madTable } from '../mad/fields.ts';
import { mad } from '../mad/mad.ts';
import { mahalanobisTable } from '../mahalanobis/fields.ts';
import { mahalanobis } from '../mahalanobis/mahalanobis.ts';
import { meanTable } from '../mean/fields.ts';
import { mean } from '../mean/mean.ts';
import { oneClassSvmTable } from '../oneClassSvm/fields.ts';
import { oneClassSvm } from '../oneClassSvm/oneClassSvm.ts';
import { pcaTable } from '../pca/fields.ts';
import { pca } from '../pca/pca.ts';
import { zScoreTable } from '../zScore/fields.ts';
import { zScore } from '../zScore/zScore.ts';
import type { MemberKind } from './fields.ts';

/** A detector and its settings. */
interface Member {
  detector: ClassicalDetector;
  table: DetectorTable;
}

/** All that an ensemble can be made of. */
export const MEMBERS: Record<MemberKind, Member> = {
  mean: { detector: mean, table: meanTable },
  zScore: { detector: zScore, table: zScoreTable },
  mad: { detector: mad, table: madTable },
  iqr: { detector: iqr, table: iqrTable },
  pca: { detector: pca, table: pcaTable },
  mahalanobis: { detector: mahalanobis, table: mahalanobisTable },
  kNearest: { detector: kNearest, table: kNearestTable },
  kMeans: { detector: kMeans, table: kMeansTable },
  lof: { detector: lof, table: lofTable },
  isolationForest: { detector: isolationForest, table: isolationForestTable },
  oneClassSvm: { detector: oneClassSvm, table: oneClassSvmTable },
};
