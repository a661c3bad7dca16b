import { useMemo, useState } from 'react';
import { weakMapMemoize } from 'reselect';
import { useText } from '#text/useText.ts';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import marks from '../frame/marks.module.css';
import { usePicture } from '../frame/picture.ts';
import type { Size } from '../frame/size.ts';
import { type CurveHandle, CurveSlider } from './CurveSlider.tsx';
import { layOut, type RankingLayout } from './keyLayout.ts';
import styles from './OperatingChart.module.css';
import { OperatingCurves, usePixels } from './OperatingCurves.tsx';
import {
  type HighlightedPlace,
  isWithin,
  keyEntries,
  type Place,
  type Plane,
  type RankingCurve,
  scalesOf,
  type View,
} from './operatingPlane.ts';
import { RankingKey } from './RankingKey.tsx';

interface Props {
  /** Always the same object while it says the same, so that curves are drawn once. */
  plane: Plane;
  /** The chart in one sentence. */
  label: string;
  /** What is measured upwards, and what the point is worth; the latter alone where the chart is narrow. */
  caption: { long: string; short: string };
  /** In any order; one at most is the detector's own. */
  series: readonly RankingCurve[];
  /** Where the threshold stands on its curve. */
  point: Place;
  /** Where a threshold that another chart points at would stand. */
  preview: Place | null;
  highlighted: readonly HighlightedPlace[];
  handle: CurveHandle;
}

const WHOLE = { x: [0, 1], y: [0, 1] } as const;

/** Rankings as curves in a plane of two shares, with the threshold as a point to drag along the detector's own curve. */
export function OperatingChart(props: Props) {
  const { plane, label, caption, series, point, preview, highlighted, handle } = props;
  const text = useText().charts.rankings;
  const [near, setNear] = useState(false);
  const view = near ? plane.corner : WHOLE;
  const picture = usePicture() !== null;
  const entries = useMemo(() => keyEntries(series, plane), [series, plane]);
  // The same for the same size, so that curves are drawn once.
  const layoutIn = useMemo(
    () => weakMapMemoize((size: Size) => layOut(size, entries, plane.keyTitle, picture)),
    [entries, plane, picture],
  );
  const own = series.find(({ role }) => role === 'own');
  return (
    <ChartFrame
      label={label}
      caption={(size) => (
        <i>
          {size.width < NARROW ? caption.short : caption.long}
          {near && !isWithin(point, view) && ` ${text.outside}`}
        </i>
      )}
      overlay={(size) => {
        const { plot } = layoutIn(size);
        return (
          <>
            {own && <AlongCurve plot={plot} curve={own} view={view} handle={handle} />}
            <button
              type="button"
              className={marks.button}
              // Beside the axis, whose name stands at its other end.
              style={{ left: 0, top: plot.bottom + 18 }}
              onClick={() => setNear(!near)}
            >
              {near ? text.far : text.near}
            </button>
          </>
        );
      }}
    >
      {(size) => {
        const { plot, key } = layoutIn(size);
        const { x, y } = scalesOf(plot, view);
        return (
          <>
            <OperatingCurves plot={plot} series={series} plane={plane} view={view} />
            <RankingKey title={plane.keyTitle} entries={entries} place={key} />
            {highlighted
              .filter((place) => isWithin(place, view))
              .map((place) => (
                <HighlightMark
                  key={`${place.x},${place.y},${place.abnormal}`}
                  place={place}
                  x={x(place.x)}
                  y={y(place.y)}
                />
              ))}
            {preview && isWithin(preview, view) && (
              <circle className={styles.preview} cx={x(preview.x)} cy={y(preview.y)} r={5} />
            )}
            {isWithin(point, view) && (
              <g className={styles.point} style={{ transform: `translate(${x(point.x)}px, ${y(point.y)}px)` }}>
                <circle r={5.5} />
              </g>
            )}
          </>
        );
      }}
    </ChartFrame>
  );
}

/** A chart narrower than this, in pixels, has a short caption. */
const NARROW = 380;

interface AlongProps {
  plot: RankingLayout['plot'];
  curve: RankingCurve;
  view: View;
  handle: CurveHandle;
}

function AlongCurve({ plot, curve, view, handle }: AlongProps) {
  const pixels = usePixels(curve, plot, view);
  const { left, right, top, bottom } = plot;
  return <CurveSlider {...handle} curve={pixels} left={left} width={right - left} top={top} height={bottom - top} />;
}

function HighlightMark({ place, x, y }: { place: HighlightedPlace; x: number; y: number }) {
  return place.abnormal ? (
    <path className={styles.highlightedAbnormal} d={`M${x - 4},${y - 4}l8,8m0,-8l-8,8`} />
  ) : (
    <circle className={styles.highlightedNormal} cx={x} cy={y} r={3.5} />
  );
}
