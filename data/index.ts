import type { DatasetTable } from '#core/dataset/datasetTable.ts';
import { ecg5000 } from './ecg5000/table.ts';
import { kddcup99 } from './kddcup99/table.ts';

/**
 * Every data set there is, the first one first; the page, the command line and the data step all go by this list. Each
 * is a folder here: its `table.ts` says what has to be known of it before its rows are there, its `preparation.ts` how
 * they come about.
 */
export const DATASETS: readonly DatasetTable[] = [ecg5000, kddcup99];
