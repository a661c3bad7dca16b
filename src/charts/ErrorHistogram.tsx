import { memo, useId, useMemo, useState } from 'react';
import { LeftAxis } from './Axis.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import { rootTicks } from './countTicks.ts';
import { ErrorAxis } from './ErrorAxis.tsx';
import styles from './ErrorHistogram.module.css';
import { measuredText, tickText, valueText } from './format.ts';
import { GhostLine } from './GhostLine.tsx';
import { HatchPattern } from './HatchPattern.tsx';
import { HistogramCells } from './HistogramCells.tsx';
import { heapPath } from './heapPath.ts';
import { type HeapLook, type Heaps, heapsOf, PLAIN_LOOK } from './heaps.ts';
import { LitTicks } from './LitTicks.tsx';
import type { LitRow, ScoreRange } from './lit.ts';
import { usePicture } from './picture.ts';
import { RangeMark } from './RangeMark.tsx';
import { RangeStrip } from './RangeStrip.tsx';
import type { Size } from './size.ts';
import { ThresholdHandle } from './ThresholdHandle.tsx';
import { ThresholdSlider } from './ThresholdSlider.tsx';
import { type ThresholdScale, thresholdScale } from './thresholdScale.ts';

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
  look?: HeapLook;
  /** A threshold that another chart points at. */
  ghost?: number | null;
  lit?: readonly LitRow[];
  /** The scores of the bar under the pointer, null when there is none. */
  onPoint?(range: ScoreRange | null): void;
  /** The stretch whose rows are picked. */
  picked?: ScoreRange | null;
  onPick?(range: ScoreRange | null): void;
  /** The axis, where several histograms share one; else it fits these scores. */
  scale?: ThresholdScale;
}

const MARGIN = { top: 20, right: 10, bottom: 40, left: 38 };
/** Height of the rows above and below the heaps, where the counts stand; in a low chart they stand over the heaps. */
const CELL = 22;
const LOW = 150;
/** Room for the title of the axis of errors, in pixels. */
const TITLE = 120;
/** Width of a bar in pixels, about. */
const BAR = 7;
const NONE: readonly LitRow[] = [];

/**
 * Two heaps of scores back to back: normal rows upwards, abnormal ones downwards, so that neither hides the other. The
 * threshold cuts them into the four cells of the confusion matrix; what lies on the wrong side is drawn in full colour.
 */
