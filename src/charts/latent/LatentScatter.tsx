import { useMemo, useState } from 'react';
import { useLater } from '#text/useText.ts';
import marks from '../frame/marks.module.css';
import { usePicture } from '../frame/picture.ts';
import type { Size } from '../frame/size.ts';
import { useSize } from '../frame/useSize.ts';
import styles from './LatentScatter.module.css';
import { LatentSurface } from './LatentSurface.tsx';
import type { LatentScatterProps } from './latentScatterProps.ts';
import { ScatterCanvas } from './ScatterCanvas.tsx';
import { ScatterMarks } from './ScatterMarks.tsx';
import type { MapBox } from './scatterBox.ts';
import { layOut, placeUnder } from './scatterLayout.ts';

const MARGIN = 14;
/** No more rings than this: a cloud of them says no more. */
const MOST_RINGS = 400;
const NONE: readonly number[] = [];

/**
 * Rows on a map of two coordinates: normal ones are dots, abnormal ones crosses. Pointing, or arrow keys, pick one; a drag,
 * or Shift with arrow keys, draws a box round several, and Escape lets go of them.
 */
export function LatentScatter(props: LatentScatterProps) {
  const { points, abnormal, selected, highlighted = NONE, picked = null, noun, axes } = props;
  const text = useLater('lab').charts.map;
  const [frame, space] = useSize<HTMLDivElement>();
  const picture = usePicture();
  const { width } = space;
  const lines = linesFor(axes, width);
  const height = Math.max(0, space.height - DIRECTION * lines);
  const pixels = useMemo(() => layOut(points, width, height, MARGIN), [points, width, height]);
  const size = { width, height };
  const [draft, setDraft] = useState<MapBox | null>(null);
  const [under, setUnder] = useState<readonly [left: number, top: number] | null>(null);
  const box = draft ?? picked;
  const crosses = crossesIn(abnormal);
  const label = text.label(abnormal.length - crosses, crosses, noun, axes ?? null);
  return (
    <figure className={styles.frame}>
      <figcaption className={styles.key}>
        <span className={styles.normal}>● {text.normal}</span>
        <span className={styles.abnormal}>× {text.abnormal}</span>
      </figcaption>
      <div ref={frame} className={styles.space} translate="no">
        {picture ? (
          <svg className={styles.over} role="img" aria-label={label} width={width} height={space.height}>
            <rect className={styles.sheet} width={width} height={height} />
            <ScatterMarks pixels={pixels} abnormal={abnormal} />
            <Rings pixels={pixels} highlighted={highlighted} selected={selected} box={box} size={size} />
            <Directions axes={axes} lines={lines} size={size} />
          </svg>
        ) : (
          <div className={styles.map} style={{ height }}>
            <ScatterCanvas pixels={pixels} abnormal={abnormal} size={size} label={label} />
            {width > 0 && (
              <svg className={styles.over} aria-hidden="true" width={width} height={height}>
                <Rings pixels={pixels} highlighted={highlighted} selected={selected} box={box} size={size} />
                <Directions axes={axes} lines={lines} size={size} />
              </svg>
            )}
            <LatentSurface {...props} pixels={pixels} size={size} box={box} onDraft={setDraft} onUnder={setUnder} />
            {under && !draft && props.pictureAt && (
              <div
                className={styles.inset}
                style={{
                  [under[0] < width / 2 ? 'right' : 'left']: 1,
                  [under[1] < height / 2 ? 'bottom' : 'top']: 1,
                }}
              >
                {props.pictureAt(placeUnder(points, size, MARGIN, under))}
              </div>
            )}
          </div>
        )}
      </div>
    </figure>
  );
}

/** Height of a line about the directions, and about as wide as a letter in it is, in pixels. */
const DIRECTION = 18;
const LETTER = 6.8;
/** How many lines under the map say what the directions are: one, or two where there is no room. */
function linesFor(axes: LatentScatterProps['axes'], width: number): 0 | 1 | 2 {
  if (!axes) return 0;
  return LETTER * (axes.join('').length + 7) <= width ? 1 : 2;
}

interface DirectionsProps {
  axes: LatentScatterProps['axes'];
  lines: 0 | 1 | 2;
  size: Size;
}

/** What the directions are, under the map: upwards at the left, across at the right. */
function Directions({ axes, lines, size: { width, height } }: DirectionsProps) {
  if (!axes) return null;
  return (
    <g className={styles.direction}>
      <text className={marks.soft} y={height + 14}>
        ↑ {axes[1]}
      </text>
      <text className={marks.soft} x={width} y={height + DIRECTION * lines - 4} textAnchor="end">
        {axes[0]} →
      </text>
    </g>
  );
}

interface RingsProps {
  pixels: Float32Array;
  highlighted: readonly number[];
  selected: number | null;
  box: MapBox | null;
  size: Size;
}

/** What is highlighted, chosen and picked, over the points. */
function Rings({ pixels, highlighted, selected, box, size: { width, height } }: RingsProps) {
  const at = (i: number) => `translate(${pixels[2 * i]} ${pixels[2 * i + 1]})`;
  return (
    <>
      {box && (
        <rect
          className={styles.box}
          x={box.left * width}
          y={box.top * height}
          width={(box.right - box.left) * width}
          height={(box.bottom - box.top) * height}
        />
      )}
      {highlighted
        .slice(0, MOST_RINGS)
        .map((i) => 2 * i < pixels.length && <circle key={i} className={styles.highlighted} r={5} transform={at(i)} />)}
      {selected !== null && 2 * selected < pixels.length && (
        <circle
          className={styles.selected}
          r={8}
          style={{ transform: `translate(${pixels[2 * selected]}px, ${pixels[2 * selected + 1]}px)` }}
        />
      )}
    </>
  );
}

/** How many points are of abnormal rows. */
function crossesIn(abnormal: ArrayLike<number>): number {
  let crosses = 0;
  for (let i = 0; i < abnormal.length; i++) if (abnormal[i]) crosses++;
  return crosses;
}
