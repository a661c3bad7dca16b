import { percentText } from './format.ts';
import marks from './marks.module.css';
import styles from './RocChart.module.css';

interface Props {
  /** Where the point stands, in pixels. */
  x: number;
  y: number;
  /** Where the plot ends. */
  right: number;
  bottom: number;
  fpr: number;
  tpr: number;
}

/** About as wide and as high as the words are, in pixels. */
const WORDS = { width: 140, height: 48 };

/** Where a threshold stands on the curve, with what it does in words: below and to the right, where there is room. */
export function RocPoint({ x, y, right, bottom, fpr, tpr }: Props) {
  const side = x + WORDS.width > right ? -1 : 1;
  const first = y + WORDS.height > bottom ? -28 : 22;
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
