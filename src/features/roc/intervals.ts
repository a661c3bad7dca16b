import { weakMapMemoize } from 'reselect';
import { aucInterval, placementsOfSorted } from '#core/metrics/delong.ts';
import { type RocBand, rocBand } from '#core/metrics/rocBand.ts';
import type { ScoreIndex } from '#core/metrics/scoreIndex.ts';
import type { Interval } from '#core/statistics/meanInterval.ts';

/** The 95 % interval of the ROC AUC of some rows, computed when first asked for. Null with fewer than two of either kind. */
export const intervalOf = weakMapMemoize((rows: ScoreIndex): Interval | null => aucInterval(placementsOfSorted(rows)));

/** Where a band is drawn: closer together at few false alarms, where the chart is enlarged. */
const PLACES = Float64Array.from({ length: 400 }, (_, i) => (i / 399) ** 2);

/** A band round their ROC curve, computed when first asked for. */
export const bandOf = weakMapMemoize((rows: ScoreIndex): RocBand | null => rocBand(rows, PLACES));
