import { scaleLog } from 'd3-scale';
import { line } from 'd3-shape';
import type { Numbers } from '#text/numbers.ts';
import type { AboutText } from '#text/text.ts';
import { useLater, useText } from '#text/useText.ts';
import { BottomAxis, LeftAxis } from '../frame/Axis.tsx';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import marks from '../frame/marks.module.css';
import type { Size } from '../frame/size.ts';
import { logTicks, roundOut } from '../scales/logTicks.ts';
import { spread } from '../scales/spread.ts';
import styles from './EngineTimesChart.module.css';

export interface EngineTimesChartProps {
  /** Milliseconds of a training step by size of the network; sizes ascending. */
  series: readonly { name: string; ours: boolean; points: readonly { weights: number; ms: number }[] }[];
}

const MARGIN = { top: 10, right: 132, bottom: 40, left: 52 };
const SHAPES = ['M-4,-4h8v8h-8z', 'M0,-5l5,5l-5,5l-5,-5z', 'M-4.5,3.5l4.5,-8l4.5,8z', 'M-4,-4l8,8m0,-8l-8,8'];

/** How long a training step takes as networks grow, engine by engine; equal factors have equal distances. */
export function EngineTimesChart({ series }: EngineTimesChartProps) {
  const text = useLater('about').engines.chart;
  const { numbers } = useText();
  return (
    <ChartFrame label={inWords(series, text, numbers)} caption={<i>{text.up}</i>}>
      {(size) => <Marks size={size} series={series} />}
    </ChartFrame>
  );
}

function Marks({ size: { width, height }, series }: EngineTimesChartProps & { size: Size }) {
  const text = useLater('about').engines.chart;
  const { numbers } = useText();
  const points = series.flatMap((one) => one.points);
  if (points.length === 0) return null;
  const [right, bottom] = [width - MARGIN.right, height - MARGIN.bottom];
  const sizes = points.map(({ weights }) => weights);
  const times = points.map(({ ms }) => ms);
  const domain = [roundOut(Math.min(...times), 'down'), roundOut(Math.max(...times), 'up')];
  const x = scaleLog([Math.min(...sizes), Math.max(...sizes) * 1.001], [MARGIN.left + 8, right - 8]);
  const y = scaleLog(domain, [bottom, MARGIN.top]);
  const path = line<{ weights: number; ms: number }>(
    ({ weights }) => x(weights),
    ({ ms }) => y(ms),
  );
  const drawn = series.filter((one) => one.points.length > 0);
  const labels = spread(
    drawn.map((one) => y(one.points.at(-1)!.ms)),
    17,
    MARGIN.top + 4,
    bottom,
  );
  return (
    <>
      <LeftAxis
        ticks={logTicks(domain[0]!, domain[1]!, Math.max(2, Math.floor((bottom - MARGIN.top) / 26))).map((tick) => ({
          at: y(tick),
          text: numbers.tick(tick),
        }))}
        at={MARGIN.left}
        across={right - MARGIN.left}
      />
      <BottomAxis
        ticks={logTicks(x.domain()[0]!, x.domain()[1]!, 5).map((tick) => ({ at: x(tick), text: numbers.tick(tick) }))}
        at={bottom}
        from={MARGIN.left}
        to={right}
        title={text.across}
      />
      {drawn.map(({ name, ours, points: own }, i) => (
        <g key={name} className={ours ? styles.ours : styles.tfjs}>
          <path className={marks.line} d={path(own) ?? ''} />
          {own.map(({ weights, ms }) => (
            <path
              key={weights}
              className={styles.mark}
              transform={`translate(${x(weights)} ${y(ms)})`}
              d={ours ? 'M4,0a4,4 0 1 1 -8,0a4,4 0 1 1 8,0z' : SHAPES[i % SHAPES.length]}
            />
          ))}
          <text
            className={`${marks.halo} ${ours ? styles.oursName : marks.soft}`}
            x={x(own.at(-1)!.weights) + 12}
            y={labels[i]!}
            dy="0.35em"
          >
            {name}
          </text>
        </g>
      ))}
    </>
  );
}

function inWords(
  series: EngineTimesChartProps['series'],
  text: AboutText['engines']['chart'],
  { measured }: Numbers,
): string {
  const told = series.flatMap(({ name, points }) => {
    const [first, last] = [points[0], points.at(-1)];
    return first && last ? [{ name, smallest: measured(first.ms), largest: measured(last.ms) }] : [];
  });
  return told.length === 0 ? text.nothing : text.label(told);
}
