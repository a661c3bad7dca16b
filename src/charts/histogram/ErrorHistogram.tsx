import { useMemo, useState } from 'react';
import { quantileSorted } from '#core/statistics/quantile.ts';
import type { Measure } from '#text/told.ts';
import { useText } from '#text/useText.ts';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import { usePicture } from '../frame/picture.ts';
import { ErrorAxis } from '../threshold/ErrorAxis.tsx';
import { HighlightTicks } from '../threshold/HighlightTicks.tsx';
import type { HighlightedRow, ScoreRange } from '../threshold/highlight.ts';
import { PreviewLine } from '../threshold/PreviewLine.tsx';
import { ThresholdHandle } from '../threshold/ThresholdHandle.tsx';
import { ThresholdSlider } from '../threshold/ThresholdSlider.tsx';
import { type ThresholdScale, thresholdScale } from '../threshold/thresholdScale.ts';
import { ClassHistogramBars } from './ClassHistogramBars.tsx';
import { type HistogramLook, PLAIN_LOOK } from './classHistograms.ts';
import styles from './ErrorHistogram.module.css';
import { HistogramCells } from './HistogramCells.tsx';
import { type Bin, binAt, classHistogramsFor, writtenBin } from './histogramBins.ts';
import { boxOf, halvesOf } from './histogramBox.ts';
import { RangeMark } from './RangeMark.tsx';
import { RangeStrip } from './RangeStrip.tsx';

export interface ErrorHistogramProps {
  /** Scores, ascending. */
  normal: ArrayLike<number>;
  abnormal: ArrayLike<number>;
  /** Rows with a greater score are flagged. */
  threshold: number;
  /** The threshold and what it does, in words: "0.031: 12 of 208 abnormal beats missed, 9 false alarms". */
  thresholdText: string;
  /** @param drag tells one drag from the next; undefined where it is none */
  onThreshold(threshold: number, drag?: symbol): void;
  /** A drag was not meant: the threshold is to be what it was; without it, it is set to that. */
  onTakeBack?: ((drag: symbol) => void) | undefined;
  /** What a row is called, singular and plural. */
  noun: { one: string; many: string };
  /** What the scores are; errors unless told. */
  measure?: Measure;
  look?: HistogramLook;
  /** A threshold that another chart points at. */
  preview?: number | null;
  highlighted?: readonly HighlightedRow[];
  /** The scores of the bar under the pointer, null when there is none. */
  onPoint?(range: ScoreRange | null): void;
  /** The stretch whose rows are picked. */
  picked?: ScoreRange | null;
  onPick?(range: ScoreRange | null): void;
  /** The axis, where several histograms share one; else it fits these scores. */
  scale?: ThresholdScale;
}

const NONE: readonly HighlightedRow[] = [];

/**
 * Histograms of the scores of both classes back to back: normal rows upwards, abnormal ones downwards, so that neither hides the other. The
 * threshold cuts them into the four cells of the confusion matrix; what lies on the wrong side is drawn in full colour.
 */
export function ErrorHistogram(props: ErrorHistogramProps) {
  const {
    normal,
    abnormal,
    threshold,
    thresholdText,
    onThreshold,
    onTakeBack,
    noun,
    measure = 'error',
    look = PLAIN_LOOK,
    scale: shared,
  } = props;
  const { preview = null, highlighted = NONE, onPoint, picked = null, onPick } = props;
  const { charts, numbers } = useText();
  const { histogram: text, threshold: words } = charts;
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
  const middle = (scores: ArrayLike<number>) => numbers.measured(quantileSorted(scores, 0.5));
  const medians =
    normal.length > 0 && abnormal.length > 0 ? { normal: middle(normal), abnormal: middle(abnormal) } : null;
  // In a picture there is nothing to drag.
  const hint = usePicture() ? undefined : <i>{text.hint(noun)}</i>;
  return (
    <ChartFrame
      label={text.label({ normal: normal.length, abnormal: abnormal.length, medians }, thresholdText, noun, measure)}
      caption={reading ? text.bar(writtenBin(reading, numbers), noun, measure) : hint}
      overlay={(size) => {
        const { left, right, bottom } = boxOf(size);
        return (
          <>
            <ThresholdSlider
              label={words.name}
              scale={scale}
              threshold={threshold}
              text={thresholdText}
              onThreshold={onThreshold}
              onTakeBack={onTakeBack}
              onHover={(score) => {
                const bins = classHistogramsFor(normal, abnormal, scale, size, look);
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
                measure={measure}
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
        const [ground] = halvesOf(size);
        const x = (score: number) => left + scale.position(score) * (right - left);
        const histograms = classHistogramsFor(normal, abnormal, scale, size, look);
        return (
          <>
            <ClassHistogramBars
              size={size}
              histograms={histograms}
              look={look}
              cut={x(threshold)}
              noun={noun.many}
              title={words.axis[measure][scale.kind]}
            />
            <ErrorAxis scale={scale} threshold={threshold} measure={measure} box={box} />
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
            <HighlightTicks highlighted={highlighted} x={x} ground={ground} mirrored />
            {preview !== null && <PreviewLine x={x(preview)} top={top} bottom={bottom} />}
            <ThresholdHandle
              x={x(threshold)}
              top={top}
              bottom={bottom}
              from={left}
              to={right}
              knob={ground}
              sides={!box.low}
              text={numbers.measured(threshold)}
            />
            <HistogramCells normal={normal} abnormal={abnormal} threshold={threshold} cut={x(threshold)} box={box} />
          </>
        );
      }}
    </ChartFrame>
  );
}
