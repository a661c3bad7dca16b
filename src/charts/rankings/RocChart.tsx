import { useMemo } from 'react';
import type { RocCurve } from '#core/metrics/curves.ts';
import type { RocBand } from '#core/metrics/rocBand.ts';
import type { Interval } from '#core/statistics/meanInterval.ts';
import { useText } from '#text/useText.ts';
import type { Series } from '../series.ts';
import type { CurveHandle } from './CurveSlider.tsx';
import { OperatingChart } from './OperatingChart.tsx';
import { both, type HighlightedPlace, type Place, type Plane } from './operatingPlane.ts';

export interface RocChartSeries extends Series {
  roc: RocCurve;
  rocAuc: number | null;
  /** The area's 95 % interval, where it is to be told. */
  interval?: Interval | null;
  /** Pointwise, of 95 %, where it is to be drawn. */
  band?: RocBand | null;
}

export interface RocChartProps {
  /** In any order; one at most is the detector's own. */
  series: readonly RocChartSeries[];
  /** Where the threshold stands on its curve. */
  point: { fpr: number; tpr: number };
  /** Where a threshold that another chart points at would stand. */
  preview?: Place | null;
  highlighted?: readonly HighlightedPlace[];
  handle: CurveHandle;
}

const PLANE = { corner: { x: [0, 0.2], y: [0.8, 1] } } as const satisfies Partial<Plane>;
const GUESS = { from: { x: 0, y: 0 }, to: { x: 1, y: 1 } };

const NONE: readonly HighlightedPlace[] = [];

/** How well rankings part abnormal from normal rows: recall against false alarms, for every threshold there is. */
export function RocChart({ series, point, preview = null, highlighted = NONE, handle }: RocChartProps) {
  const { charts, numbers } = useText();
  const { roc: text, guessing } = charts.rankings;
  const { fpr, tpr } = point;
  const drawn = useMemo(
    () =>
      series.map(({ id, name, role, place, roc, rocAuc, interval, band }) => ({
        id,
        name,
        role,
        place,
        x: roc.fpr,
        y: roc.tpr,
        thresholds: roc.thresholds,
        auc: rocAuc,
        area: interval ? text.within(rocAuc, interval) : both(numbers.area(rocAuc)),
        band: band ? { x: band.fpr, low: band.low, high: band.high } : null,
      })),
    [series, numbers, text],
  );
  const said = series.map(({ name, rocAuc, interval }) => ({ name, area: numbers.area(rocAuc), interval }));
  const banded = series.find(({ band }) => band)?.name;
  const intervals = series.some(({ interval }) => interval);
  const plane = useMemo<Plane>(
    () => ({
      ...PLANE,
      guess: { ...GUESS, area: numbers.area(0.5), name: guessing },
      xTitle: text.across,
      keyTitle: intervals ? text.keyWithin : text.key,
      band: text.band,
    }),
    [text, guessing, numbers, intervals],
  );
  return (
    <OperatingChart
      plane={plane}
      label={text.label(said, plane.guess.area, tpr, fpr, banded)}
      caption={text.caption(tpr, fpr)}
      series={drawn}
      point={{ x: fpr, y: tpr }}
      preview={preview}
      highlighted={highlighted}
      handle={handle}
    />
  );
}
