import { type KeyboardEvent, useRef } from 'react';
import type { StrokePoint } from '#core/signal/resample.ts';
import { useLater, useText } from '#text/useText.ts';
import type { Contact, Spot } from '../frame/hand.ts';
import { shareOf } from '../frame/shareOf.ts';
import { useHand } from '../frame/useHand.ts';
import { digitsWithin } from '../signal/signalPaper.ts';
import styles from './BeatPad.module.css';
import type { BeatPadProps } from './beatPadProps.ts';
import { type Paper, pointAt } from './padLayout.ts';

/** What a key moves a sample by, as a share of a large square: an arrow, an arrow with Shift, and the page keys. */
const NUDGE = { plain: 0.1, shift: 0.5, page: 1 };

/** How far beyond the paper's sides the pen may come down, in pixels. */
const MARGIN = 10;

interface Props extends BeatPadProps {
  paper: Paper;
  at: number;
  onAt(at: number): void;
  onFocused(focused: boolean): void;
  onHover(at: number | null): void;
}

/** A line that is being drawn. */
interface Stroke {
  name: symbol;
  points: StrokePoint[];
}

/** Turns pointers and keys into strokes and moves. To a screen reader it is a slider: the height of the sample it is at. */
export function PadSurface({
  samples,
  domain,
  square,
  helpId,
  paper,
  at,
  onStroke,
  onTakeBack,
  onMove,
  onAt,
  onFocused,
  onHover,
}: Props) {
  const text = useLater('lab').charts.pad;
  const { numbers } = useText();
  const stroke = useRef<Stroke>(null);
  const last = samples.length - 1;
  // A few pixels beyond the paper belong to it: nobody hits the first sample exactly.
  const place = {
    left: paper.left - MARGIN,
    top: paper.top,
    width: paper.right - paper.left + 2 * MARGIN,
    height: paper.bottom - paper.top,
  };

  const pointOf = (surface: Element, pen: Spot) => {
    const { across, down } = shareOf(surface, pen);
    return pointAt(paper, place.left + across * place.width, place.top + down * place.height);
  };
  const sampleOf = (x: number) => Math.min(last, Math.max(0, Math.round(x)));

  const extend = (at: Contact) => {
    const present = pointOf(at.on, at);
    const line = stroke.current!;
    line.points.push(...at.passed.map((spot) => pointOf(at.on, spot)));
    onHover(sampleOf(present.x));
    onAt(sampleOf(present.x));
    onStroke(line.points.slice(), line.name);
  };
  const end = ({ type }: Pick<Contact, 'type'>) => {
    stroke.current = null;
    if (type !== 'mouse') onHover(null);
  };
  const hand = useHand({
    begin: (at) => {
      stroke.current = { name: Symbol('stroke'), points: [] };
      extend(at);
    },
    move: extend,
    end,
    takeBack: () => {
      onTakeBack(stroke.current!.name);
      end({ type: 'touch' });
    },
    hover: (at) => onHover(sampleOf(pointOf(at.on, at).x)),
  });
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
      {...hand}
      onPointerLeave={() => onHover(null)}
      onKeyDown={press}
      // Only when it came by key: a drawing hand needs no cursor.
      onFocus={(event) => onFocused(event.currentTarget.matches(':focus-visible'))}
      onBlur={() => onFocused(false)}
    />
  );
}

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
