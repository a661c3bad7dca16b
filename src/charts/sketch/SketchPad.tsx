import { useRef, useState } from 'react';
import { BottomAxis, LeftAxis } from '../frame/Axis.tsx';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import type { Contact } from '../frame/hand.ts';
import marks from '../frame/marks.module.css';
import { shareOf } from '../frame/shareOf.ts';
import type { Size } from '../frame/size.ts';
import { useHand } from '../frame/useHand.ts';
import { linearScale } from '../scales/linearScale.ts';
import styles from './SketchPad.module.css';
import { drawStroke, type SketchAxes, type SketchPoint, stepOf } from './sketch.ts';

export interface SketchPadProps {
  /** What is drawn here, in one sentence. */
  label: string;
  axes: SketchAxes;
  /** One for each place of the axes. */
  heights: readonly number[];
  /** Whether nobody has drawn yet: what is there is only where one begins. */
  untouched?: boolean;
  /** @param heights null where the first stroke was not meant: nobody has drawn yet */
  onDraw(heights: readonly number[] | null): void;
  /** A stroke is finished, or a key has moved a point. */
  onEnd(heights: readonly number[]): void;
  /** What is measured to the right, and upwards. */
  across: string;
  up: string;
  /** A place and a height as ticks, and the name of the control at a place. */
  placeText(x: number): string;
  heightText(y: number): string;
  nameOf(place: string): string;
}

const MARGIN = { top: 10, right: 18, bottom: 40, left: 44 };

/** A curve to be drawn by finger, mouse or pen; by keys each of its points is a slider. */
export function SketchPad(props: SketchPadProps) {
  const { label, axes, heights, untouched = false, across, up, placeText, heightText } = props;
  const [focused, setFocused] = useState<number | null>(null);
  return (
    <ChartFrame
      label={label}
      caption={<i>{up}</i>}
      compact
      overlay={(size) => <Pen size={size} onFocus={setFocused} {...props} />}
    >
      {(size) => {
        const { x, y } = scalesOf(size, axes);
        const [left, right] = [MARGIN.left, size.width - MARGIN.right];
        const path = heights.map((height, i) => `${i === 0 ? 'M' : 'L'}${x(axes.at[i]!)},${y(height)}`).join('');
        const places = x.ticks(Math.max(2, (right - left) / 60));
        return (
          <>
            <LeftAxis
              ticks={y.ticks(4).map((tick) => ({ at: y(tick), text: heightText(tick) }))}
              at={left}
              across={right - left}
            />
            <BottomAxis
              ticks={places.map((tick) => ({ at: x(tick), text: placeText(tick) }))}
              at={size.height - MARGIN.bottom}
              from={left}
              to={right}
              title={across}
            />
            <path className={`${marks.line} ${untouched ? styles.untouched : styles.curve}`} d={path} />
            {heights.map((height, i) => (
              <circle
                key={axes.at[i]}
                className={[styles.point, untouched && styles.pale, i === focused && styles.focused]
                  .filter(Boolean)
                  .join(' ')}
                cx={x(axes.at[i]!)}
                cy={y(height)}
                r={5}
              />
            ))}
          </>
        );
      }}
    </ChartFrame>
  );
}

interface PenProps extends SketchPadProps {
  size: Size;
  onFocus(place: number | null): void;
}

/** What takes pointers and keys: a surface to draw on, and a slider without a look at every place. */
function Pen({
  size,
  axes,
  heights,
  untouched = false,
  onDraw,
  onEnd,
  placeText,
  heightText,
  nameOf,
  onFocus,
}: PenProps) {
  const pen = useRef<SketchPoint | null>(null);
  /** What was there when the stroke began; null where nobody had drawn. */
  const before = useRef<readonly number[] | null>(null);
  const { x, y } = scalesOf(size, axes);
  const [top, bottom] = [MARGIN.top, size.height - MARGIN.bottom];
  const pointAt = (contact: Contact): SketchPoint => {
    const { across, down } = shareOf(contact.on, contact);
    return { x: x.invert(across * size.width), y: y.invert(down * bottom) };
  };
  const draw = (contact: Contact) => {
    const to = pointAt(contact);
    onDraw(drawStroke(heights, axes, pen.current, to));
    pen.current = to;
  };
  const hand = useHand({
    begin: (contact) => {
      before.current = untouched ? null : heights;
      draw(contact);
    },
    move: draw,
    end: () => {
      onEnd(heights);
      pen.current = null;
    },
    takeBack: () => {
      onDraw(before.current);
      pen.current = null;
    },
  });
  const move = (i: number, height: number) => {
    const moved = heights.with(i, height);
    onDraw(moved);
    onEnd(moved);
  };
  return (
    <div
      className={styles.surface}
      role="presentation"
      style={{ left: 0, width: size.width, top: 0, height: bottom }}
      {...hand}
    >
      {heights.map((height, i) => (
        <input
          key={axes.at[i]}
          className={styles.slider}
          type="range"
          aria-label={nameOf(placeText(axes.at[i]!))}
          aria-valuetext={heightText(height)}
          min={axes.low}
          max={axes.high}
          step={stepOf(axes)}
          value={height}
          style={{ left: x(axes.at[i]!) - 12, top, height: bottom - top }}
          onChange={(event) => move(i, event.target.valueAsNumber)}
          onFocus={() => onFocus(i)}
          onBlur={() => onFocus(null)}
        />
      ))}
    </div>
  );
}

function scalesOf({ width, height }: Size, { at, low, high }: SketchAxes) {
  return {
    x: linearScale([at[0]!, at.at(-1)!], [MARGIN.left + 8, width - MARGIN.right]),
    y: linearScale([low, high], [height - MARGIN.bottom, MARGIN.top]),
  };
}
