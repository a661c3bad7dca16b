import { memo, useMemo } from 'react';
import type { Measure } from '#text/told.ts';
import { useText } from '#text/useText.ts';
import { LeftAxis } from '../frame/Axis.tsx';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import marks from '../frame/marks.module.css';
import type { Size } from '../frame/size.ts';
import type { CurveHandle } from '../rankings/CurveSlider.tsx';
import { linearScale } from '../scales/linearScale.ts';
import { logHeights } from '../scales/logHeights.ts';
import { linePath } from '../signal/signalPath.ts';
import { ErrorAxis } from './ErrorAxis.tsx';
import { HighlightTicks } from './HighlightTicks.tsx';
import type { HighlightedRow } from './highlight.ts';
import { LinesKey, linesKeyWidth, type NamedLine } from './LinesKey.tsx';
import { PreviewLine } from './PreviewLine.tsx';
import { ThresholdHandle } from './ThresholdHandle.tsx';
import styles from './ThresholdLines.module.css';
import { ThresholdSlider } from './ThresholdSlider.tsx';
import type { ThresholdScale } from './thresholdScale.ts';

/** A quantity that depends on the threshold. */
export interface ThresholdLine extends NamedLine {
  /** At thresholds evenly spread over the axis, both ends included. */
  values: ArrayLike<number>;
}

export interface ThresholdLinesProps {
  label: string;
  caption: string;
  /** Lines that it may take where the chart is narrow; 1 unless told. */
  captionLines?: 1 | 2 | undefined;
  scale: ThresholdScale;
  lines: readonly ThresholdLine[];
  /** The value of each line at the threshold; null where there is none. */
  here: readonly (number | null)[];
  /** The vertical axis: shares from none to all, or amounts of which equal factors have equal heights. */
  heights: 'shares' | 'log';
  tick(value: number): string;
  /** A place to mark: the best threshold there is, and the value there. What it is best at, the caption says. */
  best?: { threshold: number; value: number };
  /** Leads to the best threshold; null where one is there. */
  toBest?: { name: string; go: (() => void) | null };
  preview?: number | null;
  highlighted?: readonly HighlightedRow[];
  /** What the scores are; errors unless told. */
  measure?: Measure;
  handle: CurveHandle;
}

const MARGIN = { top: 20, right: 20, bottom: 40, left: 46 };
const NONE: readonly HighlightedRow[] = [];

/** What changes when the threshold moves: lines over the axis of errors, and the threshold to drag along it. */
export function ThresholdLines(props: ThresholdLinesProps) {
  const {
    label,
    caption,
    captionLines,
    scale,
    lines,
    here,
    heights,
    tick,
    best,
    toBest,
    preview = null,
    highlighted = NONE,
    handle,
  } = props;
  const { threshold } = handle;
  const { measured } = useText().numbers;
  return (
    <ChartFrame
      label={label}
      caption={<i>{caption}</i>}
      captionLines={captionLines}
      overlay={(size) => {
        const { left, right, bottom } = boxOf(size, lines);
        return (
          <>
            <ThresholdSlider
              label={handle.label}
              scale={scale}
              threshold={threshold}
              text={handle.text}
              onThreshold={handle.onThreshold}
              onTakeBack={handle.onTakeBack}
              onHover={handle.onPoint}
              left={left}
              width={right - left}
              top={0}
              height={bottom + 24}
            />
            {toBest && (
              <button
                type="button"
                className={marks.button}
                style={{ left: 0, top: size.height - 22 }}
                // Not disabled by the attribute: that would take the focus from whoever has pressed it.
                aria-disabled={!toBest.go}
                onClick={() => toBest.go?.()}
              >
                {toBest.name}
              </button>
            )}
          </>
        );
      }}
    >
      {(size) => {
        const { left, right, top, bottom } = boxOf(size, lines);
        const x = (score: number) => left + scale.position(score) * (right - left);
        const { y } = heightsOf(heights, lines, bottom, top);
        return (
          <>
            <Lines size={size} lines={lines} heights={heights} tick={tick} />
            <ErrorAxis scale={scale} threshold={threshold} measure={props.measure} box={{ left, right, bottom }} />
            {best && (
              <path
                className={styles.best}
                d="M0,-6l6,6l-6,6l-6,-6Z"
                transform={`translate(${x(best.threshold)} ${y(best.value)})`}
              />
            )}
            <HighlightTicks highlighted={highlighted} x={x} ground={bottom} />
            {preview !== null && <PreviewLine x={x(preview)} top={top} bottom={bottom} />}
            <ThresholdHandle
              x={x(threshold)}
              top={top}
              bottom={bottom}
              from={left}
              to={right}
              knob={(top + bottom) / 2}
              sides
              text={measured(threshold)}
            />
            <g className={styles.moving} style={{ transform: `translateX(${x(threshold)}px)` }}>
              {lines.map(({ name }, i) => {
                const value = here[i] ?? null;
                return value !== null && <circle key={name} className={styles.dot} cy={y(value)} r={3.5} />;
              })}
            </g>
          </>
        );
      }}
    </ChartFrame>
  );
}

/** All that stays as it is while the threshold moves. */
const Lines = memo(function Lines({
  size,
  lines,
  heights,
  tick,
}: { size: Size } & Pick<ThresholdLinesProps, 'lines' | 'heights' | 'tick'>) {
  const { left, right, top, bottom } = boxOf(size, lines);
  const { y, ticks } = useMemo(() => heightsOf(heights, lines, bottom, top), [heights, lines, bottom, top]);
  const paths = useMemo(
    () => lines.map(({ values }) => linePath(values, (i) => left + (i / (values.length - 1)) * (right - left), y)),
    [lines, left, right, y],
  );
  return (
    <>
      <LeftAxis ticks={ticks.map((value) => ({ at: y(value), text: tick(value) }))} at={left} across={right - left} />
      {lines.map(({ name, kind }, i) => (
        <path key={name} className={`${marks.line} ${styles[kind]}`} d={paths[i]} />
      ))}
      <LinesKey lines={lines} at={size.height - KEY_FOOT} />
    </>
  );
});

function heightsOf(kind: ThresholdLinesProps['heights'], lines: readonly ThresholdLine[], bottom: number, top: number) {
  if (kind === 'log')
    return logHeights(Float64Array.from(lines.flatMap(({ values }) => Array.from(values))), bottom, top);
  const y = linearScale([0, 1], [bottom, top]);
  return { y, ticks: y.ticks(Math.max(2, (bottom - top) / 40)) };
}

/** From the foot of the chart to the line that the names stand on, in pixels. */
const KEY_FOOT = 6;
/** A row of names, where they do not fit beside the axis's own name, which takes so much. In pixels. */
const KEY_ROW = 18;
const AXIS_NAME = 116;

const boxOf = ({ width, height }: Size, lines: readonly ThresholdLine[]) => {
  const keyed = linesKeyWidth(lines) + AXIS_NAME > width ? KEY_ROW : 0;
  return {
    left: MARGIN.left,
    right: width - MARGIN.right,
    top: MARGIN.top,
    bottom: height - MARGIN.bottom - keyed,
  };
};
