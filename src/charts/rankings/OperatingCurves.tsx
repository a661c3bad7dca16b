import { memo, useId, useMemo } from 'react';
import { useText } from '#text/useText.ts';
import { BottomAxis, LeftAxis } from '../frame/Axis.tsx';
import marks from '../frame/marks.module.css';
import { dashOf } from '../series.ts';
import { betweenPath } from '../signal/signalPath.ts';
import { type CurvePixels, curvePixels, pathOfPixels } from './curvePixels.ts';
import type { RankingLayout } from './keyLayout.ts';
import styles from './OperatingChart.module.css';
import { type Plane, type RankingCurve, scalesOf, type View } from './operatingPlane.ts';

interface Props {
  plot: RankingLayout['plot'];
  series: readonly RankingCurve[];
  plane: Plane;
  view: View;
}

/** All that stays as it is while a threshold moves. */
export const OperatingCurves = memo(function OperatingCurves({ plot, series, plane, view }: Props) {
  const id = useId();
  const { shareInPercent } = useText().numbers;
  const { left, right, top, bottom } = plot;
  const { x, y } = scalesOf(plot, view);
  const drawn = series.toReversed().sort((a, b) => rank(a) - rank(b));
  const { guess } = plane;
  return (
    <>
      <clipPath id={id}>
        <rect x={left} y={top - 2} width={Math.max(0, right - left + 2)} height={Math.max(0, bottom - top + 3)} />
      </clipPath>
      <LeftAxis
        ticks={y.ticks(Math.max(2, (bottom - top) / 40)).map((tick) => ({ at: y(tick), text: shareInPercent(tick) }))}
        at={left}
        across={right - left}
      />
      <BottomAxis
        ticks={x.ticks(Math.max(2, (right - left) / 70)).map((tick) => ({ at: x(tick), text: shareInPercent(tick) }))}
        at={bottom}
        from={left}
        to={right}
        title={right - left > 270 ? plane.xTitle.long : plane.xTitle.short}
      />
      <g clipPath={`url(#${id})`}>
        {drawn.map((curve) => curve.band && <Band key={curve.id} band={curve.band} plot={plot} view={view} />)}
        <line
          className={styles.chance}
          x1={x(guess.from.x)}
          y1={y(guess.from.y)}
          x2={x(guess.to.x)}
          y2={y(guess.to.y)}
        />
        {drawn.map((curve) => (
          <CurvePath key={curve.id} curve={curve} plot={plot} view={view} dash={dashOf(curve, series)} />
        ))}
      </g>
    </>
  );
});

interface BandProps {
  band: NonNullable<RankingCurve['band']>;
  plot: RankingLayout['plot'];
  view: View;
}

function Band({ band, plot, view }: BandProps) {
  const path = useMemo(() => {
    const { x, y } = scalesOf(plot, view);
    return betweenPath(band.high, band.low, (i) => x(band.x[i]!), y);
  }, [band, plot, view]);
  return <path className={styles.band} d={path} />;
}

interface PathProps {
  curve: RankingCurve;
  plot: RankingLayout['plot'];
  view: View;
  dash: string | undefined;
}

function CurvePath({ curve, plot, view, dash }: PathProps) {
  const pixels = usePixels(curve, plot, view);
  const path = useMemo(() => pathOfPixels(pixels), [pixels]);
  return <path className={`${marks.line} ${styles[curve.role]}`} strokeDasharray={dash} d={path} />;
}

export function usePixels(curve: RankingCurve, plot: RankingLayout['plot'], view: View): CurvePixels {
  const { left, right, top, bottom } = plot;
  return useMemo(() => {
    const { x, y } = scalesOf({ left, right, top, bottom }, view);
    return curvePixels(curve, x, y);
  }, [curve, left, right, top, bottom, view]);
}

/** The detector's own curve lies on top. */
const rank = ({ role }: RankingCurve) => (role === 'own' ? 2 : role === 'run' ? 1 : 0);
