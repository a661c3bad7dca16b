import { expect, it } from 'vitest';
import { fileName } from './fileName.ts';

it('names data set, seed and chart, in letters that every file system keeps', () => {
  expect(fileName({ dataset: 'ecg5000', seed: 1 }, 'roc', 'svg')).toBe('anomascope-ecg5000-seed1-roc.svg');
  expect(fileName({ dataset: 'ecg5000', seed: 1 }, 'roc', 'svg', 0)).toBe('anomascope-ecg5000-seed1-epoch0-roc.svg');
  expect(fileName({ dataset: 'My Data: ü/2', seed: 12 }, 'precision and recall', 'csv')).toBe(
    'anomascope-my-data-2-seed12-precision-and-recall.csv',
  );
});
