import { useMemo, useState } from 'react';
import type { Numbers } from '#text/numbers.ts';
import type { Text } from '#text/text.ts';
import type { Measure } from '#text/told.ts';
import { useText } from '#text/useText.ts';
import { BottomAxis, LeftAxis } from '../frame/Axis.tsx';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import marks from '../frame/marks.module.css';
import { ReadingSlider } from '../frame/ReadingSlider.tsx';
import type { Size } from '../frame/size.ts';
import { linearScale } from '../scales/linearScale.ts';
import { spread } from '../scales/spread.ts';
import styles from './BeatChart.module.css';
import { beatBox, roomForNames, sampleTicks } from './beatLayout.ts';
import { EcgGrid } from './EcgGrid.tsx';
import { ErrorStrip } from './ErrorStrip.tsx';
import { heightOfSquare, heightText, heightTicks, lowestLine, squareOf, tickText } from './signalPaper.ts';
import { betweenPath, indexOfLargest, linePath } from './signalPath.ts';

export interface BeatChartProps {
  /** The samples, in their own unit. */
  input: ArrayLike<number>;
  /** What the model makes of them, in the same unit. */
  reconstruction?: ArrayLike<number>;
  /** Squared error of each sample, in whatever unit; drawn as a strip below. */
  errors?: ArrayLike<number>;
  /** Whether these are squared errors of the reconstruction, as they are unless told, or what else a score is made of. */
  measure?: Measure;
  /** Another signal to compare with, in the same unit; drawn thin, behind the others. */
  comparison?: ArrayLike<number>;
  /** What the comparison is, in a word or two that fit beside the chart. */
  comparisonName?: string;
  /** How far the reconstruction may be off, in the same unit: an area between two lines. */
  band?: { low: ArrayLike<number>; high: ArrayLike<number> };
  /** Lowest and highest value, so that several signals can share a scale. What lies beyond is cut off. */
  domain: readonly [low: number, high: number];
  /** What this is: "beat 812". */
  label: string;
  unit: string;
  /** A thumbnail: no axes, names or reading, as small as its parent. */
  compact?: boolean;
  /** Colours the input; normal unless told. */
  kind?: 'normal' | 'abnormal';
  /** A sample may be picked out, and stays so: by pointing at it, or by keys. */
  picked?: PickedSample;
}

interface PickedSample {
  /** From 0. */
  at: number;
  onPick(sample: number): void;
  /** What else is said of it. */
  words: string;
}

/** A signal on ECG paper with its reconstruction; the area between them is the error. */
export function BeatChart(props: BeatChartProps) {
  const { input, errors, label, picked, compact = false } = props;
  const { charts, numbers } = useText();
  const { signal } = charts;
  const [reading, setReading] = useState<number | null>(null);
  const worst = useMemo(() => (errors ? indexOfLargest(errors) : null), [errors]);
  const shown = reading ?? picked?.at ?? null;
  const at = shown ?? worst;
  const text = at === null ? label : readingOf(props, at, reading === null && at === worst, signal, numbers);
  const read = (sample: number | null) => {
    setReading(sample);
    if (sample !== null && sample !== picked?.at) picked?.onPick(sample);
  };
  if (compact) {
    return (
      <ChartFrame label={inWords(props, signal, numbers)} compact>
        {(size) => <BeatMarks {...props} size={size} reading={null} />}
      </ChartFrame>
    );
  }
  return (
    <ChartFrame
      label={inWords(props, signal, numbers)}
      caption={text}
      captionLines={props.errors ? 2 : 1}
      overlay={(size) => {
        const { left, right, top, foot } = boxOf(size, props);
        return (
          <ReadingSlider
            label={signal.read}
            last={input.length - 1}
            value={at ?? 0}
            valueText={picked ? `${text}. ${picked.words}` : text}
            onRead={read}
            left={left}
            width={right - left}
            top={top}
            height={foot - top}
          />
        );
      }}
    >
      {(size) => (
        <>
          <BeatMarks {...props} size={size} reading={shown} />
          {isNamed(props) && <BeatNames {...props} size={size} />}
        </>
      )}
    </ChartFrame>
  );
}

interface MarksProps extends BeatChartProps {
  size: Size;
  reading: number | null;
}

/** All that is drawn, by size alone. */
function BeatMarks(props: MarksProps) {
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

/** The names of the lines, where the lines end. */
function BeatNames(props: BeatChartProps & { size: Size }) {
  const { size, input, reconstruction, comparison, comparisonName, errors, domain, kind = 'normal' } = props;
  const { measure = 'error' } = props;
  const { signal } = useText().charts;
  const { right, top, bottom, strip, foot } = boxOf(size, props);
  const y = linearScale(domain, [bottom, top], { clamp: true });
  const lines = [
    { name: signal.input, values: input, className: marks[`${kind}Name`] },
    ...(reconstruction ? [{ name: signal.rebuilt, values: reconstruction, className: marks.rebuiltName }] : []),
    ...(comparison ? [{ name: comparisonName ?? signal.other, values: comparison, className: marks.soft }] : []),
  ];
  const ends = lines.map(({ values }) => y(values[values.length - 1]!));
  const places = spread(ends, 16, top + 8, bottom - 8);
  return (
    <>
      {lines.map(({ name, className }, i) => (
        <text key={name} className={className} x={right + 6} y={places[i]} dy="0.35em">
          {name}
        </text>
      ))}
      {errors && (
        <text className={marks.soft} x={right + 6} y={foot - strip / 2} dy="0.35em">
          {reconstruction && measure === 'error' ? signal.error : signal.contribution}
        </text>
      )}
    </>
  );
}

/** A signal by itself needs no names. */
const isNamed = ({ errors, reconstruction }: BeatChartProps) => errors !== undefined || reconstruction !== undefined;

const boxOf = (size: Size, props: BeatChartProps) =>
  beatBox(size, {
    compact: props.compact ?? false,
    strip: props.errors !== undefined,
    names: isNamed(props) ? roomForNames([]) : 0,
    domain: props.domain,
  });

type SignalText = Text['charts']['signal'];

/** Samples are counted from 1, as the data set counts its points. */
function readingOf(props: BeatChartProps, at: number, worst: boolean, text: SignalText, numbers: Numbers): string {
  const { input, reconstruction, errors, band, domain } = props;
  const written = (height: number) => heightText(height, heightOfSquare(domain), numbers);
  return text.reading({
    sample: at + 1,
    worst,
    input: written(input[at]!),
    rebuilt: reconstruction ? written(reconstruction[at]!) : null,
    off: band ? numbers.measured((band.high[at]! - band.low[at]!) / 2) : null,
    error: errors ? numbers.measured(errors[at]!) : null,
    measure: reconstruction ? (props.measure ?? 'error') : 'score',
  });
}

function inWords({ label, input, reconstruction, domain }: BeatChartProps, text: SignalText, numbers: Numbers) {
  const written = (height: number) => heightText(height, heightOfSquare(domain), numbers);
  const differences = reconstruction && Array.from(input, (value, i) => Math.abs(value - reconstruction[i]!));
  const furthest = differences ? indexOfLargest(differences) : null;
  return text.label({
    called: label,
    samples: input.length,
    lowest: 1 + (indexOfLargest(Array.from(input, (value) => -value)) ?? 0),
    highest: 1 + (indexOfLargest(input) ?? 0),
    worst:
      furthest === null
        ? null
        : {
            sample: furthest + 1,
            input: written(input[furthest]!),
            rebuilt: written(reconstruction![furthest]!),
          },
  });
}
