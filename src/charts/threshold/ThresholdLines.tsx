import { memo, useMemo } from 'react';
import type { Measure } from '#text/told.ts';
import { useText } from '#text/useText.ts';
import { LeftAxis } from '../frame/Axis.tsx';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import marks from '../frame/marks.module.css';
import type { Size } from '../frame/size.ts';
import type { CurveHandle } from '../rankings/CurveSlider.tsx';
import { linearScale } from '../scales/linearScale.ts';
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
  /** The value of each line at the threshold. */
  here: readonly number[];
  /** The top of the vertical axis, which begins at 0. */
  most: number;
  tick(value: number): string;
  /** A place to mark: the best threshold there is, and what it is best at. */
  best?: { threshold: number; value: number; text: string };
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
    most,
    tick,
    best,
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
        );
      }}
    >
      {(size) => {
        const { left, right, top, bottom } = boxOf(size, lines);
        const x = (score: number) => left + scale.position(score) * (right - left);
        const y = linearScale([0, most], [bottom, top]);
        return (
          <>
            <Lines size={size} lines={lines} most={most} tick={tick} />
            <ErrorAxis scale={scale} threshold={threshold} measure={props.measure} box={{ left, right, bottom }} />
            {best && (
              <BestMark
                x={x(best.threshold)}
                y={y(best.value)}
                text={best.text}
                side={best.threshold < threshold ? -1 : 1}
                below={y(best.value) < top + 22}
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
              {lines.map(({ name }, i) => (
                <circle key={name} className={styles.dot} cy={y(here[i]!)} r={3.5} />
              ))}
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
  most,
  tick,
}: { size: Size } & Pick<ThresholdLinesProps, 'lines' | 'most' | 'tick'>) {
  const { left, right, top, bottom } = boxOf(size, lines);
  const y = linearScale([0, most], [bottom, top]);
  const paths = useMemo(() => {
    const height = linearScale([0, most], [bottom, top]);
    return lines.map(({ values }) =>
      linePath(values, (i) => left + (i / (values.length - 1)) * (right - left), height),
    );
  }, [lines, most, left, right, top, bottom]);
  return (
    <>
      <LeftAxis
        ticks={y.ticks(Math.max(2, (bottom - top) / 40)).map((value) => ({ at: y(value), text: tick(value) }))}
        at={left}
        across={right - left}
      />
      {lines.map(({ name, kind }, i) => (
        <path key={name} className={`${marks.line} ${styles[kind]}`} d={paths[i]} />
      ))}
      <LinesKey lines={lines} at={size.height - KEY_FOOT} />
    </>
  );
});

interface BestProps {
  x: number;
  y: number;
  text: string;
  side: 1 | -1;
  below: boolean;
}

/** The words stand on the side that is away from the threshold, and below where its own words are above. */
function BestMark({ x, y, text, side, below }: BestProps) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path className={styles.best} d="M0,-5l5,5l-5,5l-5,-5Z" />
      <text className={marks.halo} x={9 * side} y={below ? 20 : -9} textAnchor={side > 0 ? 'start' : 'end'}>
        {text}
      </text>
    </g>
  );
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
