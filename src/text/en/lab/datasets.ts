import type { DatasetsWords } from '../../datasetWords.ts';

/** The data files speak English already. */
export const datasets: Readonly<DatasetsWords> = {};
