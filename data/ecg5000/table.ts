import type { DatasetTable } from '#core/dataset/datasetTable.ts';

/** Heartbeats of one patient, each brought to mean 0 and standard deviation 1 by itself. */
export const ecg5000 = {
  id: 'ecg5000',
  shape: {
    kind: 'signal',
    length: 140,
    range: [-5.5, 4],
    // No beat of the data set goes further than 7.4.
    bounds: [-10, 10],
    normalized: true,
    // The beats are not annotated, so these are read off the mean normal beat: the main deflection at sample 4, the slow
    // waves of recovery after it, and the sharp wave that leads in the next beat at 104.
    waves: { T: [0.12, 0.67], P: [0.67, 0.85] },
  },
  splits: ['default', 'ucr'],
} as const satisfies DatasetTable;
