import type { ReactElement } from 'react';
import { ContaminationChart } from '../contamination/ContaminationChart.tsx';
import { nothing, OWN } from './scored.ts';

const SHARES = [0, 0.3, 0.5, 0.7];
const medians = (from: number, fall: number) =>
  SHARES.map((contamination) => {
    const median = from - fall * contamination;
    return { contamination, low: median - 0.1 * contamination, median, high: median + 0.1 * contamination };
  });

export const CONTAMINATION: Record<string, ReactElement> = {
  'contamination/contamination': (
    <ContaminationChart
      runs={SHARES.flatMap((contamination) =>
        [1, 2, 3].map((seed) => ({ contamination, seed, rocAuc: 0.95 - contamination + 0.1 * contamination * seed })),
      )}
      series={[
        { ...OWN, summary: medians(0.95, 0.8) },
        { id: 'pca', name: 'PCA', role: 'baseline', place: 1, summary: medians(0.98, 0.7) },
        { id: 'mean', name: 'mean', role: 'baseline', place: 0, summary: medians(0.97, 0.75) },
      ]}
      published={{ points: [{ contamination: 0.3, rocAuc: 0.72 }] }}
      most={0.7}
      onOpen={nothing}
    />
  ),
};
