import styles from './HighlightTicks.module.css';
import { type HighlightedRow, onePerPlace } from './highlight.ts';

interface Props {
  highlighted: readonly HighlightedRow[];
  /** Pixels from the left, of a score. */
  x(score: number): number;
  /** Where the ticks stand, in pixels from the top. */
  ground: number;
  /** Abnormal rows stand below the ground, as in the histogram; else all stand above it. */
  mirrored?: boolean;
}

/** How long a tick is, in pixels. */
const REACH = 9;

/** The rows that are highlighted, on an axis of scores. */
export function HighlightTicks({ highlighted, x, ground, mirrored = false }: Props) {
  return onePerPlace(highlighted, ({ score }) => Math.round(x(score) / 2)).map(({ score, abnormal }) => {
    const ends = { x1: x(score), x2: x(score), y1: ground, y2: ground + (mirrored && abnormal ? REACH : -REACH) };
    return (
      <g key={`${abnormal}${score}`} className={abnormal ? styles.abnormal : styles.normal}>
        <line className={styles.rim} {...ends} />
        <line className={styles.tick} {...ends} />
      </g>
    );
  });
}
