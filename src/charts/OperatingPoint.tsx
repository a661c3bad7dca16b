import marks from './marks.module.css';
import styles from './OperatingChart.module.css';

interface Props {
  /** Where the point stands, in pixels. */
  x: number;
  y: number;
  /** Where the plot ends, and half-way down it. */
  left: number;
  right: number;
  middle: number;
  /** Two lines; null where there is no room for them. */
  words: readonly [string, string] | null;
}

/** About as wide as the words are, in pixels. */
const WORDS = 140;

/** Where a threshold stands on the curve, with what it does in words: on the side where there is room. */
export function OperatingPoint({ x, y, left, right, middle, words }: Props) {
  const side = x + WORDS > right && x - WORDS > left ? -1 : 1;
  const first = y > middle ? -28 : 22;
  const place = { className: marks.halo, x: 12 * side, textAnchor: side > 0 ? 'start' : 'end' } as const;
  return (
    <g className={styles.point} style={{ transform: `translate(${x}px, ${y}px)` }}>
      {words?.map((line, i) => (
        <text key={line} {...place} y={first + 17 * i}>
          {line}
        </text>
      ))}
      <circle r={5.5} />
    </g>
  );
}
