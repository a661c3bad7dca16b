import { memo, useId, useMemo } from 'react';
import { useText } from '#text/useText.ts';
import { LeftAxis } from '../frame/Axis.tsx';
import { HatchPattern } from '../frame/HatchPattern.tsx';
import type { Size } from '../frame/size.ts';
import { barPath } from '../scales/barPath.ts';
import { rootTicks } from '../scales/countTicks.ts';
import type { ClassHistograms, HistogramLook } from './classHistograms.ts';
import styles from './ErrorHistogram.module.css';
import { boxOf, halvesOf, heightIn } from './histogramBox.ts';

/** About as wide as a letter of an axis's title is, in pixels. */
const LETTER = 7;

interface ClassHistogramBarsProps {
  size: Size;
  histograms: ClassHistograms;
  look: HistogramLook;
  /** Where the threshold stands, in pixels. */
  cut: number;
  noun: string;
  /** What the axis of scores is called, on the same line as what bars count. */
  title: string;
}

/** Normal rows upwards, abnormal ones downwards; what lies on the wrong side of the threshold in full colour. */
export function ClassHistogramBars({ size, histograms, look, cut, noun, title }: ClassHistogramBarsProps) {
  const id = useId();
  const { left, right, top, bottom } = boxOf(size);
  const width = right - left;
  const [middle, half] = halvesOf(size);
  const { up, down } = useMemo(() => {
    const bar = width / (histograms.edges.length - 1);
    const heightOf = heightIn(histograms, look, half);
    const gap = look.heights === 'density' ? 0 : undefined;
    return {
      up: barPath(histograms.normal, left, middle, bar, (value) => -heightOf(value), gap),
      down: barPath(histograms.abnormal, left, middle, bar, heightOf, gap),
    };
  }, [histograms, look, width, half, left, middle]);
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
      <HeightAxis size={size} histograms={histograms} look={look} noun={noun} title={title} />
      <g clipPath={`url(#${id}p)`}>
        <path className={`${styles.histogram} ${styles.normal}`} d={up} />
        <path className={`${styles.histogram} ${styles.abnormal} ${styles.wrong}`} d={down} fill={`url(#${id}h)`} />
      </g>
      <g clipPath={`url(#${id}f)`}>
        <path className={`${styles.histogram} ${styles.normal} ${styles.wrong}`} d={up} />
        <path className={`${styles.histogram} ${styles.abnormal}`} d={down} fill={`url(#${id}h)`} />
      </g>
      <line className={styles.ground} x1={left} x2={right} y1={middle} y2={middle} />
    </>
  );
}

interface HeightAxisProps {
  size: Size;
  histograms: ClassHistograms;
  look: HistogramLook;
  noun: string;
  title: string;
}

/** Marks on both sides of the ground, and what they count. */
const HeightAxis = memo(function HeightAxis({ size, histograms, look, noun, title }: HeightAxisProps) {
  const { left, right, bottom } = boxOf(size);
  const width = right - left;
  const [middle, half] = halvesOf(size);
  const heightOf = heightIn(histograms, look, half);
  const { charts, numbers } = useText();
  const text = charts.histogram;
  const counts = look.heights === 'count' && !look.equal;
  const values = counts ? rootTicks(histograms.most, 22 / half) : [histograms.most / 2, histograms.most];
  const unit = text.heights(look, noun);
  return (
    <>
      <LeftAxis
        ticks={[-1, 1].flatMap((side) =>
          values.map((value) => ({
            at: middle + side * heightOf(value),
            text: look.heights === 'density' ? '' : numbers.tick(value),
          })),
        )}
        at={left}
        across={width}
      />
      {width > LETTER * (unit.length + title.length) && (
        <text className={styles.unit} x={left} y={bottom + 34}>
          {unit}
        </text>
      )}
    </>
  );
});
