import { weakMapMemoize } from 'reselect';
import type { Ranking } from '#core/evaluation.ts';
import { aucInterval, placementsOfSorted } from '#core/metrics/delong.ts';
import { type RocBand, rocBand } from '#core/metrics/rocBand.ts';
import type { Interval } from '#core/statistics/meanInterval.ts';

/** The 95 % interval of a ranking's ROC AUC, computed when first asked for. Null with fewer than two rows of either kind. */
export const intervalOf = weakMapMemoize(({ test }: Ranking): Interval | null => aucInterval(placementsOfSorted(test)));

/** Where a band is drawn: closer together at few false alarms, where the chart is enlarged. */
const PLACES = Float64Array.from({ length: 400 }, (_, i) => (i / 399) ** 2);

/** A band round a ranking's ROC curve, computed when first asked for. */
export const bandOf = weakMapMemoize(({ test }: Ranking): RocBand | null => rocBand(test, PLACES));
