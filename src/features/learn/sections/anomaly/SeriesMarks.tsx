import { BottomAxis, LeftAxis } from '#charts/frame/Axis.tsx';
import marks from '#charts/frame/marks.module.css';
import type { Size } from '#charts/frame/size.ts';
import { linePath } from '#charts/signal/signalPath.ts';
import { useText } from '#text/useText.ts';
import styles from './AnomalyFigure.module.css';
import { DAYS, type Planted, SLOTS, type Tally, type View } from './series.ts';
import { seriesScale } from './seriesScale.tsx';

interface Props {
  size: Size;
  view: View;
  values: Float64Array;
  usual: Float64Array;
  threshold: number;
  planted: readonly Planted[];
  result: Tally;
}

const TICKS: Record<View, readonly number[]> = { value: [0, 25, 50, 75, 100], surprise: [0, 20, 40, 60] };

/** The series, what was planted in it, and what the line flags. */
export function SeriesMarks({ size, view, values, usual, threshold, planted, result }: Props) {
  const { words } = useText().learn.sections.anomaly;
  const { left, right, top, bottom, x, y } = seriesScale(size, view);
  const usualSeries = Float64Array.from(values, (_, i) => usual[i % SLOTS]!);
  const flagged = [...result.flagged.keys()].filter((i) => result.flagged[i]);
  return (
    <>
      <rect className={styles.beyond} x={left} y={top} width={right - left} height={Math.max(0, y(threshold) - top)} />
      <LeftAxis
        ticks={TICKS[view].map((tick) => ({ at: y(tick), text: String(tick) }))}
        at={left}
        across={right - left}
      />
      <BottomAxis
        ticks={Array.from({ length: DAYS }, (_, day) => ({
          at: x((day + 0.5) * SLOTS),
          text: size.width < 420 ? String(day + 1) : words.day(day + 1),
        }))}
        at={bottom}
        from={left}
        to={right}
      />
      {view === 'value' && <path className={`${marks.line} ${styles.usual}`} d={linePath(usualSeries, x, y)} />}
      <path className={`${marks.line} ${styles.series}`} d={linePath(values, x, y)} />
      {planted.map(({ kind, from, to }) => {
        // One half hour further on both sides, so that a spike has flanks.
        const [first, last] = [Math.max(0, from - 1), Math.min(values.length - 1, to + 1)];
        const stretch = values.subarray(first, last + 1);
        const middle = x((from + to) / 2);
        const height = Math.min(...stretch.map(y));
        return (
          <g key={`${kind}${from}`}>
            <path className={`${marks.line} ${styles.strange}`} d={linePath(stretch, (i) => x(first + i), y)} />
            <text
              className={`${marks.halo} ${styles.kind}`}
              x={Math.min(right - 40, Math.max(left + 40, middle))}
              y={kind === 'point' ? height + 5 : Math.max(top + 12, height - 10)}
              dx={kind === 'point' ? 30 : 0}
              textAnchor="middle"
            >
              {words.kindNames[kind]}
            </text>
          </g>
        );
      })}
      {flagged.map((i) => (
        <circle key={i} className={styles.ring} cx={x(i)} cy={y(values[i]!)} r={3.5} />
      ))}
      <line className={styles.line} x1={left} x2={right + 8} y1={y(threshold)} y2={y(threshold)} />
      <circle className={styles.knob} cx={right + 18} cy={y(threshold)} r={9} />
    </>
  );
}