export function ErrorHistogram(props: ErrorHistogramProps) {
  const { normal, abnormal, threshold, thresholdText, onThreshold, noun, look = PLAIN_LOOK, scale: shared } = props;
  const { ghost = null, lit = NONE, onPoint, picked = null, onPick } = props;
  const [draft, setDraft] = useState<ScoreRange | null>(null);
  const [reading, setReading] = useState<Bin | null>(null);
  const scale = useMemo(
    () => shared ?? thresholdScale(normal, abnormal, look.axis),
    [shared, normal, abnormal, look.axis],
  );
  const read = (bin: Bin | null) => {
    if (bin?.low === reading?.low) return;
    setReading(bin);
    onPoint?.(bin);
  };
  const range = draft ?? picked;
  // In a picture there is nothing to drag.
  const hint = usePicture() ? undefined : <i>Drag the line to judge, the axis to pick {noun.many}</i>;
  return (
    <ChartFrame
      label={`Histogram of the errors of ${normal.length} normal and ${abnormal.length} abnormal ${noun.many}. Threshold ${thresholdText}.`}
      caption={reading ? binText(reading, noun.many) : hint}
      overlay={(size) => {
        const { left, right, bottom } = boxOf(size);
        return (
          <>
            <ThresholdSlider
              label="Threshold"
              scale={scale}
              threshold={threshold}
              text={thresholdText}
              onThreshold={onThreshold}
              onHover={(score) => {
                const bins = heapsFor(normal, abnormal, scale, size, look);
                read(score === null ? null : binAt(bins, scale, score));
              }}
              left={left}
              width={right - left}
              top={0}
              height={bottom + 2}
            />
            {onPick && (
              <RangeStrip
                scale={scale}
                range={picked}
                start={{ low: threshold, high: Number.POSITIVE_INFINITY }}
                onDraft={setDraft}
                onRange={onPick}
                left={left}
                width={right - left}
                top={bottom + 2}
                height={size.height - bottom - 2}
              />
            )}
          </>
        );
      }}
    >
      {(size) => {
        const box = boxOf(size);
        const { left, right, top, bottom } = box;
        const x = (score: number) => left + scale.position(score) * (right - left);
        const heaps = heapsFor(normal, abnormal, scale, size, look);
        return (
          <>
            <TwoHeaps size={size} heaps={heaps} look={look} cut={x(threshold)} noun={noun.many} />
            <ErrorAxis scale={scale} threshold={threshold} box={box} />
            {reading && (
              <rect
                className={styles.reading}
                x={x(reading.low)}
                y={top}
                width={Math.max(1, x(reading.high) - x(reading.low))}
                height={bottom - top}
              />
            )}
            {range && <RangeMark from={x(range.low)} to={x(range.high)} top={top} bottom={bottom} />}
            <LitTicks lit={lit} x={x} ground={(top + bottom) / 2} mirrored />
            {ghost !== null && <GhostLine x={x(ghost)} top={top} bottom={bottom} />}
            <ThresholdHandle
              x={x(threshold)}
              top={top}
              bottom={bottom}
              from={left}
              to={right}
              text={measuredText(threshold)}
            />
            <HistogramCells normal={normal} abnormal={abnormal} threshold={threshold} box={box} />
          </>
        );
      }}
    </ChartFrame>
  );
}

interface Bin extends ScoreRange {
  normal: number;
  abnormal: number;
}

function binAt(heaps: Heaps, scale: ThresholdScale, score: number): Bin {
  const bins = heaps.edges.length - 1;
  const i = Math.min(bins - 1, Math.floor(scale.position(score) * bins));
  return {
    // What lies beyond the axis is counted in its outermost bars.
    low: i === 0 ? Number.NEGATIVE_INFINITY : heaps.edges[i]!,
    high: i === bins - 1 ? Number.POSITIVE_INFINITY : heaps.edges[i + 1]!,
    normal: heaps.normalCounts[i]!,
    abnormal: heaps.abnormalCounts[i]!,
  };
}

function binText({ low, high, normal, abnormal }: Bin, noun: string): string {
  const stretch =
    low === Number.NEGATIVE_INFINITY
      ? `below ${measuredText(high)}`
      : high === Number.POSITIVE_INFINITY
        ? `from ${measuredText(low)} on`
        : `${measuredText(low)} to ${measuredText(high)}`;
  return `Errors ${stretch}: ${valueText(normal)} normal, ${valueText(abnormal)} abnormal ${noun}`;
}

/** The heaps last asked for on each axis: a threshold that is dragged asks for the same ones over and over. */
const known = new WeakMap<ThresholdScale, { key: string; heaps: Heaps }>();

function heapsFor(
  normal: ArrayLike<number>,
  abnormal: ArrayLike<number>,
  scale: ThresholdScale,
  size: Size,
  look: HeapLook,
): Heaps {
  const { left, right } = boxOf(size);
  const bins = Math.max(8, Math.round((right - left) / BAR));
  const key = `${bins} ${look.heights} ${look.equal}`;
  const before = known.get(scale);
  if (before?.key === key) return before.heaps;
  const heaps = heapsOf(normal, abnormal, scale, bins, look);
  known.set(scale, { key, heaps });
  return heaps;
}

interface HeapsProps {
  size: Size;
  heaps: Heaps;
  look: HeapLook;
  /** Where the threshold stands, in pixels. */
  cut: number;
  noun: string;
}

