import { line } from 'd3-shape';
import { useMemo, useState } from 'react';
import type { Numbers } from '#text/numbers.ts';
import type { Text } from '#text/text.ts';
import { useText } from '#text/useText.ts';
import { BottomAxis, LeftAxis } from '../frame/Axis.tsx';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import { MarkButtons } from '../frame/MarkButtons.tsx';
import marks from '../frame/marks.module.css';
import type { Size } from '../frame/size.ts';
import { linearScale } from '../scales/linearScale.ts';
import { spread } from '../scales/spread.ts';
import { dashOf, type Series } from '../series.ts';
import styles from './ContaminationChart.module.css';

/** A run of the network: where it trained and how well it ranks the test rows. */
export interface ContaminationRun {
  contamination: number;
  seed: number;
  rocAuc: number;
}

/** The middle of several runs at one share, and how far they reach. */
interface Summary {
  contamination: number;
  low: number;
  median: number;
  high: number;
}

export interface ContaminationSeries extends Series {
  summary: readonly Summary[];
}

export interface ContaminationChartProps {
  runs: readonly ContaminationRun[];
  /** Their middles, by ascending share. */
  series: readonly ContaminationSeries[];
  /** What others published, to compare with. */
  published: { points: readonly { contamination: number; rocAuc: number }[] } | null;
  /** The largest share on the axis. */
  most: number;
  /** What the reader expected, to compare with. */
  guess?: readonly { contamination: number; rocAuc: number }[] | undefined;
  /** A share to mark. */
  at?: number;
  onOpen(run: ContaminationRun): void;
}

const MARGIN = { top: 12, right: 128, bottom: 40, left: 40 };
/** Where a narrow chart begins, in pixels: names are nearer to the edge there. */
const NARROW = 420;
/** What a share on the axis takes, in pixels. */
const TICK_ROOM = 38;
const LOWEST = 0.2;
const TICKS = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
/** From the plot to the names beside it, in pixels. */
const TO_NAME = 4;
/** Runs at one share stand side by side, so that each can be hit, in pixels. */
const STEP = 6;

/** How the ranking suffers when abnormal rows hide among the training rows: every run, their middle and their range. */
export function ContaminationChart(props: ContaminationChartProps) {
  const { charts, numbers } = useText();
  const text = charts.contamination;
  const runs = useMemo(() => props.runs.toSorted(byShareAndSeed), [props.runs]);
  const [pointed, setPointed] = useState<ContaminationRun | null>(null);
  const told = (run: ContaminationRun) => ({ ...run, area: numbers.area(run.rocAuc) });
  return (
    <ChartFrame
      label={inWords(props, text, numbers)}
      caption={pointed ? text.run(told(pointed)) : <i>{text.caption(props.published !== null)}</i>}
      overlay={(size) => (
        <MarkButtons
          size={size}
          marks={runs.map((run) => ({
            key: keyOf(run),
            ...placeOf(run, runs, scales(size, props.most)),
            label: text.open(told(run)),
          }))}
          onPoint={(i) => setPointed(i === null ? null : runs[i]!)}
          onPress={(i) => props.onOpen(runs[i]!)}
        />
      )}
    >
      {(size) => <Marks size={size} {...props} runs={runs} pointed={pointed} />}
    </ChartFrame>
  );
}

const rightOf = ({ width }: Size) => width - (width < NARROW ? 112 : MARGIN.right);

function scales(size: Size, most: number) {
  return {
    x: linearScale([0, most], [MARGIN.left + 3 * STEP, rightOf(size) - 3 * STEP]),
    y: linearScale([LOWEST, 1], [size.height - MARGIN.bottom, MARGIN.top], { clamp: true }),
  };
}

const keyOf = ({ contamination, seed }: ContaminationRun) => `${contamination} ${seed}`;

const byShareAndSeed = (a: ContaminationRun, b: ContaminationRun) =>
  a.contamination - b.contamination || a.seed - b.seed;

/** Where a run's dot stands, in pixels: seeds side by side round their share. */
function placeOf(run: ContaminationRun, runs: readonly ContaminationRun[], { x, y }: ReturnType<typeof scales>) {
  const seeds = [...new Set(runs.map(({ seed }) => seed))].sort((a, b) => a - b);
  const aside = (seeds.indexOf(run.seed) - (seeds.length - 1) / 2) * STEP;
  return { x: x(run.contamination) + aside, y: y(run.rocAuc) };
}

interface MarksProps extends ContaminationChartProps {
  size: Size;
  /** The run under a pointer or the focus. */
  pointed: ContaminationRun | null;
}

