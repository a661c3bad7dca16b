import { scaleLog } from 'd3-scale';
import { BottomAxis, LeftAxis } from '#charts/frame/Axis.tsx';
import { ChartFrame } from '#charts/frame/ChartFrame.tsx';
import marks from '#charts/frame/marks.module.css';
import { logTicks } from '#charts/scales/logTicks.ts';
import { spread } from '#charts/scales/spread.ts';
import { linePath } from '#charts/signal/signalPath.ts';
import type { BottleneckWidth } from '#core/learn/parts.ts';
import { useText } from '#text/useText.ts';
import styles from './WidthChart.module.css';

interface Props {
  widths: readonly BottleneckWidth[];
  /** Of the chosen beat, width by width. */
  scores: readonly number[];
  /** The width chosen. */
  units: number;
  abnormal: boolean;
}

const MARGIN = { top: 6, right: 118, bottom: 22, left: 40 };

/** Errors against the width of the bottleneck: of one beat, and of half the normal and half the abnormal beats. */
export function WidthChart({ widths, scores, units, abnormal }: Props) {
  const { learn, numbers } = useText();
  const { words } = learn.sections.bottleneck;
  const lines = [
    { name: words.median.abnormal, values: widths.map((width) => width.medianAbnormal), look: styles.abnormal },
    { name: words.thisBeat, values: scores, look: abnormal ? styles.thisAbnormal : styles.thisNormal },
    { name: words.median.normal, values: widths.map((width) => width.medianNormal), look: styles.normal },
  ];
  const all = [...lines.flatMap(({ values }) => values), ...widths.flatMap((width) => width.scores)];
  return (
    <ChartFrame label={words.curve} compact>
      {({ width, height }) => {
        const [left, right, top, bottom] = [MARGIN.left, width - MARGIN.right, MARGIN.top, height - MARGIN.bottom];
        const x = (i: number) => left + (i / (widths.length - 1)) * (right - left);
        const y = scaleLog([Math.min(...all), Math.max(...all)], [bottom, top]);
        const names = spread(
          lines.map(({ values }) => y(values.at(-1)!)),
          16,
          top + 6,
          bottom - 6,
        );
        return (
          <>
            <LeftAxis
              ticks={logTicks(Math.min(...all), Math.max(...all), 4).map((tick) => ({
                at: y(tick),
                text: numbers.tick(tick),
              }))}
              at={left}
              across={right - left}
            />
            <BottomAxis
              ticks={[1, 4, 8, 12, 16].map((tick) => ({ at: x(tick - 1), text: String(tick) }))}
              at={bottom}
              from={left}
              to={right}
            />
            <line className={marks.cursor} x1={x(units - 1)} x2={x(units - 1)} y1={top} y2={bottom} />
            {lines.map(({ name, values, look }, i) => (
              <g key={name} className={look}>
                <path className={marks.line} d={linePath(values, x, y)} />
                <circle cx={x(units - 1)} cy={y(values[units - 1]!)} r={3.5} />
                <text x={right + 8} y={names[i]} dy="0.35em">
                  {name}
                </text>
              </g>
            ))}
          </>
        );
      }}
    </ChartFrame>
  );
}
