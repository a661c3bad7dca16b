import { useText } from '#text/useText.ts';
import { BottomAxis, LeftAxis } from '../frame/Axis.tsx';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import marks from '../frame/marks.module.css';
import type { Size } from '../frame/size.ts';
import { featurePosition } from '../scales/featureScale.ts';
import { linearScale } from '../scales/linearScale.ts';
import styles from '../signal/BeatChart.module.css';
import { beatBox, sampleTicks } from '../signal/beatLayout.ts';
import { EcgGrid } from '../signal/EcgGrid.tsx';
import { lineNearNought, squareOf, tickText } from '../signal/signalPaper.ts';
import { betweenPath, linePath } from '../signal/signalPath.ts';

export interface DecodedSignalProps {
  /** What a decoder draws: the samples of a signal, in their own unit. */
  values: ArrayLike<number>;
  /** How far off it may be, in the same unit. */
  band?: { low: ArrayLike<number>; high: ArrayLike<number> } | null;
  /** Lowest and highest value drawn; what lies beyond is cut off. */
  domain: readonly [low: number, high: number];
  /** The drawing in a sentence. */
  label: string;
  unit: string;
  /** A stamp: no axes, as small as its parent. */
  compact?: boolean;
}

/** A signal that a decoder has drawn, on ECG paper, with how sure it is. */
export function DecodedSignal(props: DecodedSignalProps) {
  const { label, compact = false } = props;
  return (
    <ChartFrame label={label} compact>
      {(size) => <Marks {...props} compact={compact} size={size} />}
    </ChartFrame>
  );
}

function Marks({ values, band, domain, unit, compact = false, size }: DecodedSignalProps & { size: Size }) {
  const { charts, numbers } = useText();
  const { signal } = charts;
  const { left, right, top, bottom } = beatBox(size, { compact, strip: false, names: 0, domain });
  const x = linearScale([0, values.length - 1], [left, right]);
  const y = linearScale(domain, [bottom, top], { clamp: true });
  const square = squareOf(values.length, domain);
  const cell: [number, number] = [x(square.samples) - left, y(domain[0]) - y(domain[0] + square.height)];
  const marked = y.ticks(5);
  return (
    <>
      <EcgGrid
        {...{ left, right, top, bottom, cell }}
        origin={[left, y(lineNearNought(domain, square.height))]}
        faint={compact}
      />
      {band && <path className={styles.band} d={betweenPath(band.low, band.high, x, y)} />}
      <path
        className={`${marks.line} ${styles.reconstruction} ${compact ? '' : styles.thin}`}
        d={linePath(values, x, y)}
      />
      {!compact && (
        <>
          <LeftAxis
            ticks={marked.map((tick) => ({ at: y(tick), text: tickText(tick, marked, numbers) }))}
            at={left}
            across={0}
          />
          <BottomAxis
            ticks={sampleTicks(values.length, (right - left) / 44).map((tick) => ({
              at: x(tick - 1),
              text: String(tick),
            }))}
            at={bottom}
            from={left}
            to={right}
            title={signal.axis(unit)}
          />
        </>
      )}
    </>
  );
}

export interface DecodedBarsProps {
  values: ArrayLike<number>;
  /** The lowest and highest value of each feature, between which it is drawn. */
  low: ArrayLike<number>;
  high: ArrayLike<number>;
  label: string;
}

/** The features of a row that a decoder has drawn, as small as a stamp: a bar for each, within its own range. */
export function DecodedBars({ values, low, high, label }: DecodedBarsProps) {
  return (
    <ChartFrame label={label} compact>
      {({ width, height }) => (
        <>
          <line className={marks.cursor} x2={width} y1={height - 1} y2={height - 1} />
          {Array.from(values, (value, i) => {
            const pitch = width / values.length;
            const size = Math.max(1, (height - 4) * featurePosition(value, low[i]!, high[i]!));
            return (
              <rect
                // A feature is known by its place.
                key={String(i)}
                className={styles.decodedBar}
                x={i * pitch + pitch / 5}
                width={(pitch * 3) / 5}
                y={height - 1 - size}
                height={size}
              />
            );
          })}
        </>
      )}
    </ChartFrame>
  );
}
