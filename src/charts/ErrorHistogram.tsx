import { useId, useMemo, useState } from 'react';
import { BottomAxis, LeftAxis } from './Axis.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import { rootTicks } from './countTicks.ts';
import styles from './ErrorHistogram.module.css';
import { measuredText, tickText } from './format.ts';
import { HistogramCells } from './HistogramCells.tsx';
import { heapPath } from './heapPath.ts';
import { logTicks } from './logTicks.ts';
import { ThresholdHandle } from './ThresholdHandle.tsx';
import { ThresholdSlider } from './ThresholdSlider.tsx';
import { binCounts, binEdgesOn, type ThresholdScale, thresholdScale } from './thresholdScale.ts';
import { isBehind, thresholdTag } from './thresholdTag.ts';
import type { Size } from './useSize.ts';

export interface ErrorHistogramProps {
  /** Scores, ascending. */
  normal: ArrayLike<number>;
  abnormal: ArrayLike<number>;
  /** Rows with a greater score are flagged. */
  threshold: number;
  /** The threshold and what it does, in words: "0.031: 12 of 208 abnormal beats missed, 9 false alarms". */
  thresholdText: string;
  onThreshold(threshold: number): void;
  /** What a row is called, singular and plural. */
  noun: { one: string; many: string };
  /** The axis, where several histograms share one; else it fits these scores. */
  scale?: ThresholdScale;
}

const MARGIN = { top: 20, right: 10, bottom: 40, left: 38 };
/** Height of the rows above and below the heaps, where the counts stand. */
const CELL = 22;
/** Room for the title of the axis of errors, in pixels. */
const TITLE = 120;
/** Width of a bar in pixels, about. */
const BAR = 7;

/**
 * Two heaps of scores back to back: normal rows upwards, abnormal ones downwards, so that neither hides the other. The
 * threshold cuts them into the four cells of the confusion matrix; what lies on the wrong side is drawn in full colour.
 */
export function ErrorHistogram(props: ErrorHistogramProps) {
  const { normal, abnormal, threshold, thresholdText, onThreshold, noun, scale: shared } = props;
  const [dragging, setDragging] = useState(false);
  const scale = useMemo(() => shared ?? thresholdScale(normal, abnormal), [shared, normal, abnormal]);
  return (
    <ChartFrame
      label={`Histogram of the errors of ${normal.length} normal and ${abnormal.length} abnormal ${noun.many}. Threshold ${thresholdText}.`}
      overlay={({ width, height }) => (
        <ThresholdSlider
          scale={scale}
          threshold={threshold}
          text={thresholdText}
          onThreshold={onThreshold}
          onDragging={setDragging}
          left={MARGIN.left}
          width={width - MARGIN.left - MARGIN.right}
          top={0}
          height={height - MARGIN.bottom + 24}
        />
      )}
    >
      {(size) => (
        <>
          <Heaps size={size} scale={scale} normal={normal} abnormal={abnormal} threshold={threshold} noun={noun} />
          <ThresholdHandle
            x={MARGIN.left + scale.position(threshold) * (size.width - MARGIN.left - MARGIN.right)}
            top={MARGIN.top}
            bottom={size.height - MARGIN.bottom}
            from={MARGIN.left}
            to={size.width - MARGIN.right}
            text={measuredText(threshold)}
            still={dragging}
          />
          <HistogramCells normal={normal} abnormal={abnormal} threshold={threshold} box={boxOf(size)} />
        </>
      )}
    </ChartFrame>
  );
}

interface HeapsProps extends Pick<ErrorHistogramProps, 'normal' | 'abnormal' | 'threshold' | 'noun'> {
  size: Size;
  scale: ThresholdScale;
}

function Heaps({ size, scale, normal, abnormal, threshold, noun }: HeapsProps) {
  const id = useId();
  const { left, right, top, bottom } = boxOf(size);
  const middle = (top + bottom) / 2;
  const width = right - left;
  const half = middle - top - CELL;
  const { up, down, most } = useMemo(() => {
    const edges = binEdgesOn(scale, Math.max(8, Math.round(width / BAR)));
    const [ups, downs] = [binCounts(normal, edges), binCounts(abnormal, edges)];
    const highest = Math.max(1, ups.reduce(larger, 0), downs.reduce(larger, 0));
    const bar = width / (edges.length - 1);
    const height = (count: number) => half * Math.sqrt(count / highest);
    return {
      most: highest,
      up: heapPath(ups, left, middle, bar, (count) => -height(count)),
      down: heapPath(downs, left, middle, bar, height),
    };
  }, [scale, normal, abnormal, width, half, left, middle]);
  const cut = left + scale.position(threshold) * width;
  const tag = thresholdTag(cut, measuredText(threshold), left, right);
  const unit = `${noun.many} per bar, √ scale`;
  const ticks = rootTicks(most, 22 / half);
  const marks = [-1, 1].flatMap((side) =>
    ticks.map((tick) => ({ at: middle + side * half * Math.sqrt(tick / most), text: tickText(tick) })),
  );
  return (
    <>
      <defs>
        <pattern id={`${id}h`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" className={styles.hatchGround} />
          <line y2="5" className={styles.hatch} />
        </pattern>
        <clipPath id={`${id}p`}>
          <rect x={left - 2} y={0} width={cut - left + 2} height={size.height} />
        </clipPath>
        <clipPath id={`${id}f`}>
          <rect x={cut} y={0} width={right - cut + 2} height={size.height} />
        </clipPath>
      </defs>
      <rect className={styles.flagged} x={cut} y={top} width={Math.max(0, right - cut)} height={bottom - top} />
      <LeftAxis ticks={marks} at={left} across={width} />
      <g clipPath={`url(#${id}p)`}>
        <path className={`${styles.heap} ${styles.normal}`} d={up} />
        <path className={`${styles.heap} ${styles.abnormal} ${styles.wrong}`} d={down} fill={`url(#${id}h)`} />
      </g>
      <g clipPath={`url(#${id}f)`}>
        <path className={`${styles.heap} ${styles.normal} ${styles.wrong}`} d={up} />
        <path className={`${styles.heap} ${styles.abnormal}`} d={down} fill={`url(#${id}h)`} />
      </g>
      <line className={styles.ground} x1={left} x2={right} y1={middle} y2={middle} />
      <BottomAxis
        ticks={logTicks(scale.low, scale.high, Math.floor(width / 44)).map((tick) => {
          const at = left + scale.position(tick) * width;
          const text = tickText(tick);
          return { at, text: isBehind(tag, at, text) ? '' : text };
        })}
        at={bottom}
        from={left}
        to={right}
        title="error, log scale"
      />
      {width > 7 * unit.length + TITLE && (
        <text className={styles.unit} x={left} y={bottom + 34}>
          {unit}
        </text>
      )}
    </>
  );
}

function boxOf({ width, height }: Size) {
  return { left: MARGIN.left, right: width - MARGIN.right, top: MARGIN.top, bottom: height - MARGIN.bottom };
}

const larger = (a: number, b: number) => Math.max(a, b);
