import { type KeyboardEvent, useRef } from 'react';
import { shareOf } from '../frame/shareOf.ts';
import { useDrag } from '../frame/useDrag.ts';
import styles from './DecodeMap.module.css';
import type { PlacedMapProps } from './decodeMapProps.ts';
import { placeAfterKey, placeAt, toPixels } from './mapScale.ts';

/** Half the width of a slider's thumb, by which it reaches beyond its axis at both ends, and half its height. */
const REACH = 12;
const HALF = 22;

/** What hands and keys do on the map. */
export function DecodeMapControls(props: PlacedMapProps) {
  const { domain, frame, value, onChange, onHover, unitNames, labels } = props;
  const sliders = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)] as const;
  const [width, height] = [frame.right - frame.left, frame.bottom - frame.top];
  const walk = (event: KeyboardEvent) => {
    const next = placeAfterKey(domain, value, event.key, event.shiftKey);
    if (!next) return;
    event.preventDefault();
    // Whoever listens is told of the coordinate that moved: its slider takes over.
    sliders[next.moved].current?.focus();
    onChange(next.place);
  };
  const slider = (coordinate: 0 | 1) => {
    const [min, max] = coordinate === 0 ? domain.x : domain.y;
    return {
      ref: sliders[coordinate],
      'aria-label': unitNames[coordinate],
      'aria-valuetext': labels.value(value[coordinate]),
      ...{ min, max, step: 'any', value: value[coordinate], onKeyDown: walk },
    };
  };
  return (
    <>
      <Surface {...props} />
      <input
        type="range"
        {...slider(0)}
        className={styles.slider}
        style={{ left: frame.left - REACH, width: width + 2 * REACH, top: frame.bottom }}
        onChange={(event) => onChange([event.target.valueAsNumber, value[1]])}
        onPointerEnter={() => onHover?.(null)}
      />
      <input
        type="range"
        {...slider(1)}
        className={`${styles.slider} ${styles.upright}`}
        aria-orientation="vertical"
        style={{
          left: frame.left - HALF - height / 2 - REACH,
          width: height + 2 * REACH,
          top: frame.top + height / 2 - HALF,
        }}
        onChange={(event) => onChange([value[0], event.target.valueAsNumber])}
        onPointerEnter={() => onHover?.(null)}
      />
    </>
  );
}

/** Pressed or dragged anywhere the place follows; a finger on the point itself moves it every way. */
function Surface({ domain, frame, value, onChange, onHover }: PlacedMapProps) {
  const { left, top } = frame;
  const [x, y] = toPixels(domain, frame, value);
  const drag = useDrag<[number, number]>({
    value: [...value],
    valueAt: (contact) => {
      const { across, down } = shareOf(contact.on, contact);
      return placeAt(domain, across, down);
    },
    onChange,
    onHover,
  });
  return (
    <div
      className={styles.surface}
      role="presentation"
      style={{ left, top, width: frame.right - left, height: frame.bottom - top }}
      {...drag}
    >
      <div className={styles.grip} style={{ left: x - left, top: y - top }} />
    </div>
  );
}
