import { useMemo } from 'react';
import { useLater, useText } from '#text/useText.ts';
import { BottomAxis, LeftAxis } from '../frame/Axis.tsx';
import marks from '../frame/marks.module.css';
import type { Size } from '../frame/size.ts';
import { linearScale } from '../scales/linearScale.ts';
import beat from '../signal/BeatChart.module.css';
import { sampleTicks } from '../signal/beatLayout.ts';
import { EcgGrid } from '../signal/EcgGrid.tsx';
import { ErrorStrip } from '../signal/ErrorStrip.tsx';
import { heightTicks, lowestLine, squareOf, tickText } from '../signal/signalPaper.ts';
import { betweenPath, linePath, stretchPath } from '../signal/signalPath.ts';
import styles from './BeatPad.module.css';
import type { BeatPadProps } from './beatPadProps.ts';
import { boxOf, stretchesOf } from './padLayout.ts';

interface Props extends BeatPadProps {
  size: Size;
  /** The sample whose numbers are being read. */
  reading: number | null;
}

/** All that is drawn, by size alone. */
export function PadMarks(props: Props) {
  const { samples, drawn, reconstruction, errors, band, guide, domain, square, unit, size, reading } = props;
  const { charts, numbers } = useText();
  const { stripWaits } = useLater('lab').charts.pad;
  const { left, right, top, bottom, strip, foot } = boxOf(props, size);
  const x = linearScale([0, samples.length - 1], [left, right]);
  const y = linearScale(domain, [bottom, top], { clamp: true });
  const { drawn: lines, bridges } = useMemo(() => stretchesOf(drawn), [drawn]);
  const blank = lines.length === 0;
  const across = squareOf(samples.length, domain).samples;
  const cell: [number, number] = [x(across) - left, y(domain[0]) - y(domain[0] + square)];
  const marked = heightTicks(domain, bottom - top);
  return (
    <>
      <EcgGrid {...{ left, right, top, bottom, cell }} origin={[left, y(lowestLine(domain, square))]} />
      {blank && guide && <path className={`${marks.line} ${styles.guide}`} d={linePath(guide, x, y)} />}
      {!blank && reconstruction && <path className={beat.error} d={betweenPath(samples, reconstruction, x, y)} />}
      {!blank && band && <path className={beat.band} d={betweenPath(band.low, band.high, x, y)} />}
      {!blank &&
        bridges.map((bridge) => (
          <path key={bridge[0]} className={`${marks.line} ${styles.bridge}`} d={stretchPath(samples, bridge, x, y)} />
        ))}
      {lines.map((line) => (
        <path
          key={line[0]}
          className={`${marks.line} ${beat.input} ${beat.normal}`}
          // A single sample is a line of no length, which the round cap makes a dot.
          d={stretchPath(samples, line, x, y) + (line[0] === line[1] ? 'h0' : '')}
        />
      ))}
      {!blank && reconstruction && (
        <path className={`${marks.line} ${beat.reconstruction}`} d={linePath(reconstruction, x, y)} />
      )}
      <LeftAxis
        ticks={marked.map((tick) => ({ at: y(tick), text: tickText(tick, marked, numbers) }))}
        at={left}
        across={0}
      />
      {!blank && errors && <ErrorStrip errors={errors} x={x} top={foot - strip} bottom={foot} reading={reading} />}
      {blank && (
        <text className={styles.waiting} x={(left + right) / 2} y={foot - strip / 2} dy="0.35em" textAnchor="middle">
          {stripWaits}
        </text>
      )}
      <BottomAxis
        ticks={sampleTicks(samples.length, (right - left) / 32).map((tick) => ({
          at: x(tick - 1),
          text: String(tick),
        }))}
        at={foot}
        from={left}
        to={right}
        title={charts.signal.axis(unit)}
      />
      {reading !== null && (
        <>
          <line className={marks.cursor} x1={x(reading)} x2={x(reading)} y1={top} y2={foot} />
          {!blank && (
            <circle className={`${beat.dot} ${beat.normal}`} cx={x(reading)} cy={y(samples[reading]!)} r={4.5} />
          )}
          {!blank && reconstruction && (
            <circle
              className={`${beat.dot} ${beat.reconstruction}`}
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
