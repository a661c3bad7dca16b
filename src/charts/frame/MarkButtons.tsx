import type { MouseEvent } from 'react';
import styles from './MarkButtons.module.css';
import { nearestMark } from './nearestMark.ts';
import { shareOf } from './shareOf.ts';
import type { Size } from './size.ts';

interface Props {
  /** Where they stand, in pixels, and what pressing them does. */
  marks: readonly { key: string; x: number; y: number; label: string }[];
  /** Of the drawing that they lie over. */
  size: Size;
  /** The mark under a pointer or the focus, for the chart to highlight it. */
  onPoint(index: number | null): void;
  onPress(index: number): void;
}

/**
 * A button on each of a chart's small marks. A button is as large as a finger needs it, so those of neighbours lie over one
 * another: whichever of them a pointer hits, the mark that is nearest to it counts.
 */
export function MarkButtons({ marks, size, onPoint, onPress }: Props) {
  const nearestTo = (layer: Element, event: MouseEvent): number | null => {
    const { across, down } = shareOf(layer, event);
    const places = { count: marks.length, x: (i: number) => marks[i]!.x, y: (i: number) => marks[i]!.y };
    return nearestMark(places, { x: across * size.width, y: down * size.height });
  };
  return (
    <div
      className={styles.layer}
      role="presentation"
      onPointerMove={(event) => onPoint(nearestTo(event.currentTarget, event))}
      onPointerLeave={() => onPoint(null)}
    >
      {marks.map(({ key, x, y, label }, i) => (
        <button
          key={key}
          type="button"
          className={styles.button}
          style={{ left: x, top: y }}
          aria-label={label}
          // A pointer that presses gives the focus to whichever button lies on top.
          onFocus={(event) => event.currentTarget.matches(':focus-visible') && onPoint(i)}
          onBlur={() => onPoint(null)}
          onClick={(event) => {
            // Keys press without a place.
            const nearest = event.detail === 0 ? i : nearestTo(event.currentTarget.parentElement!, event);
            onPress(nearest ?? i);
          }}
        />
      ))}
    </div>
  );
}
