import { useMemo } from 'react';
import type { RocCurve } from '#core/metrics/curves.ts';
import type { CurveHandle } from './CurveSlider.tsx';
import { areaText, percentText } from './format.ts';
import { OperatingChart } from './OperatingChart.tsx';
import type { LitPlace, Place, Plane } from './operatingPlane.ts';

export interface RocChartCurve {
  id: string;
  name: string;
  kind: 'network' | 'baseline';
  roc: RocCurve;
  rocAuc: number | null;
}

export interface RocChartProps {
  /** In any order; at most one is the network's. */
  curves: readonly RocChartCurve[];
  /** Where the threshold stands on the network's curve. */
  point: { fpr: number; tpr: number };
  /** Where a threshold that another chart points at would stand. */
  ghost?: Place | null;
  lit?: readonly LitPlace[];
  handle: CurveHandle;
}

const PLANE: Plane = {
  xTitle: { long: 'normal rows flagged: false alarms', short: 'false alarms' },
  guess: { from: { x: 0, y: 0 }, to: { x: 1, y: 1 }, area: '.500' },
  keyTitle: 'area under the curve',
  keySide: 'right',
  corner: { x: [0, 0.2], y: [0.8, 1] },
};

const NONE: readonly LitPlace[] = [];

/** How well rankings part abnormal from normal rows: recall against false alarms, for every threshold there is. */
export function RocChart({ curves, point, ghost = null, lit = NONE, handle }: RocChartProps) {
  const { fpr, tpr } = point;
  const drawn = useMemo(
    () =>
      curves.map(({ id, name, kind, roc, rocAuc }) => ({
        id,
        name,
        kind,
        x: roc.fpr,
        y: roc.tpr,
        thresholds: roc.thresholds,
        area: areaText(rocAuc),
      })),
    [curves],
  );
  return (
    <OperatingChart
      plane={PLANE}
      label={inWords(curves, point)}
      caption="abnormal rows flagged: recall"
      crowdedCaption={`abnormal rows flagged: recall ${percentText(tpr)}, false alarms ${percentText(fpr)}`}
      curves={drawn}
      point={{ x: fpr, y: tpr }}
      pointWords={[`recall ${percentText(tpr)},`, `false alarms ${percentText(fpr)}`]}
      ghost={ghost}
      lit={lit}
      handle={handle}
    />
  );
}

function inWords(curves: readonly RocChartCurve[], { fpr, tpr }: RocChartProps['point']): string {
  const areas = curves.map(({ name, rocAuc }) => `${name} ${areaText(rocAuc)}`);
  return `ROC curves with the area under each: ${areas.join(', ')}; guessing .500. At the threshold, recall is ${percentText(tpr)} with ${percentText(fpr)} false alarms.`;
}
