import { scaleLinear } from 'd3-scale';
import { memo, useId, useMemo, useState } from 'react';
import { BottomAxis, LeftAxis } from './Axis.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import { type CurveHandle, CurveSlider } from './CurveSlider.tsx';
import { type CurvePixels, curvePixels, pathOfPixels } from './curvePixels.ts';
import { percentText } from './format.ts';
import marks from './marks.module.css';
import styles from './OperatingChart.module.css';
import { OperatingPoint } from './OperatingPoint.tsx';
import { RankingKey } from './RankingKey.tsx';
import type { Size } from './size.ts';

/** A curve over all thresholds: two shares, both from 0 to 1. */
export interface RankingCurve {
  id: string;
  name: string;
  kind: 'network' | 'baseline';
  x: ArrayLike<number>;
  y: ArrayLike<number>;
  /** Descending. */
  thresholds: ArrayLike<number>;
  /** The area under it, in words. */
  area: string;
}

export interface Place {
  x: number;
  y: number;
}

/** A lit row: where on the network's curve the threshold would part it from the rows above it. */
export interface LitPlace extends Place {
  abnormal: boolean;
}

/** What differs between one plane of two shares and another. */
export interface Plane {
  xTitle: { long: string; short: string };
  /** What guessing gives: a straight line, and the area under it. */
  guess: { from: Place; to: Place; area: string };
  keyTitle: string;
  keySide: 'left' | 'right';
  /** The corner that the enlarged view shows: where a good ranking goes. */
  corner: { x: readonly [number, number]; y: readonly [number, number] };
}

interface Props {
  /** Always the same object while it says the same, so that curves are drawn once. */
  plane: Plane;
  /** The chart in one sentence. */
  label: string;
  /** What is measured upwards, above the plot. */
  caption: string;
  /** In any order; at most one is the network's. */
  curves: readonly RankingCurve[];
  /** Where the threshold stands on the network's curve. */
  point: Place;
  /** What the point is worth, in two lines. */
  pointWords: readonly [string, string];
  /** Where a threshold that another chart points at would stand. */
  ghost: Place | null;
  lit: readonly LitPlace[];
  handle: CurveHandle;
}

const MARGIN = { top: 10, right: 20, bottom: 40, left: 46 };
const WHOLE = { x: [0, 1], y: [0, 1] } as const;

/** Rankings as curves in a plane of two shares, with the threshold as a point to drag along the network's curve. */
export function OperatingChart({ plane, label, caption, curves, point, pointWords, ghost, lit, handle }: Props) {
  const [near, setNear] = useState(false);
  const view = near ? plane.corner : WHOLE;
  const network = curves.find(({ kind }) => kind === 'network');
  return (
    <ChartFrame
      label={label}
      caption={
        <i>
          {caption}
          {near && !isWithin(point, view) && ' (the threshold lies outside this corner)'}
        </i>
      }
      overlay={(size) => (
        <>
          {network && <AlongCurve size={size} curve={network} view={view} handle={handle} />}
          <button
            type="button"
            className={marks.button}
            style={{ left: MARGIN.left - 2, top: size.height - 22 }}
            onClick={() => setNear(!near)}
          >
            {near ? 'Zoom out' : 'Zoom in'}
          </button>
        </>
      )}
    >
      {(size) => {
        const { left, right, top, bottom } = boxOf(size);
        const { x, y } = scalesOf(size, view);
        return (
          <>
            <Curves size={size} curves={curves} plane={plane} view={view} />
            {lit
              .filter((place) => isWithin(place, view))
              .map((place) => (
                <LitMark key={`${place.x},${place.y},${place.abnormal}`} place={place} x={x(place.x)} y={y(place.y)} />
              ))}
            {ghost && isWithin(ghost, view) && (
              <circle className={styles.ghost} cx={x(ghost.x)} cy={y(ghost.y)} r={5} />
            )}
            {isWithin(point, view) && (
              <OperatingPoint
                x={x(point.x)}
                y={y(point.y)}
                right={right}
                left={left}
                middle={(top + bottom) / 2}
                words={isCrowded(size, plane) ? null : pointWords}
              />
            )}
          </>
        );
      }}
    </ChartFrame>
  );
}

