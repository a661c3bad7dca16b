import type { DatasetTable } from '#core/dataset/datasetTable.ts';

/** Network connections, eighteen features each: counts, sizes and shares. */
export const kddcup99 = {
  id: 'kddcup99',
  shape: { kind: 'table', types: { type: 'Attack', known: 'Seen in training' } },
  splits: ['default', 'balanced'],
  start: { trainingRows: 20_000, scaling: 'minmax', training: { batchSize: 128, epochs: 20 } },
} as const satisfies DatasetTable;
