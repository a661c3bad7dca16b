import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useLater, useText } from '#text/useText.ts';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import { ReadingSlider } from '../frame/ReadingSlider.tsx';
import { captionHeight } from '../frame/size.ts';
import { useSize } from '../frame/useSize.ts';
import { featurePosition, worstFirst } from '../scales/featureScale.ts';
import styles from './Feature.module.css';
import { featureCells, heightOfFeatures } from './featureCells.ts';
import type { ShownRows } from './shownRows.ts';

/** Where a feature is drawn, in pixels. */
export interface Track {
  /** Where one of its values is; what lies beyond the known values is drawn at the end. */
  x(value: number): number;
  /** The middle of the track. */
  y: number;
}

interface Props {
  rows: ShownRows;
  /** The picture in a sentence. */
  label: string;
  /** What stands at a feature. @param pointed whether someone reads there, else it is the one that comes first */
  reading(feature: number, pointed: boolean): string;
  /** What is drawn of a feature, under the row's own value. */
  children(feature: number, track: Track): ReactNode;
}

/**
 * A row of a table, feature by feature, those first that have most to do with its score: its values as dots, each on the
 * stretch of all known values. Features are read one by one, by pointing or by keys.
 */
export function FeatureChart({ rows, label, reading, children }: Props) {
  const { names, low, high } = rows;
  const { read } = useLater('lab').learnt.features;
  const { value: written } = useText().numbers;
  const [ref, { width }] = useSize<HTMLDivElement>();
  const [pointed, setPointed] = useState<number | null>(null);
  const order = useMemo(() => worstFirst(rows.row.contributions), [rows.row.contributions]);
  const said = reading(order[pointed ?? 0]!, pointed !== null);
  const marked = useRef<SVGRectElement>(null);
  // A pointer is at what it reads; keys lead to what is scrolled out of sight.
  useEffect(() => {
    const byKeys = marked.current?.closest('figure')?.querySelector(':focus-visible');
    if (pointed !== null && byKeys) marked.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, [pointed]);
  return (
    <div
      ref={ref}
      className={styles.room}
      style={{ minHeight: heightOfFeatures(width, names.length) + captionHeight(width) }}
    >
      <ChartFrame
        label={label}
        caption={said}
        captionLines={2}
        overlay={(size) => {
          const cells = featureCells(size, names.length);
          return (
            <ReadingSlider
              label={read}
              last={names.length - 1}
              value={pointed ?? 0}
              valueText={said}
              onRead={setPointed}
              placeAt={({ across, down }) => cells.placeAt(across * size.width, down * size.height)}
              left={0}
              width={size.width}
              top={0}
              height={size.height}
            />
          );
        }}
      >
        {(size) => {
          const cells = featureCells(size, names.length);
          return order.map((f, place) => {
            const { left, top, width, height } = cells.cell(place);
            const { from, to, at } = cells.track(place);
            const x = (value: number) => from + (to - from) * featurePosition(value, low[f]!, high[f]!);
            return (
              <g key={names[f]}>
                {place === pointed && (
                  <rect
                    ref={marked}
                    className={styles.pointed}
                    x={left - 4}
                    y={top}
                    width={width + 8}
                    height={height}
                    rx={2}
                  />
                )}
                <text className={styles.name} x={left} y={cells.words(place)} dy="0.35em">
                  {names[f]}
                </text>
                <text className={styles.value} x={left + width} y={cells.words(place)} dy="0.35em" textAnchor="end">
                  {written(rows.row.values[f]!)}
                </text>
                <line className={styles.track} x1={from - 6} x2={to + 6} y1={at} y2={at} />
                {children(f, { x, y: at })}
                <circle
                  className={rows.row.abnormal ? styles.abnormal : styles.normal}
                  cx={x(rows.row.values[f]!)}
                  cy={at}
                  r={5}
                />
              </g>
            );
          });
        }}
      </ChartFrame>
    </div>
  );
}
