import { type ReactNode, useId, useMemo, useState } from 'react';
import type { Heights } from '#core/dataset/shape.ts';
import { useText } from '#text/useText.ts';
import { BottomAxis, LeftAxis } from '../frame/Axis.tsx';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import marks from '../frame/marks.module.css';
import { ReadingSlider } from '../frame/ReadingSlider.tsx';
import type { Size } from '../frame/size.ts';
import { type LinearScale, linearScale } from '../scales/linearScale.ts';
import { spread } from '../scales/spread.ts';
import { type BeatBox, beatBox, roomForNames, sampleTicks } from '../signal/beatLayout.ts';
import { EcgGrid } from '../signal/EcgGrid.tsx';
import { ErrorStrip } from '../signal/ErrorStrip.tsx';
import { heightTicks, lowestLine, squareOf, tickText } from '../signal/signalPaper.ts';
import { indexOfLargest, linePath } from '../signal/signalPath.ts';
import styles from './Signal.module.css';

/** A curve on the paper. Those of the row are drawn last, and strongest. */
export interface Line {
  values: ArrayLike<number>;
  look: Look;
  /** A word or two at its end. */
  name?: string;
}

/** What a line is of: the row that is looked at, what the detector has learnt, or something to compare with. */
type Look = 'normal' | 'abnormal' | 'learnt' | 'other';

export interface Scales {
  x: LinearScale;
  /** What lies beyond the paper is drawn at its edge. */
  y: LinearScale;
  box: BeatBox;
}

interface Props {
  heights: Heights;
  unit: string;
  /** All of the same length. */
  lines: readonly Line[];
  /** A bar for each sample, below the paper, and what it is. */
  strip?: { values: ArrayLike<number>; name: string };
  /** The picture in a sentence. */
  label: string;
  /** What stands at a sample. @param pointed whether someone reads there, else it is where the strip is highest */
  reading(sample: number, pointed: boolean): string;
  /** What lies on the paper under the lines. */
  children?(scales: Scales): ReactNode;
}

/** Curves on the paper of signals, which are read sample by sample, by pointing or by keys. */
export function SignalChart(props: Props) {
  const { lines, strip, label, reading } = props;
  const { signal } = useText().charts;
  const [pointed, setPointed] = useState<number | null>(null);
  const worst = useMemo(() => (strip ? indexOfLargest(strip.values) : null), [strip]);
  const at = pointed ?? worst ?? 0;
  const said = reading(at, pointed !== null);
  return (
    <ChartFrame
      label={label}
      caption={said}
      captionLines={2}
      overlay={(size) => {
        const { left, right, top, foot } = boxOf(size, props);
        return (
          <ReadingSlider
            label={signal.read}
            last={lines[0]!.values.length - 1}
            value={at}
            valueText={said}
            onRead={setPointed}
            left={left}
            width={right - left}
            top={top}
            height={foot - top}
          />
        );
      }}
    >
      {(size) => <Marks {...props} size={size} at={pointed} />}
    </ChartFrame>
  );
}

const boxOf = (size: Size, { heights, lines, strip }: Props) =>
  beatBox(size, {
    compact: false,
    strip: strip !== undefined,
    names: roomForNames(lines.map(({ name = '' }) => name)),
    domain: heights,
  });

function Marks(props: Props & { size: Size; at: number | null }) {
  const { size, heights, unit, lines, strip, children, at } = props;
  const { charts, numbers } = useText();
  const clip = useId();
  const box = boxOf(size, props);
  const { left, right, top, bottom, foot } = box;
  const samples = lines[0]!.values.length;
  const [x, y] = useMemo(
    () => [linearScale([0, samples - 1], [left, right]), linearScale(heights, [bottom, top], { clamp: true })] as const,
    [samples, heights, left, right, top, bottom],
  );
  const paths = useMemo(() => lines.map(({ values }) => linePath(values, x, y)), [lines, x, y]);
  const square = squareOf(samples, heights);
  const cell: [number, number] = [x(square.samples) - left, y(heights[0]) - y(heights[0] + square.height)];
  const marked = heightTicks(heights, bottom - top);
  const named = lines.filter(({ name }) => name);
  const ends = named.map(({ values }) => y(values[samples - 1]!));
  const places = spread(ends, 16, top + 8, bottom - 8);
  return (
    <>
      <EcgGrid {...{ left, right, top, bottom, cell }} origin={[left, y(lowestLine(heights, square.height))]} />
      <clipPath id={clip}>
        <rect x={left} y={top} width={right - left} height={bottom - top} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>{children?.({ x, y, box })}</g>
      {paths.map((path, i) => (
        <path key={String(i)} className={`${marks.line} ${styles[lines[i]!.look]}`} d={path} />
      ))}
      <LeftAxis
        ticks={marked.map((tick) => ({ at: y(tick), text: tickText(tick, marked, numbers) }))}
        at={left}
        across={0}
      />
      {strip && <ErrorStrip errors={strip.values} x={x} top={foot - box.strip} bottom={foot} reading={at} />}
      <BottomAxis
        ticks={sampleTicks(samples, (right - left) / 32).map((tick) => ({ at: x(tick - 1), text: String(tick) }))}
        at={foot}
        from={left}
        to={right}
        title={charts.signal.axis(unit)}
      />
      {named.map(({ name, look }, i) => (
        <text key={name} className={marks[NAME_CLASSES[look]]} x={right + 6} y={places[i]} dy="0.35em">
          {name}
        </text>
      ))}
      {strip && (
        <text className={marks.soft} x={right + 6} y={foot - box.strip / 2} dy="0.35em">
          {strip.name}
        </text>
      )}
      {at !== null && (
        <>
          <line className={marks.cursor} x1={x(at)} x2={x(at)} y1={top} y2={foot} />
          {lines.map(({ values, look }, i) => (
            <circle key={String(i)} className={`${styles.dot} ${styles[look]}`} cx={x(at)} cy={y(values[at]!)} r={4} />
          ))}
        </>
      )}
    </>
  );
}

const NAME_CLASSES: Record<Look, string> = {
  normal: 'normalName',
  abnormal: 'abnormalName',
  learnt: 'rebuiltName',
  other: 'soft',
};
