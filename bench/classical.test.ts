import { expect, it } from 'vitest';
import { classicalLine } from './classical.ts';

it('says how a detector compares, and nothing where there is nothing to compare with', () => {
  const one = { dataset: 'ecg5000', kind: 'pca', ms: 20, rocAuc: 0.99408 } as const;
  const other = { by: 'scikit-learn', ms: 25.04, rocAuc: 0.994 };
  expect(classicalLine({ ...one, other })).toMatch(
    /^ecg5000 +pca +20\.0 ms, ROC AUC 0\.9941; scikit-learn 25\.0 ms, 0\.9940: 1\.3 times as fast$/,
  );
  expect(classicalLine({ ...one, other: null })).toMatch(/^ecg5000 +pca +20\.0 ms, ROC AUC 0\.9941$/);
});