function Marks({ size, runs, series, published, most, guess, at, pointed }: MarksProps) {
  const { charts, numbers } = useText();
  const text = charts.contamination;
  const { x, y } = scales(size, most);
  const right = rightOf(size);
  const bottom = size.height - MARGIN.bottom;
  // As many as there is room for.
  const every = Math.ceil(TICK_ROOM / (x(0.1) - x(0)));
  const path = line<Summary>(
    ({ contamination }) => x(contamination),
    ({ median }) => y(median),
  );
  const lines = series.filter(({ summary }) => summary.length > 0);
  const labels = spread([...lines.map(({ summary }) => y(summary.at(-1)!.median)), y(0.5)], 17, MARGIN.top, bottom);
  return (
    <>
      <LeftAxis
        ticks={TICKS.map((value) => ({ at: y(value), text: numbers.fixed(value, 1) }))}
        at={MARGIN.left}
        across={right - MARGIN.left}
      />
      <BottomAxis
        ticks={[0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]
          .filter((value) => value <= most)
          .filter((_, i) => i % every === 0)
          .map((value) => ({ at: x(value), text: numbers.shareInPercent(value) }))}
        at={bottom}
        from={MARGIN.left}
        to={right}
        title={size.width < NARROW ? text.across.short : text.across.long}
      />
      <line className={styles.chance} x1={MARGIN.left} x2={right} y1={y(0.5)} y2={y(0.5)} />
      <text className={styles.note} x={right + TO_NAME} y={labels.at(-1)!} dy="0.35em">
        {text.guessing}
      </text>
      {at !== undefined && <line className={marks.cursor} x1={x(at)} x2={x(at)} y1={MARGIN.top} y2={bottom} />}
      {ownOf(series).map(({ contamination, low, high }) => (
        <line
          key={contamination}
          className={styles.range}
          x1={x(contamination)}
          x2={x(contamination)}
          y1={y(low)}
          y2={y(high)}
        />
      ))}
      {lines.map((one) => (
        <path
          key={one.id}
          className={`${marks.line} ${styles[one.role]}`}
          strokeDasharray={dashOf(one, series)}
          d={path(one.summary) ?? ''}
        />
      ))}
      {guess && <Guess guess={guess} x={x} y={y} />}
      {runs.map((run) => {
        const place = placeOf(run, runs, { x, y });
        return <circle key={keyOf(run)} className={styles.run} cx={place.x} cy={place.y} r={3} />;
      })}
      {published?.points.map(({ contamination, rocAuc }) => (
        <path
          key={contamination}
          className={styles.published}
          d="M0,-6l6,6l-6,6l-6,-6z"
          transform={`translate(${x(contamination)} ${y(rocAuc)})`}
        />
      ))}
      {pointed && <Pointed {...placeOf(pointed, runs, { x, y })} />}
      {lines.map(({ id, name, role, summary }, i) => (
        <text
          key={id}
          className={role === 'own' ? styles.ownName : marks.soft}
          x={right + TO_NAME}
          y={labels[i]!}
          dy="0.35em"
        >
          {`${name} ${numbers.area(summary.at(-1)!.median)}`}
        </text>
      ))}
    </>
  );
}

/** The dot of the run that a press would open. */
const Pointed = ({ x, y }: { x: number; y: number }) => <circle className={styles.highlighted} cx={x} cy={y} r={6} />;

/** What the reader drew before the runs were shown. */
function Guess({
  guess,
  x,
  y,
}: { guess: NonNullable<ContaminationChartProps['guess']> } & Pick<ReturnType<typeof scales>, 'x' | 'y'>) {
  const { yourGuess } = useText().charts.contamination;
  const last = guess.at(-1)!;
  const path = line<(typeof guess)[number]>(
    ({ contamination }) => x(contamination),
    ({ rocAuc }) => y(rocAuc),
  );
  return (
    <>
      <path className={`${marks.line} ${styles.guess}`} d={path(guess) ?? ''} />
      <text
        className={`${marks.halo} ${styles.note}`}
        x={x(last.contamination)}
        y={y(last.rocAuc) - 8}
        textAnchor="end"
      >
        {yourGuess}
      </text>
    </>
  );
}

/** The middles of the detector in hand. */
const ownOf = (series: readonly ContaminationSeries[]) => series.find(({ role }) => role === 'own')?.summary ?? [];

function inWords(
  { series, published }: ContaminationChartProps,
  text: Text['charts']['contamination'],
  numbers: Numbers,
): string {
  if (ownOf(series).length === 0) return text.nothing;
  return text.label(
    series.map(({ name, summary }) => ({
      name,
      medians: summary.map(({ contamination, median }) => ({ contamination, area: numbers.area(median) })),
    })),
    (published?.points ?? []).map(({ contamination, rocAuc }) => ({ contamination, area: numbers.area(rocAuc) })),
  );
}
