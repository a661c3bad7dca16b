import { countAtMost } from '#core/statistics/quantile.ts';
import { useText } from '#text/useText.ts';
import styles from './ErrorHistogram.module.css';

interface Props {
  /** Scores, ascending. */
  normal: ArrayLike<number>;
  abnormal: ArrayLike<number>;
  threshold: number;
  /** The plot, in pixels. */
  box: { left: number; right: number; top: number; bottom: number };
}

/** What the threshold makes of the rows: the four cells of the confusion matrix, each count in its corner. */
export function HistogramCells({ normal, abnormal, threshold, box: { left, right, top, bottom } }: Props) {
  const text = useText().charts.histogram;
  const passed = countAtMost(normal, threshold);
  const missed = countAtMost(abnormal, threshold);
  // Where there is no room, the colours and the sides say the rest.
  const roomy = right - left > 300;
  const cells = [
    {
      x: left + 6,
      y: top + 16,
      side: 'start',
      kind: styles.normalText,
      words: text.passed(passed, roomy),
    },
    {
      x: right - 6,
      y: top + 16,
      side: 'end',
      kind: styles.normalText,
      words: text.falseAlarms(normal.length - passed),
    },
    { x: left + 6, y: bottom - 7, side: 'start', kind: styles.abnormalText, words: text.missed(missed) },
    {
      x: right - 6,
      y: bottom - 7,
      side: 'end',
      kind: styles.abnormalText,
      words: text.caught(abnormal.length - missed, roomy),
    },
  ] as const;
  return cells.map(({ x, y, side, kind, words }) => (
    <text key={`${side}${y}`} className={`${styles.cell} ${kind}`} x={x} y={y} textAnchor={side}>
      {words}
    </text>
  ));
}