type View = Plane['corner'];

interface AlongProps {
  size: Size;
  curve: RankingCurve;
  view: View;
  handle: CurveHandle;
}

function AlongCurve({ size, curve, view, handle }: AlongProps) {
  const pixels = usePixels(curve, size, view);
  const { left, right, top, bottom } = boxOf(size);
  return <CurveSlider {...handle} curve={pixels} left={left} width={right - left} top={top} height={bottom - top} />;
}

/** All that stays as it is while a threshold moves. */
const Curves = memo(function Curves({
  size,
  curves,
  plane,
  view,
}: { size: Size; view: View } & Pick<Props, 'curves' | 'plane'>) {
  const id = useId();
  const { left, right, top, bottom } = boxOf(size);
  const { x, y } = scalesOf(size, view);
  const drawn = curves.toReversed().sort((a, b) => rank(a) - rank(b));
  const { guess } = plane;
  return (
    <>
      <clipPath id={id}>
        <rect x={left} y={top - 2} width={Math.max(0, right - left + 2)} height={Math.max(0, bottom - top + 3)} />
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
        {drawn.map((curve) => (
          <CurvePath key={curve.id} curve={curve} size={size} view={view} dash={dashOf(curve, curves)} />
        ))}
      </g>
      <RankingKey
        title={bottom - top < LOW ? null : plane.keyTitle}
        entries={curves.map((curve) => ({ ...curve, network: curve.kind === 'network', dash: dashOf(curve, curves) }))}
        guess={guess.area}
        right={plane.keySide === 'right' ? right - 8 : left + KEY_WIDTH}
        bottom={bottom - 10}
      />
    </>
  );
});

const KEY_WIDTH = 178;
/** Below this height, in pixels, the key goes without its title. */
const LOW = 120;

/** Where the key stands in the way of the point's words. */
function isCrowded(size: Size, { keySide }: Plane): boolean {
  const { top, bottom } = boxOf(size);
  return keySide === 'left' && bottom - top < 200;
}

interface PathProps {
  curve: RankingCurve;
  size: Size;
  view: View;
  dash: string | undefined;
}

function CurvePath({ curve, size, view, dash }: PathProps) {
  const pixels = usePixels(curve, size, view);
  const path = useMemo(() => pathOfPixels(pixels), [pixels]);
  return (
    <path
      className={`${marks.line} ${curve.kind === 'network' ? styles.network : styles.baseline}`}
      strokeDasharray={dash}
      d={path}
    />
  );
}

function LitMark({ place, x, y }: { place: LitPlace; x: number; y: number }) {
  return place.abnormal ? (
    <path className={styles.litAbnormal} d={`M${x - 4},${y - 4}l8,8m0,-8l-8,8`} />
  ) : (
    <circle className={styles.litNormal} cx={x} cy={y} r={3.5} />
  );
}

function usePixels(curve: RankingCurve, size: Size, view: View): CurvePixels {
  const { width, height } = size;
  return useMemo(() => {
    const { x, y } = scalesOf({ width, height }, view);
    return curvePixels(curve, x, y);
  }, [curve, width, height, view]);
}

function scalesOf(size: Size, view: View) {
  const { left, right, top, bottom } = boxOf(size);
  return { x: scaleLinear(view.x, [left, right]), y: scaleLinear(view.y, [bottom, top]) };
}

const boxOf = ({ width, height }: Size) => ({
  left: MARGIN.left,
  right: width - MARGIN.right,
  top: MARGIN.top,
  bottom: height - MARGIN.bottom,
});

const isWithin = ({ x, y }: Place, view: View) => x >= view.x[0] && x <= view.x[1] && y >= view.y[0] && y <= view.y[1];

const rank = ({ kind }: RankingCurve) => (kind === 'network' ? 1 : 0);

const DASHES = ['6 3', '2 3', '9 3 2 3'];

/** Baselines differ by their dashes; the network is whole. */
function dashOf(curve: RankingCurve, curves: readonly RankingCurve[]): string | undefined {
  if (curve.kind === 'network') return undefined;
  return DASHES[curves.filter(({ kind }) => kind === 'baseline').indexOf(curve) % DASHES.length];
}
