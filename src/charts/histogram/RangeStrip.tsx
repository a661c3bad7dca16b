import { type KeyboardEvent, useRef } from 'react';
import type { Numbers } from '#text/numbers.ts';
import type { Text } from '#text/text.ts';
import type { Measure } from '#text/told.ts';
import { useText } from '#text/useText.ts';
import type { Contact } from '../frame/hand.ts';
import { shareOf } from '../frame/shareOf.ts';
import { useHand } from '../frame/useHand.ts';
import type { ScoreRange } from '../threshold/highlight.ts';
import { scoreAfterKey, type ThresholdScale } from '../threshold/thresholdScale.ts';
import styles from './RangeStrip.module.css';

interface Props {
  scale: ThresholdScale;
  /** What the axis is of. */
  measure: Measure;
  /** What is picked; null for nothing. */
  range: ScoreRange | null;
  /** Where the handles stand when nothing is picked yet. */
  start: ScoreRange;
  /** While a pointer drags: not settled yet. */
  onDraft(range: ScoreRange | null): void;
  onRange(range: ScoreRange | null): void;
  /** Where the strip lies, in pixels. */
  left: number;
  width: number;
  top: number;
  height: number;
}

/** A drag shorter than this, in pixels, is a press: it picks nothing, and lets go of what was picked. */
const LEAST_DRAG = 4;

/**
 * Picks a stretch of an axis: drag along it, or move its two ends by arrow keys; Escape or a press lets go. Native
 * sliders for keys and screen readers, without a look of their own; the chart draws the stretch.
 */
export function RangeStrip({ scale, measure, range, start, onDraft, onRange, left, width, top, height }: Props) {
  const { charts, numbers } = useText();
  const text = charts.histogram.range;
  const written = (score: number) => endText(score, text, numbers);
  const from = useRef(0);
  const positionAt = (contact: Contact) => Math.min(1, Math.max(0, shareOf(contact.on, contact).across));
  const between = (a: number, b: number): ScoreRange | null =>
    Math.abs(a - b) * width < LEAST_DRAG
      ? null
      : { low: endScore(Math.min(a, b), scale), high: endScore(Math.max(a, b), scale) };
  const drawn = (contact: Contact) => between(from.current, positionAt(contact));
  const hand = useHand({
    begin: (contact) => {
      from.current = positionAt(contact);
    },
    move: (contact) => onDraft(drawn(contact)),
    end: (contact) => {
      onRange(drawn(contact));
      onDraft(null);
    },
    takeBack: () => onDraft(null),
  });
  const { low, high } = range ?? start;
  const change = (side: keyof ScoreRange, score: number) => {
    if (side === 'low') onRange({ low: Math.min(score, high), high });
    else onRange({ low, high: Math.max(score, low) });
  };
  const walk = (event: KeyboardEvent, side: keyof ScoreRange) => {
    if (event.key === 'Escape' && range) {
      event.stopPropagation();
      onRange(null);
      return;
    }
    const score = scoreAfterKey(event.key, side === 'low' ? low : high, scale);
    if (score === null) return;
    event.preventDefault();
    change(side, endScore(scale.position(score), scale));
  };
  return (
    <div className={styles.strip} role="presentation" style={{ left, width, top, height }} {...hand}>
      {ENDS.map((side) => (
        <input
          key={side}
          className={styles.end}
          type="range"
          aria-label={text[side](measure)}
          aria-valuetext={range ? written(range[side]) : text.nothing(written(side === 'low' ? low : high))}
          min={0}
          max={1}
          step="any"
          value={scale.position(side === 'low' ? low : high)}
          onChange={(event) => change(side, endScore(event.target.valueAsNumber, scale))}
          onKeyDown={(event) => walk(event, side)}
        />
      ))}
    </div>
  );
}

/** The score at a place; an end of the axis stands for all that lies beyond it. */
function endScore(position: number, scale: ThresholdScale): number {
  if (position <= 0) return Number.NEGATIVE_INFINITY;
  return position >= 1 ? Number.POSITIVE_INFINITY : scale.score(position);
}

function endText(score: number, text: Text['charts']['histogram']['range'], { measured }: Numbers): string {
  if (score === Number.NEGATIVE_INFINITY) return text.lowest;
  return score === Number.POSITIVE_INFINITY ? text.highest : measured(score);
}

const ENDS = ['low', 'high'] as const;
