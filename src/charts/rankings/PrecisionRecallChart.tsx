import { useMemo } from 'react';
import type { PrecisionRecallCurve } from '#core/metrics/curves.ts';
import { useText } from '#text/useText.ts';
import type { Series } from '../series.ts';
import type { CurveHandle } from './CurveSlider.tsx';
import { OperatingChart } from './OperatingChart.tsx';
import { both, type HighlightedPlace, type Place, type Plane } from './operatingPlane.ts';

export interface PrecisionRecallChartSeries extends Series {
  curve: PrecisionRecallCurve;
  averagePrecision: number | null;
}

export interface PrecisionRecallChartProps {
  /** In any order; one at most is the detector's own. */
  series: readonly PrecisionRecallChartSeries[];
  /** Share of the rows that are abnormal: the precision of guessing. */
  prevalence: number;
  /** Whether that share is supposed, and not the rows' own: then it is told. */
  supposed?: boolean;
  /** Where the threshold stands on its curve; precision is null where nothing is flagged. */
  point: { precision: number | null; recall: number };
  /** Where a threshold that another chart points at would stand. */
  preview?: Place | null;
  highlighted?: readonly HighlightedPlace[];
  handle: CurveHandle;
}

const PLANE = { corner: { x: [0.8, 1], y: [0.8, 1] } } as const satisfies Partial<Plane>;

const NONE: readonly HighlightedPlace[] = [];

/** What a wider net costs: precision against recall, for every threshold there is. */
export function PrecisionRecallChart(props: PrecisionRecallChartProps) {
  const { charts, numbers } = useText();
  const { precisionRecall: text, guessing } = charts.rankings;
  const { series, prevalence, supposed = false, point, preview = null, highlighted = NONE, handle } = props;
  const drawn = useMemo(
    () =>
      series.map(({ id, name, role, place, curve, averagePrecision }) => ({
        id,
        name,
        role,
        place,
        x: curve.recall,
        y: curve.precision,
        thresholds: curve.thresholds,
        auc: averagePrecision,
        area: both(numbers.area(averagePrecision)),
      })),
    [series, numbers],
  );
  const said = series.map(({ name, averagePrecision }) => ({ name, area: numbers.area(averagePrecision) }));
  const plane = useMemo<Plane>(
    () => ({
      ...PLANE,
      guess: {
        from: { x: 0, y: prevalence },
        to: { x: 1, y: prevalence },
        area: numbers.area(prevalence),
        name: guessing,
      },
      xTitle: text.across,
      keyTitle: text.key,
    }),
    [prevalence, text, guessing, numbers],
  );
  const told = { ...point, supposed: supposed ? prevalence : null };
  return (
    <OperatingChart
      plane={plane}
      label={text.label(said, plane.guess.area, told)}
      caption={text.caption(told)}
      series={drawn}
      // The curve begins where nothing is flagged yet, at a precision of 1 by convention.
      point={{ x: point.recall, y: point.precision ?? 1 }}
      preview={preview}
      highlighted={highlighted}
      handle={handle}
    />
  );
}
