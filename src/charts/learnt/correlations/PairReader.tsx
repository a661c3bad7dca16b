import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useLater } from '#text/useText.ts';
import { shareOf } from '../../frame/shareOf.ts';
import styles from './Correlations.module.css';
import type { CorrelationsLayout } from './layout.ts';
import type { Pair } from './pairs.ts';

interface Props {
  box: CorrelationsLayout['matrix'];
  features: number;
  pair: Pair;
  /** The pair in words. */
  said: string;
  onRead(pair: Pair | null): void;
}

/** Which of the two features a key moves, and by how much: the first lies across, the second down. */
const STEPS: Record<string, readonly [which: 0 | 1, by: 1 | -1]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [1, -1],
  ArrowDown: [1, 1],
};

/**
 * Reads pairs off the matrix: by pointing at it, or by the slider of either feature; arrow keys go every way from both. The
 * sliders are native ones without a look of their own; the matrix shows where they are.
 */
export function PairReader({ box, features, pair, said, onRead }: Props) {
  const { correlations: text } = useLater('lab').learnt;
  const sliders = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)] as const;
  const last = features - 1;
  const moved = (which: 0 | 1, to: number): Pair => {
    const held = Math.min(last, Math.max(0, to));
    return which === 0 ? [held, pair[1]] : [pair[0], held];
  };
  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const [which, by] = step;
    // Whoever listens is told of the feature that moved: its slider takes over.
    sliders[which].current?.focus();
    onRead(moved(which, pair[which] + by));
  };
  const point = (event: PointerEvent<HTMLElement>) => {
    const { across, down } = shareOf(event.currentTarget, event);
    const place = (share: number) => Math.min(last, Math.max(0, Math.floor(share * features)));
    onRead([place(across), place(down)]);
  };
  const slider = (which: 0 | 1) => ({
    ref: sliders[which],
    'aria-label': text.read[which],
    'aria-valuetext': said,
    ...{ min: 0, max: last, value: pair[which], onKeyDown: walk },
    onBlur: () => onRead(null),
  });
  const { left, top, width, height } = box;
  return (
    <>
      <div
        className={styles.surface}
        role="presentation"
        style={{ left, top, width, height }}
        onPointerDown={point}
        onPointerMove={point}
        // What a finger has pointed at stays to be read when it is lifted.
        onPointerLeave={({ pointerType }) => pointerType !== 'touch' && onRead(null)}
        onPointerCancel={() => onRead(null)}
      />
      <input
        type="range"
        {...slider(0)}
        className={styles.slider}
        style={{ left, width, top: top + height - 12 }}
        onChange={(event) => onRead(moved(0, event.target.valueAsNumber))}
      />
      <input
        type="range"
        {...slider(1)}
        className={styles.slider}
        aria-orientation="vertical"
        style={{ left, width: 24, top, height }}
        onChange={(event) => onRead(moved(1, event.target.valueAsNumber))}
      />
    </>
  );
}
