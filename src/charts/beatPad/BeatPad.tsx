import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react';
import type { StrokePoint } from '#core/signal/resample.ts';
import type { Numbers } from '#text/numbers.ts';
import type { LabText } from '#text/text.ts';
import { useLater, useText } from '#text/useText.ts';
import { BottomAxis, LeftAxis } from '../frame/Axis.tsx';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import marks from '../frame/marks.module.css';
import { shareOf } from '../frame/shareOf.ts';
import type { Size } from '../frame/size.ts';
import { linearScale } from '../scales/linearScale.ts';
import beat from '../signal/BeatChart.module.css';
import { beatBox, sampleTicks } from '../signal/beatLayout.ts';
import { EcgGrid } from '../signal/EcgGrid.tsx';
import { ErrorStrip } from '../signal/ErrorStrip.tsx';
import { digitsWithin, heightText, heightTicks, lowestLine, squareOf, tickText } from '../signal/signalPaper.ts';
import { betweenPath, linePath, stretchPath } from '../signal/signalPath.ts';
import styles from './BeatPad.module.css';
import { type Paper, pointAt, stretchesOf } from './padLayout.ts';

export interface BeatPadProps {
  /** What was drawn so far, in its own unit. */
  samples: ArrayLike<number>;
  /** 1 where a sample was drawn, 0 where it only bridges a gap; all 0 on a blank sheet. */
  drawn: ArrayLike<number>;
  /** What the model makes of it, in the same unit. */
  reconstruction?: ArrayLike<number>;
  /** Squared error of each sample, drawn as a strip below. */
  errors?: ArrayLike<number>;
  /** How far the reconstruction may be off, in the same unit: an area between two lines. */
  band?: { low: ArrayLike<number>; high: ArrayLike<number> };
  /** A faint line to follow, on a blank sheet. */
  guide?: ArrayLike<number>;
  /** Lowest and highest height on the paper. */
  domain: readonly [low: number, high: number];
  /** Height of a large square, which stays the same when the paper grows. */
  square: number;
  unit: string;
  /** What is drawn, in one sentence, for those who cannot see it. */
  label: string;
  /** The id of what tells how to draw with keys. */
  helpId: string;
  /**
   * Called with all points of a stroke so far, each time it grows, and with the stroke's number.
   */
  onStroke(points: readonly StrokePoint[], stroke: number): void;
  /** An arrow key moves a sample by this much. */
  onMove(sample: number, by: number): void;
}

/** What a key moves a sample by, as a share of a large square: an arrow, an arrow with Shift, and the page keys. */
const NUDGE = { plain: 0.1, shift: 0.5, page: 1 };

/** ECG paper to draw on, with pen, finger, mouse or keys, and what a model makes of the drawing. */
export function BeatPad(props: BeatPadProps) {
  const { samples, label } = props;
  const text = useLater('lab').charts.pad;
  const { numbers } = useText();
  const [keyed, setKeyed] = useState(false);
  const [at, setAt] = useState(Math.floor(samples.length / 2));
  const [hovered, setHovered] = useState<number | null>(null);
  const reading = hovered ?? (keyed ? at : null);
  return (
    <ChartFrame
      label={label}
      caption={reading === null ? text.hint : readingOf(props, reading, text, numbers)}
      overlay={(size) => (
        <Surface
          {...props}
          paper={paperOf(props, size)}
          at={at}
          onAt={setAt}
          onFocused={setKeyed}
          onHover={setHovered}
        />
      )}
    >
      {(size) => <PadMarks {...props} size={size} reading={reading} />}
    </ChartFrame>
  );
}

interface SurfaceProps extends BeatPadProps {
  paper: Paper;
  at: number;
  onAt(at: number): void;
  onFocused(focused: boolean): void;
  onHover(at: number | null): void;
}

/** Strokes begun so far, on whatever pad: a pad that comes back must not take up a number again. */
let strokes = 0;

