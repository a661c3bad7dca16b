import { useState } from 'react';
import { useText } from '#text/useText.ts';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import marks from '../frame/marks.module.css';
import type { Size } from '../frame/size.ts';
import { type CurveHandle, CurveSlider } from './CurveSlider.tsx';
import styles from './OperatingChart.module.css';
import { OperatingCurves, usePixels } from './OperatingCurves.tsx';
import { OperatingPoint, wordsBox } from './OperatingPoint.tsx';
import {
  boxOf,
  edgesOf,
  type HighlightedPlace,
  isWithin,
  keyBox,
  MARGIN,
  overlap,
  type Place,
  type Plane,
  type RankingCurve,
  scalesOf,
  type View,
} from './operatingPlane.ts';

interface Props {
  /** Always the same object while it says the same, so that curves are drawn once. */
  plane: Plane;
  /** The chart in one sentence. */
  label: string;
  /** What is measured upwards, above the plot. */
  caption: string;
  /** The same with what the point is worth, for where its words would lie over the key. */
  crowdedCaption: string;
  /** In any order; one at most is the detector's own. */
  series: readonly RankingCurve[];
  /** Where the threshold stands on its curve. */
  point: Place;
  /** What the point is worth, in two lines. */
  pointWords: readonly [string, string];
  /** Where a threshold that another chart points at would stand. */
  preview: Place | null;
  highlighted: readonly HighlightedPlace[];
  handle: CurveHandle;
}

const WHOLE = { x: [0, 1], y: [0, 1] } as const;

/** Rankings as curves in a plane of two shares, with the threshold as a point to drag along the detector's own curve. */
export function OperatingChart(props: Props) {
  const { plane, label, caption, crowdedCaption, series, point, pointWords, preview, highlighted, handle } = props;
  const text = useText().charts.rankings;
  const [near, setNear] = useState(false);
  const view = near ? plane.corner : WHOLE;
  /** Whether the key stands in the way of the point's words. */
  const isCrowded = (size: Size) => {
    const { x, y } = scalesOf(size, view);
    const place = { ...edgesOf(size), x: x(point.x), y: y(point.y), words: pointWords };
    return overlap(wordsBox(place), keyBox(size, plane, series));
  };
  const own = series.find(({ role }) => role === 'own');
  return (
    <ChartFrame
      label={label}
      caption={(size) => (
        <i>
          {isCrowded(size) && isWithin(point, view) ? shorterIn(size, crowdedCaption, pointWords) : caption}
          {near && !isWithin(point, view) && ` ${text.outside}`}
        </i>
      )}
      overlay={(size) => (
        <>
          {own && <AlongCurve size={size} curve={own} view={view} handle={handle} />}
          <button
            type="button"
            className={marks.button}
            style={{ left: MARGIN.left - 2, top: size.height - 22 }}
            onClick={() => setNear(!near)}
          >
            {near ? text.far : text.near}
          </button>
        </>
      )}
    >
      {(size) => {
        const { x, y } = scalesOf(size, view);
        return (
          <>
            <OperatingCurves size={size} series={series} plane={plane} view={view} />
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
              <OperatingPoint
                x={x(point.x)}
                y={y(point.y)}
                {...edgesOf(size)}
                words={isCrowded(size) ? null : pointWords}
              />
            )}
          </>
        );
      }}
    </ChartFrame>
  );
}

/** The caption with the point's words, or in a narrow chart those alone. */
const shorterIn = ({ width }: Size, caption: string, words: readonly [string, string]) =>
  width < 340 ? words.join(' ') : caption;

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

function HighlightMark({ place, x, y }: { place: HighlightedPlace; x: number; y: number }) {
  return place.abnormal ? (
    <path className={styles.highlightedAbnormal} d={`M${x - 4},${y - 4}l8,8m0,-8l-8,8`} />
  ) : (
    <circle className={styles.highlightedNormal} cx={x} cy={y} r={3.5} />
  );
}
