import { expect, it } from 'vitest';
import { classicalLine } from './classical.ts';

it('says how a detector compares, and nothing where there is nothing to compare with', () => {
  const one = { dataset: 'ecg5000', kind: 'pca', ms: 20, firstMs: 61.21, rocAuc: 0.99408 } as const;
  const other = { by: 'scikit-learn', ms: 25.04, firstMs: 30, rocAuc: 0.994 };
  expect(classicalLine({ ...one, other })).toMatch(
    /^ecg5000 +pca +20\.0 ms \(first 61\.2\), ROC AUC 0\.9941; scikit-learn 25\.0 ms \(30\.0\), 0\.9940: 1\.3 times as fast$/,
  );
  expect(classicalLine({ ...one, other: null })).toMatch(/^ecg5000 +pca +20\.0 ms \(first 61\.2\), ROC AUC 0\.9941$/);
});
