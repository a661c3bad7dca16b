import type { DatasetId, SplitName } from './dataset.ts';

/** Why there are no rows, though their files are there. */
export type DataMessage =
  | { say: 'noSuchDataset'; id: string }
  | { say: 'noSuchSplit'; dataset: DatasetId; split: SplitName };