/** Turns pointers and keys into strokes and moves. To a screen reader it is a slider: the height of the sample it is at. */
function Surface({
  samples,
  domain,
  square,
  helpId,
  paper,
  at,
  onStroke,
  onMove,
  onAt,
  onFocused,
  onHover,
}: SurfaceProps) {
  const text = useLater('lab').charts.pad;
  const { numbers } = useText();
  const stroke = useRef<{ pointer: number; points: StrokePoint[] } | null>(null);
  const last = samples.length - 1;
  // A few pixels beyond the paper belong to it: nobody hits the first sample exactly.
  const place = {
    left: paper.left - MARGIN,
    top: paper.top,
    width: paper.right - paper.left + 2 * MARGIN,
    height: paper.bottom - paper.top,
  };

  const pointOf = (surface: Element, pen: { clientX: number; clientY: number }) => {
    const { across, down } = shareOf(surface, pen);
    return pointAt(paper, place.left + across * place.width, place.top + down * place.height);
  };
  const sampleOf = (x: number) => Math.min(last, Math.max(0, Math.round(x)));

  const begin = (event: PointerEvent<HTMLElement>) => {
    // One pen at a time, and only its main button or tip.
    if (stroke.current || !event.isPrimary || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    strokes += 1;
    stroke.current = { pointer: event.pointerId, points: [] };
    extend(event);
  };
  const extend = (event: PointerEvent<HTMLElement>) => {
    const present = pointOf(event.currentTarget, event);
    onHover(sampleOf(present.x));
    const line = stroke.current;
    if (line?.pointer !== event.pointerId) return;
    // Between two frames a pen is at many places; browsers that tell give all of them, the last being this one.
    const events = event.nativeEvent.getCoalescedEvents?.() ?? [];
    const points = events.length > 0 ? events.map((each) => pointOf(event.currentTarget, each)) : [present];
    line.points.push(...points);
    onAt(sampleOf(present.x));
    onStroke(line.points.slice(), strokes);
  };
  const end = (event: PointerEvent<HTMLElement>) => {
    if (stroke.current?.pointer === event.pointerId) stroke.current = null;
    if (event.pointerType !== 'mouse') onHover(null);
  };
  const press = (event: KeyboardEvent) => {
    const to = steppedTo(event, at, last);
    const by = nudgeOf(event, square);
    if (to === null && by === null) return;
    event.preventDefault();
    onHover(null);
    if (to !== null) onAt(to);
    if (by !== null) onMove(at, by);
  };
  return (
    <div
      className={styles.surface}
      style={place}
      role="slider"
      tabIndex={0}
      aria-label={text.name}
      aria-orientation="vertical"
      aria-valuemin={domain[0]}
      aria-valuemax={domain[1]}
      aria-valuenow={Number(samples[at]!.toFixed(digitsWithin(square)))}
      aria-valuetext={text.spoken(at + 1, samples.length, numbers.fixed(samples[at]!, digitsWithin(square)))}
      aria-describedby={helpId}
      onPointerDown={begin}
      onPointerMove={extend}
      onPointerUp={end}
      onPointerCancel={end}
      onPointerLeave={() => onHover(null)}
      onKeyDown={press}
      // Only when it came by key: a drawing hand needs no cursor.
      onFocus={(event) => onFocused(event.currentTarget.matches(':focus-visible'))}
      onBlur={() => onFocused(false)}
    />
  );
}

/** How far beyond the paper's sides the pen may come down, in pixels. */
const MARGIN = 10;

/** The sample that a key goes to, null where it goes nowhere. */
function steppedTo({ key, shiftKey }: KeyboardEvent, at: number, last: number): number | null {
  const stride = shiftKey ? 10 : 1;
  const places: Record<string, number> = { ArrowLeft: at - stride, ArrowRight: at + stride, Home: 0, End: last };
  const to = places[key];
  return to === undefined ? null : Math.min(last, Math.max(0, to));
}

function nudgeOf({ key, shiftKey }: KeyboardEvent, square: number): number | null {
  const step = shiftKey ? NUDGE.shift : NUDGE.plain;
  const nudges: Record<string, number> = {
    ArrowUp: step,
    ArrowDown: -step,
    PageUp: NUDGE.page,
    PageDown: -NUDGE.page,
  };
  const nudge = nudges[key];
  return nudge === undefined ? null : nudge * square;
}

interface MarksProps extends BeatPadProps {
  size: Size;
  /** The sample whose numbers are being read. */
  reading: number | null;
}

/** All that is drawn, by size alone. */
function PadMarks(props: MarksProps) {
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

/** Without names beside the lines: their room is drawing room. The strip is there from the start, so that nothing jumps. */
const boxOf = ({ domain }: BeatPadProps, size: Size) =>
  beatBox(size, { compact: false, strip: true, names: 0, domain });

function paperOf(props: BeatPadProps, size: Size): Paper {
  const { samples, domain } = props;
  const { left, right, top, bottom } = boxOf(props, size);
  return { left, right, top, bottom, samples: samples.length, domain };
}

function readingOf(
  { samples, drawn, reconstruction, square }: BeatPadProps,
  at: number,
  text: LabText['charts']['pad'],
  numbers: Numbers,
): string {
  if (!Array.from(drawn).includes(1)) return text.blank(at + 1, samples.length);
  return text.reading({
    sample: at + 1,
    of: samples.length,
    height: numbers.fixed(samples[at]!, digitsWithin(square)),
    bridged: !drawn[at],
    rebuilt: reconstruction ? heightText(reconstruction[at]!, square, numbers) : null,
  });
}
