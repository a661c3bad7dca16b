import type { ReactElement } from 'react';
import { averagePrecision, precisionRecallCurve, rocAuc, rocCurve } from '#core/metrics/curves.ts';
import { aucInterval, placementsOfSorted } from '#core/metrics/delong.ts';
import { rocBand } from '#core/metrics/rocBand.ts';
import { PrecisionRecallChart } from '../rankings/PrecisionRecallChart.tsx';
import { RocChart } from '../rankings/RocChart.tsx';
import { ABNORMAL, handle, indexWith, NORMAL, network } from './scored.ts';

const baselines = { PCA: indexWith(5), mean: indexWith(3) };
const ranked = [
  { id: 'network', name: 'network', role: 'own' as const, index: network },
  { id: 'mean', name: 'the mean', role: 'baseline' as const, place: 0, index: baselines.mean },
  { id: 'pca', name: 'PCA 4', role: 'baseline' as const, place: 1, index: baselines.PCA },
];

export const RANKINGS: Record<string, ReactElement> = {
  'rankings/roc': (
    <RocChart
      series={ranked.map(({ index, ...curve }) => ({ ...curve, roc: rocCurve(index, true), rocAuc: rocAuc(index) }))}
      point={{ fpr: 0.06, tpr: 0.94 }}
      preview={{ x: 0.02, y: 0.8 }}
      highlighted={[
        { x: 0.16, y: 0.97, abnormal: false },
        { x: 0.1, y: 0.95, abnormal: true },
      ]}
      handle={handle}
    />
  ),
  'rankings/roc-compared': (
    <RocChart
      series={[...ranked, { id: 'run', name: 'other run', role: 'run' as const, index: indexWith(4) }].map(
        ({ index, ...curve }) => ({ ...curve, roc: rocCurve(index, true), rocAuc: rocAuc(index) }),
      )}
      point={{ fpr: 0.06, tpr: 0.94 }}
      handle={handle}
    />
  ),
  'rankings/roc-intervals': (
    <RocChart
      series={ranked.map(({ index, ...curve }) => ({
        ...{ ...curve, roc: rocCurve(index, true), rocAuc: rocAuc(index) },
        interval: aucInterval(placementsOfSorted(index)),
        band: curve.role === 'own' ? rocBand(index, [0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1]) : null,
      }))}
      point={{ fpr: 0.06, tpr: 0.94 }}
      handle={handle}
    />
  ),
  'rankings/precision-recall': (
    <PrecisionRecallChart
      series={ranked.map(({ index, ...curve }) => ({
        ...curve,
        curve: precisionRecallCurve(index),
        averagePrecision: averagePrecision(index),
      }))}
      prevalence={ABNORMAL / (NORMAL + ABNORMAL)}
      point={{ precision: 0.88, recall: 0.94 }}
      handle={handle}
    />
  ),
};
