import { scaleLinear } from 'd3-scale';
import { useId, useState } from 'react';
import type { RocCurve } from '#core/metrics/curves.ts';
import { BottomAxis, LeftAxis } from './Axis.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import { areaText, percentText } from './format.ts';
import marks from './marks.module.css';
import styles from './RocChart.module.css';
import { RocKey } from './RocKey.tsx';
import { RocPoint } from './RocPoint.tsx';
import type { Size } from './useSize.ts';

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
}

const MARGIN = { top: 10, right: 20, bottom: 40, left: 46 };
/** The corner that the enlarged view shows: false alarms up to this share, recall from one minus it. */
const CORNER = 0.2;

/** How well rankings part abnormal from normal rows: recall against false alarms, for every threshold there is. */
export function RocChart({ curves, point }: RocChartProps) {
  const [near, setNear] = useState(false);
  return (
    <ChartFrame
      label={inWords(curves, point)}
      caption={
        <i>abnormal rows flagged: recall{near && !isNear(point) && ' (the threshold lies outside this corner)'}</i>
      }
      overlay={({ height }) => (
        <button
          type="button"
          className={marks.button}
          style={{ left: MARGIN.left - 2, top: height - 22 }}
          onClick={() => setNear(!near)}
        >
          {near ? 'Zoom out' : 'Zoom in'}
        </button>
      )}
    >
      {(size) => <Marks size={size} curves={curves} point={point} extent={near ? CORNER : 1} />}
    </ChartFrame>
  );
}

function Marks({ size, curves, point, extent }: RocChartProps & { size: Size; extent: number }) {
  const id = useId();
  const [left, right, top, bottom] = [MARGIN.left, size.width - MARGIN.right, MARGIN.top, size.height - MARGIN.bottom];
  const x = scaleLinear([0, extent], [left, right]);
  const y = scaleLinear([1 - extent, 1], [bottom, top]);
  const drawn = curves.toReversed().sort((a, b) => rank(a) - rank(b));
  return (
    <>
      <clipPath id={id}>
        <rect x={left} y={top - 2} width={right - left + 2} height={bottom - top + 3} />
      </clipPath>
      <LeftAxis
        ticks={y.ticks(Math.max(2, (bottom - top) / 40)).map((tick) => ({ at: y(tick), text: percentText(tick) }))}
        at={left}
        across={right - left}
      />
      <BottomAxis
        ticks={x.ticks(Math.max(2, (right - left) / 70)).map((tick) => ({ at: x(tick), text: percentText(tick) }))}
        at={bottom}
        from={left}
        to={right}
        title={right - left > 270 ? 'normal rows flagged: false alarms' : 'false alarms'}
      />
      <g clipPath={`url(#${id})`}>
        <line className={styles.chance} x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
        {drawn.map((curve) => (
          <path
            key={curve.id}
            className={`${marks.line} ${curve.kind === 'network' ? styles.network : styles.baseline}`}
            strokeDasharray={dashOf(curve, curves)}
            d={pathOf(curve.roc, x, y)}
          />
        ))}
      </g>
      <RocKey
        entries={byArea(curves).map((curve) => ({
          id: curve.id,
          name: curve.name,
          area: areaText(curve.rocAuc),
          network: curve.kind === 'network',
          dash: dashOf(curve, curves),
        }))}
        right={right - 8}
        bottom={bottom - 10}
      />
      {(extent === 1 || isNear(point)) && (
        <RocPoint x={x(point.fpr)} y={y(point.tpr)} right={right} middle={(top + bottom) / 2} {...point} />
      )}
    </>
  );
}

const rank = ({ kind }: RocChartCurve) => (kind === 'network' ? 1 : 0);

const isNear = ({ fpr, tpr }: RocChartProps['point']) => fpr <= CORNER && tpr >= 1 - CORNER;

const byArea = (curves: readonly RocChartCurve[]) => curves.toSorted((a, b) => (b.rocAuc ?? 0) - (a.rocAuc ?? 0));

const DASHES = ['6 3', '2 3', '9 3 2 3'];

/** Baselines differ by their dashes; the network is whole. */
function dashOf(curve: RocChartCurve, curves: readonly RocChartCurve[]): string | undefined {
  if (curve.kind === 'network') return undefined;
  return DASHES[curves.filter(({ kind }) => kind === 'baseline').indexOf(curve) % DASHES.length];
}

function pathOf({ fpr, tpr }: RocCurve, x: (share: number) => number, y: (share: number) => number): string {
  let path = '';
  for (let i = 0; i < fpr.length; i++) path += `${i ? 'L' : 'M'}${x(fpr[i]!).toFixed(1)},${y(tpr[i]!).toFixed(1)}`;
  return path;
}

function inWords(curves: readonly RocChartCurve[], { fpr, tpr }: RocChartProps['point']): string {
  const areas = curves.map(({ name, rocAuc }) => `${name} ${areaText(rocAuc)}`);
  return `ROC curves with the area under each: ${areas.join(', ')}; guessing .500. At the threshold, recall is ${percentText(tpr)} with ${percentText(fpr)} false alarms.`;
}
