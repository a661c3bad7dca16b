import { type KeyboardEvent, useRef, useState } from 'react';
import { ChartFrame } from '#charts/frame/ChartFrame.tsx';
import type { Contact } from '#charts/frame/hand.ts';
import marks from '#charts/frame/marks.module.css';
import { shareOf } from '#charts/frame/shareOf.ts';
import type { Size } from '#charts/frame/size.ts';
import { useHand } from '#charts/frame/useHand.ts';
import { spread } from '#charts/scales/spread.ts';
import { EcgGrid } from '#charts/signal/EcgGrid.tsx';
import { ErrorStrip } from '#charts/signal/ErrorStrip.tsx';
import { betweenPath, linePath } from '#charts/signal/signalPath.ts';
import { useText } from '#text/useText.ts';
import { DOMAIN, SAMPLES } from '../../beats.ts';
import styles from './BendableBeat.module.css';
import { bend } from './bend.ts';

interface Props {
  input: Float32Array;
  rebuilt: Float32Array;
  /** Squared error of each sample. */
  squares: Float32Array;
  /** What the beat was before it was bent. */
  kind: 'normal' | 'abnormal';
  onBend(bent: Float32Array): void;
}

/** Room for the names at the right, and height of the strip of errors, in pixels. */
const NAMES = 62;
const STRIP = 44;
const GAP = 8;
/** How far one press of an arrow key bends, in the beat's unit. */
const KEY_STEP = 0.25;
/** Half the width of the slider's thumb, by which it reaches beyond the plot on both sides. */
const REACH = 12;

/** A beat that can be bent: by dragging it up and down, or with arrow keys. */
export function BendableBeat({ input, rebuilt, squares, kind, onBend }: Props) {
  const { learn, numbers } = useText();
  const { words } = learn.sections.error;
  const [sample, setSample] = useState<number | null>(null);
  const at = sample ?? Math.round(SAMPLES / 2);

  const walk = (event: KeyboardEvent) => {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    onBend(bend(input, at, direction * KEY_STEP));
  };

  return (
    <ChartFrame
      label={words.paper}
      overlay={(size) => (
        <Grip
          size={size}
          input={input}
          at={at}
          label={words.bend}
          text={words.bendValue(at, numbers.measured(input[at]!), numbers.measured(rebuilt[at]!))}
          onKey={walk}
          onSample={setSample}
          onBend={onBend}
        />
      )}
    >
      {(size) => {
        const { left, right, top, bottom, foot, x, y } = boxOf(size);
        const [inputName, rebuiltName] = spread([y(input.at(-1)!), y(rebuilt.at(-1)!)], 16, top + 8, bottom - 8);
        return (
          <>
            <EcgGrid
              {...{ left, right, top, bottom }}
              cell={[x(10) - left, y(DOMAIN[0]) - y(DOMAIN[0] + 1)]}
              origin={[left, y(0)]}
            />
            <path className={styles.error} d={betweenPath(input, rebuilt, x, y)} />
            <path className={`${marks.line} ${styles.input} ${styles[kind]}`} d={linePath(input, x, y)} />
            <path className={`${marks.line} ${styles.rebuilt}`} d={linePath(rebuilt, x, y)} />
            <g className={styles.strip}>
              <ErrorStrip errors={squares} x={x} top={foot - STRIP} bottom={foot} reading={sample} />
            </g>
            {sample !== null && (
              <>
                <line className={marks.cursor} x1={x(sample)} x2={x(sample)} y1={top} y2={foot} />
                <circle className={`${styles.dot} ${styles[kind]}`} cx={x(sample)} cy={y(input[sample]!)} r={6} />
              </>
            )}
            <text className={marks[`${kind}Name`]} x={right + 6} y={inputName} dy="0.35em">
              {words.input}
            </text>
            <text className={marks.rebuiltName} x={right + 6} y={rebuiltName} dy="0.35em">
              {words.rebuilt}
            </text>
            <text className={marks.soft} x={right + 6} y={foot - STRIP / 2} dy="0.35em">
              {words.squared}
            </text>
          </>
        );
      }}
    </ChartFrame>
  );
}

interface GripProps {
  size: Size;
  input: Float32Array;
  /** The sample in hand. */
  at: number;
  label: string;
  text: string;
  onKey(event: KeyboardEvent): void;
  onSample(sample: number | null): void;
  onBend(bent: Float32Array): void;
}

/** What takes pointers and keys: a slider from sample to sample that bends what it has hold of. */
function Grip({ size, input, at, label, text, onKey, onSample, onBend }: GripProps) {
  /** The beat as it was when the hand took hold, and where. */
  const grip = useRef<{ from: Float32Array; sample: number; y: number }>(null);
  const { left, right, top, foot, unit } = boxOf(size);
  const placeOf = (contact: Contact) => {
    const { across, down } = shareOf(contact.on, contact);
    const along = (across * (right - left + 2 * REACH) - REACH) / (right - left);
    return {
      sample: Math.min(SAMPLES - 1, Math.max(0, Math.round(along * (SAMPLES - 1)))),
      y: down * (foot - top),
    };
  };
  const hand = useHand({
    begin: (contact) => {
      const pressed = placeOf(contact);
      onSample(pressed.sample);
      grip.current = { from: input, ...pressed };
    },
    move: (contact) => {
      const { from, sample, y } = grip.current!;
      onBend(bend(from, sample, (y - placeOf(contact).y) / unit));
    },
    end: () => {
      grip.current = null;
    },
    takeBack: () => {
      onBend(grip.current!.from);
      grip.current = null;
    },
    hover: (contact) => onSample(placeOf(contact).sample),
  });
  return (
    <input
      className={styles.grip}
      type="range"
      aria-label={label}
      aria-valuetext={text}
      min={0}
      max={SAMPLES - 1}
      value={at}
      style={{ left: left - REACH, width: right - left + 2 * REACH, top, height: foot - top }}
      onChange={(event) => {
        if (!grip.current) onSample(event.target.valueAsNumber);
      }}
      onKeyDown={onKey}
      onFocus={() => onSample(at)}
      onBlur={() => onSample(null)}
      {...hand}
      onPointerLeave={() => {
        if (!grip.current) onSample(null);
      }}
    />
  );
}

function boxOf({ width, height }: Size) {
  const [left, right, top, foot] = [1, width - NAMES, 2, height - 2];
  const bottom = foot - STRIP - GAP;
  /** Pixels of one of the beat's units. */
  const unit = (bottom - top) / (DOMAIN[1] - DOMAIN[0]);
  return {
    left,
    right,
    top,
    bottom,
    foot,
    unit,
    x: (i: number) => left + (i / (SAMPLES - 1)) * (right - left),
    y: (value: number) => Math.min(bottom, Math.max(top, bottom - (value - DOMAIN[0]) * unit)),
  };
}
