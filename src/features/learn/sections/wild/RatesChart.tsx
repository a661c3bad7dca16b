import { area, line } from 'd3-shape';
import { BottomAxis, LeftAxis } from '#charts/frame/Axis.tsx';
import { ChartFrame } from '#charts/frame/ChartFrame.tsx';
import marks from '#charts/frame/marks.module.css';
import { spread } from '#charts/scales/spread.ts';
import { useText } from '#text/useText.ts';
import styles from './RatesChart.module.css';
import { driftAt, LENGTH } from './stream.ts';
import type { Diet } from './watch.ts';

interface Props {
  /** Beat by beat, null while there are too few to tell. */
  alarms: readonly (number | null)[];
  missed: readonly (number | null)[];
  /** The last beat that has come. */
  at: number;
  retrainings: readonly { at: number; diet: Diet }[];
}

const MARGIN = { top: 20, right: 92, bottom: 22, left: 44 };
/** Room for the name of a retraining, in pixels. */
const NAME = 56;
const PERCENT = [0, 0.25, 0.5, 0.75, 1];

/** How often the detector was wrong, up to the beat at hand, over how far normal has drifted. */
export function RatesChart({ alarms, missed, at, retrainings }: Props) {
  const { learn, numbers } = useText();
  const { words } = learn.sections.wild;
  return (
    <ChartFrame label={words.chart}>
      {({ width, height }) => {
        const [left, right] = [MARGIN.left, Math.max(MARGIN.left + 1, width - MARGIN.right)];
        const [top, bottom] = [MARGIN.top, height - MARGIN.bottom];
        const x = (i: number) => left + (i / (LENGTH - 1)) * (right - left);
        const y = (share: number) => bottom - share * (bottom - top);
        const lines = [
          { name: words.alarms, values: alarms, look: 'alarms' },
          { name: words.missed, values: missed, look: 'missed' },
        ];
        const latest = (values: readonly (number | null)[]) => values.slice(0, at + 1).findLast((v) => v !== null) ?? 0;
        const names = spread(
          [...lines.map(({ values }) => y(latest(values))), y(driftAt(at))],
          16,
          top + 6,
          bottom - 6,
        );
        const shown = retrainings.filter((retraining) => retraining.at <= at + 1);
        const shownAt = spread(
          shown.map(({ at: beat }) => x(beat)),
          NAME,
          left + NAME / 2,
          width - NAME / 2,
        );
        return (
          <>
            <path className={styles.drift} d={driftPath(at, x, y)} />
            <LeftAxis
              ticks={PERCENT.map((share) => ({ at: y(share), text: numbers.percent(share) }))}
              at={left}
              across={right - left}
            />
            <BottomAxis
              ticks={[1, 240, 480, 720].map((beat) => ({ at: x(beat - 1), text: String(beat) }))}
              at={bottom}
              from={left}
              to={right}
            />
            {shown.map(({ at: beat, diet }, i) => (
              <g key={beat}>
                <line className={styles.retrained} x1={x(beat)} x2={x(beat)} y1={top} y2={bottom} />
                <text className={styles.retrainedName} x={shownAt[i]} y={top - 8} textAnchor="middle">
                  {words.retrained[diet]}
                </text>
              </g>
            ))}
            <line className={marks.cursor} x1={x(at)} x2={x(at)} y1={top} y2={bottom} />
            {lines.map(({ name, values, look }, i) => (
              <g key={name}>
                <path className={`${marks.line} ${styles[look]}`} d={brokenPath(values, at, x, y)} />
                <text className={styles[`${look}Name`]} x={right + 8} y={names[i]} dy="0.35em">
                  {name}
                </text>
              </g>
            ))}
            <text className={marks.soft} x={right + 8} y={names[2]} dy="0.35em">
              {words.drift}
            </text>
          </>
        );
      }}
    </ChartFrame>
  );
}

type Scale = (value: number) => number;

/** A line up to `at`, with gaps where nothing is known. */
function brokenPath(values: readonly (number | null)[], at: number, x: Scale, y: Scale): string | undefined {
  const path = line<number | null>(
    (_, i) => x(i),
    (value) => y(value!),
  ).defined((value) => value !== null);
  return path.digits(1)(values.slice(0, at + 1)) ?? undefined;
}

/** The area under the drift up to `at`. */
function driftPath(at: number, x: Scale, y: Scale): string | undefined {
  const path = area<number>((_, i) => x(i), y(0), y).digits(1);
  return path(Array.from({ length: at + 1 }, (_, i) => driftAt(i))) ?? undefined;
}
