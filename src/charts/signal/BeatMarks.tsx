import { useMemo } from 'react';
import { useText } from '#text/useText.ts';
import { BottomAxis, LeftAxis } from '../frame/Axis.tsx';
import marks from '../frame/marks.module.css';
import type { Size } from '../frame/size.ts';
import { linearScale } from '../scales/linearScale.ts';
import styles from './BeatChart.module.css';
import { type BeatChartProps, boxOf } from './beatChartProps.ts';
import { sampleTicks } from './beatLayout.ts';
import { EcgGrid } from './EcgGrid.tsx';
import { ErrorStrip } from './ErrorStrip.tsx';
import { heightTicks, lowestLine, squareOf, tickText } from './signalPaper.ts';
import { betweenPath, linePath } from './signalPath.ts';

interface Props extends BeatChartProps {
  size: Size;
  reading: number | null;
}

/** All that is drawn, by size alone. */
export function BeatMarks(props: Props) {
  const { size, input, reconstruction, errors, domain, unit, compact = false, kind = 'normal', reading } = props;
  const { comparison, band } = props;
  const { charts, numbers } = useText();
  const { signal } = charts;
  const { left, right, top, bottom, strip, foot } = boxOf(size, props);
  const x = linearScale([0, input.length - 1], [left, right]);
  const y = linearScale(domain, [bottom, top], { clamp: true });
  const paths = useMemo(() => {
    const [across, up] = [
      linearScale([0, input.length - 1], [left, right]),
      linearScale(domain, [bottom, top], { clamp: true }),
    ];
    return {
      input: linePath(input, across, up),
      reconstruction: reconstruction && linePath(reconstruction, across, up),
      error: reconstruction && betweenPath(input, reconstruction, across, up),
      comparison: comparison && linePath(comparison, across, up),
      band: band && betweenPath(band.low, band.high, across, up),
    };
  }, [input, reconstruction, comparison, band, domain, left, right, bottom, top]);
  const square = squareOf(input.length, domain);
  const cell: [number, number] = [x(square.samples) - left, y(domain[0]) - y(domain[0] + square.height)];
  const marked = heightTicks(domain, bottom - top);
  return (
    <>
      <EcgGrid
        {...{ left, right, top, bottom, cell }}
        origin={[left, y(lowestLine(domain, square.height))]}
        faint={compact}
      />
      {paths.error && <path className={styles.error} d={paths.error} />}
      {paths.comparison && <path className={`${marks.line} ${styles.comparison}`} d={paths.comparison} />}
      {paths.band && <path className={styles.band} d={paths.band} />}
      <path className={`${marks.line} ${compact ? styles.thin : styles.input} ${styles[kind]}`} d={paths.input} />
      {paths.reconstruction && (
        <path
          className={`${marks.line} ${styles.reconstruction} ${compact ? styles.hair : ''}`}
          d={paths.reconstruction}
        />
      )}
      {!compact && (
        <>
          <LeftAxis
            ticks={marked.map((tick) => ({ at: y(tick), text: tickText(tick, marked, numbers) }))}
            at={left}
            across={0}
          />
          {errors && <ErrorStrip errors={errors} x={x} top={foot - strip} bottom={foot} reading={reading} />}
          <BottomAxis
            ticks={sampleTicks(input.length, (right - left) / 32).map((tick) => ({
              at: x(tick - 1),
              text: String(tick),
            }))}
            at={foot}
            from={left}
            to={right}
            title={signal.axis(unit)}
          />
        </>
      )}
      {reading !== null && (
        <>
          <line className={marks.cursor} x1={x(reading)} x2={x(reading)} y1={top} y2={foot} />
          <circle className={`${styles.dot} ${styles[kind]}`} cx={x(reading)} cy={y(input[reading]!)} r={4} />
          {reconstruction && (
            <circle
              className={`${styles.dot} ${styles.reconstruction}`}
              cx={x(reading)}
              cy={y(reconstruction[reading]!)}
              r={4}
            />
          )}
        </>
      )}
    </>
  );
}
