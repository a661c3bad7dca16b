import { DATASETS } from '../../../data/index.ts';
import type { DatasetTable } from './datasetTable.ts';

export { DATASETS };

/** The data sets that links and forms offer; the first is the one that a person meets first. */
export const DATASET_IDS = DATASETS.map(({ id }) => id) as [string, ...string[]];

/** @throws Error when there is no data set of this id */
export function datasetTable(id: string): DatasetTable {
  const table = DATASETS.find((table) => table.id === id);
  if (!table) throw new Error(`There is no data set “${id}”.`);
  return table;
}