function TwoHeaps({ size, heaps, look, cut, noun }: HeapsProps) {
  const id = useId();
  const { left, right, top, bottom } = boxOf(size);
  const width = right - left;
  const [middle, half] = halvesOf(size);
  const { up, down } = useMemo(() => {
    const bar = width / (heaps.edges.length - 1);
    const heightOf = heightIn(heaps, look, half);
    const gap = look.heights === 'density' ? 0 : undefined;
    return {
      up: heapPath(heaps.normal, left, middle, bar, (value) => -heightOf(value), gap),
      down: heapPath(heaps.abnormal, left, middle, bar, heightOf, gap),
    };
  }, [heaps, look, width, half, left, middle]);
  return (
    <>
      <defs>
        <HatchPattern id={`${id}h`} />
        <clipPath id={`${id}p`}>
          <rect x={left - 2} y={0} width={Math.max(0, cut - left + 2)} height={size.height} />
        </clipPath>
        <clipPath id={`${id}f`}>
          <rect x={cut} y={0} width={Math.max(0, right - cut + 2)} height={size.height} />
        </clipPath>
      </defs>
      <rect className={styles.flagged} x={cut} y={top} width={Math.max(0, right - cut)} height={bottom - top} />
      <HeightAxis size={size} heaps={heaps} look={look} noun={noun} />
      <g clipPath={`url(#${id}p)`}>
        <path className={`${styles.heap} ${styles.normal}`} d={up} />
        <path className={`${styles.heap} ${styles.abnormal} ${styles.wrong}`} d={down} fill={`url(#${id}h)`} />
      </g>
      <g clipPath={`url(#${id}f)`}>
        <path className={`${styles.heap} ${styles.normal} ${styles.wrong}`} d={up} />
        <path className={`${styles.heap} ${styles.abnormal}`} d={down} fill={`url(#${id}h)`} />
      </g>
      <line className={styles.ground} x1={left} x2={right} y1={middle} y2={middle} />
    </>
  );
}

interface HeightAxisProps {
  size: Size;
  heaps: Heaps;
  look: HeapLook;
  noun: string;
}

/** Marks on both sides of the ground, and what they count. */
const HeightAxis = memo(function HeightAxis({ size, heaps, look, noun }: HeightAxisProps) {
  const { left, right, bottom } = boxOf(size);
  const width = right - left;
  const [middle, half] = halvesOf(size);
  const heightOf = heightIn(heaps, look, half);
  const counts = look.heights === 'count' && !look.equal;
  const values = counts ? rootTicks(heaps.most, 22 / half) : [heaps.most / 2, heaps.most];
  const unit = counts
    ? `${noun} per bar, √ scale`
    : look.heights === 'count'
      ? 'share of own kind per bar'
      : look.equal
        ? 'density, each heap of area 1'
        : 'density, both heaps of area 1';
  return (
    <>
      <LeftAxis
        ticks={[-1, 1].flatMap((side) =>
          values.map((value) => ({
            at: middle + side * heightOf(value),
            text: look.heights === 'density' ? '' : tickText(value),
          })),
        )}
        at={left}
        across={width}
      />
      {width > 7 * unit.length + TITLE && (
        <text className={styles.unit} x={left} y={bottom + 34}>
          {unit}
        </text>
      )}
    </>
  );
});

/** The ground, and how high a heap may be. */
function halvesOf(size: Size): [middle: number, half: number] {
  const { top, bottom } = boxOf(size);
  const middle = (top + bottom) / 2;
  return [middle, Math.max(1, middle - top - (bottom - top < LOW ? 4 : CELL))];
}

/** Counts are drawn by their roots, so that a few rows can be seen beside many; areas, of course, as they are. */
function heightIn(heaps: Heaps, look: HeapLook, half: number): (value: number) => number {
  const root = look.heights === 'count' && !look.equal;
  return (value) => half * (root ? Math.sqrt(value / heaps.most) : value / heaps.most);
}

function boxOf({ width, height }: Size) {
  return { left: MARGIN.left, right: width - MARGIN.right, top: MARGIN.top, bottom: height - MARGIN.bottom };
}
