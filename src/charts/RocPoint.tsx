import { percentText } from './format.ts';
import marks from './marks.module.css';
import styles from './RocChart.module.css';

interface Props {
  /** Where the point stands, in pixels. */
  x: number;
  y: number;
  /** Where the plot ends, and half-way down it. */
  right: number;
  middle: number;
  fpr: number;
  tpr: number;
}

/** About as wide as the words are, in pixels. */
const WORDS = 140;

/** Where a threshold stands on the curve, with what it does in words: on the side where there is room. */
export function RocPoint({ x, y, right, middle, fpr, tpr }: Props) {
  const side = x + WORDS > right ? -1 : 1;
  const first = y > middle ? -28 : 22;
  const place = { className: marks.halo, x: 12 * side, textAnchor: side > 0 ? 'start' : 'end' } as const;
  return (
    <g className={styles.point} style={{ transform: `translate(${x}px, ${y}px)` }}>
      <text {...place} y={first}>
        recall {percentText(tpr)},
      </text>
      <text {...place} y={first + 17}>
        false alarms {percentText(fpr)}
      </text>
      <circle r={5.5} />
    </g>
  );
}
