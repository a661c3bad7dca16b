import { useId } from 'react';
import { useText } from '#text/useText.ts';
import { BottomAxis, LeftAxis } from '../frame/Axis.tsx';
import marks from '../frame/marks.module.css';
import { linearScale } from '../scales/linearScale.ts';
import styles from './DecodeMap.module.css';
import type { PlacedMapProps } from './decodeMapProps.ts';
import { toPixels } from './mapScale.ts';

/** Standard deviations at which the prior is ringed. */
const RINGS = [1, 2, 3];
/** Standard deviations to either side that a row's ellipse spans. */
const WIDTH = 2;
/** No more rings round highlighted points than this: a cloud of them says no more. */
const MOST_RINGS = 400;
/** A thumb hides the number that it would lie on, so near, in pixels. */
const THUMB = 13;
const NONE: readonly number[] = [];

/** What lies over the points: axes, the prior, a row's distribution, and the place that is decoded. */
export function DecodeMapMarks(props: PlacedMapProps) {
  const { domain, frame, value, unitNames, spread, prior = false, points, highlighted = NONE } = props;
  const clip = useId();
  const { tick: written } = useText().numbers;
  const { left, right, top, bottom } = frame;
  const [x, y] = toPixels(domain, frame, value);
  const ellipse = (mean: readonly [number, number], deviation: readonly [number, number], times: number) => {
    const [cx, cy] = toPixels(domain, frame, mean);
    const [ex, ey] = toPixels(domain, frame, [mean[0] + times * deviation[0], mean[1] + times * deviation[1]]);
    return { cx, cy, rx: Math.abs(ex - cx), ry: Math.abs(ey - cy) };
  };
  const xs = linearScale(domain.x, [left, right]);
  const ys = linearScale(domain.y, [bottom, top]);
  const tickAt = (at: number, tick: number, thumb: number) => ({
    at,
    text: Math.abs(at - thumb) < THUMB ? '' : written(tick),
  });
  return (
    <>
      <clipPath id={clip}>
        <rect x={left} y={top} width={right - left} height={bottom - top} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {prior &&
          RINGS.map((times) => <ellipse key={times} className={styles.prior} {...ellipse([0, 0], [1, 1], times)} />)}
        {spread && <ellipse className={styles.spread} {...ellipse(spread.mean, spread.deviation, WIDTH)} />}
        {highlighted.slice(0, MOST_RINGS).map((i) => {
          const [cx, cy] = toPixels(domain, frame, [points[2 * i]!, points[2 * i + 1]!]);
          return <circle key={i} className={styles.highlighted} r={5} {...{ cx, cy }} />;
        })}
      </g>
      <rect className={styles.sheet} x={left} y={top} width={right - left} height={bottom - top} />
      <LeftAxis
        ticks={ys.ticks(Math.max(2, (bottom - top) / 48)).map((tick) => tickAt(ys(tick), tick, y))}
        at={left}
        across={0}
      />
      <BottomAxis
        ticks={xs.ticks(Math.max(2, (right - left) / 64)).map((tick) => tickAt(xs(tick), tick, x))}
        at={bottom}
        from={left}
        to={right}
      />
      <text className={`${marks.halo} ${marks.soft}`} x={right - 6} y={bottom - 8} textAnchor="end">
        {unitNames[0]} →
      </text>
      <text className={`${marks.halo} ${marks.soft}`} x={left + 6} y={top + 17}>
        ↑ {unitNames[1]}
      </text>
      <line className={styles.guide} x1={x} x2={x} y1={y} y2={bottom} />
      <line className={styles.guide} x1={left} x2={x} y1={y} y2={y} />
      <path className={styles.thumb} d={`M${x},${bottom}l7,11h-14z`} />
      <path className={styles.thumb} d={`M${left},${y}l-11,7v-14z`} />
      <circle className={styles.here} cx={x} cy={y} r={6.5} />
    </>
  );
}
