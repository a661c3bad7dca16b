import { memo, useId, useMemo } from 'react';
import { useText } from '#text/useText.ts';
import { BottomAxis, LeftAxis } from '../frame/Axis.tsx';
import marks from '../frame/marks.module.css';
import type { Size } from '../frame/size.ts';
import { dashOf } from '../series.ts';
import { type CurvePixels, curvePixels, pathOfPixels } from './curvePixels.ts';
import styles from './OperatingChart.module.css';
import { boxOf, keyBox, namesGuessing, type Plane, type RankingCurve, scalesOf, type View } from './operatingPlane.ts';
import { keyLine, RankingKey } from './RankingKey.tsx';

interface Props {
  size: Size;
  series: readonly RankingCurve[];
  plane: Plane;
  view: View;
}

/** All that stays as it is while a threshold moves. */
export const OperatingCurves = memo(function OperatingCurves({ size, series, plane, view }: Props) {
  const id = useId();
  const { shareInPercent } = useText().numbers;
  const { left, right, top, bottom } = boxOf(size);
  const { x, y } = scalesOf(size, view);
  const drawn = series.toReversed().sort((a, b) => rank(a) - rank(b));
  const { guess } = plane;
  const key = keyBox(size, plane, series);
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
        <line
          className={styles.chance}
          x1={x(guess.from.x)}
          y1={y(guess.from.y)}
          x2={x(guess.to.x)}
          y2={y(guess.to.y)}
        />
        {/* Under the curves, over grid lines and the line of guessing, which would run through the words. */}
        <rect
          className={styles.keyGround}
          x={key.left}
          y={key.top}
          width={key.right - key.left}
          height={key.bottom - key.top + DESCENT}
        />
        {drawn.map((curve) => (
          <CurvePath key={curve.id} curve={curve} size={size} view={view} dash={dashOf(curve, series)} />
        ))}
      </g>
      <RankingKey
        title={bottom - top < LOW ? null : plane.keyTitle}
        entries={series.map((curve) => ({ ...curve, dash: dashOf(curve, series) }))}
        guess={namesGuessing(size, series) ? guess : null}
        right={key.right}
        bottom={key.bottom}
        line={keyLine(bottom - top)}
      />
    </>
  );
});

/** How far letters reach below their line, in pixels. */
const DESCENT = 5;

/** Below this height, in pixels, the key goes without its title. */
const LOW = 120;

interface PathProps {
  curve: RankingCurve;
  size: Size;
  view: View;
  dash: string | undefined;
}

function CurvePath({ curve, size, view, dash }: PathProps) {
  const pixels = usePixels(curve, size, view);
  const path = useMemo(() => pathOfPixels(pixels), [pixels]);
  return <path className={`${marks.line} ${styles[curve.role]}`} strokeDasharray={dash} d={path} />;
}

export function usePixels(curve: RankingCurve, size: Size, view: View): CurvePixels {
  const { width, height } = size;
  return useMemo(() => {
    const { x, y } = scalesOf({ width, height }, view);
    return curvePixels(curve, x, y);
  }, [curve, width, height, view]);
}

/** The detector's own curve lies on top. */
const rank = ({ role }: RankingCurve) => (role === 'own' ? 2 : role === 'run' ? 1 : 0);
