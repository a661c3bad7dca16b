import { countAtMost } from '#core/statistics/quantile.ts';
import { useText } from '#text/useText.ts';
import styles from './ErrorHistogram.module.css';
import type { boxOf } from './histogramBox.ts';

interface Props {
  /** Scores, ascending. */
  normal: ArrayLike<number>;
  abnormal: ArrayLike<number>;
  threshold: number;
  /** Where the threshold stands, in pixels. */
  cut: number;
  /** The plot, in pixels. */
  box: ReturnType<typeof boxOf>;
}

/** What the threshold makes of the rows: the four cells of the confusion matrix, each count in its corner. */
export function HistogramCells({ normal, abnormal, threshold, cut, box: { left, right, top, bottom, low } }: Props) {
  const { charts, numbers } = useText();
  const text = charts.histogram;
  const passed = countAtMost(normal, threshold);
  const missed = countAtMost(abnormal, threshold);
  const falseAlarms = text.falseAlarms(normal.length - passed);
  // The two above share a line, wherever the threshold parts them.
  const sharesLine = (words: string) => LETTER * (words.length + falseAlarms.length) + 4 * GAP <= right - left;
  const named = text.passed(passed, cut - left > ROOMY);
  const short = text.passed(passed, false);
  const [above, below] = low ? [top - 7, bottom - 4] : [top + 16, bottom - 7];
  const cells = [
    {
      x: left + GAP,
      y: above,
      side: 'start',
      kind: styles.normalText,
      words: [named, short].find(sharesLine) ?? numbers.whole(passed),
    },
    {
      x: right - GAP,
      y: above,
      side: 'end',
      kind: styles.normalText,
      words: falseAlarms,
    },
    { x: left + GAP, y: below, side: 'start', kind: styles.abnormalText, words: text.missed(missed) },
    {
      x: right - GAP,
      y: below,
      side: 'end',
      kind: styles.abnormalText,
      words: text.caught(abnormal.length - missed, right - cut > ROOMY),
    },
  ] as const;
  return cells.map(({ x, y, side, kind, words }) => (
    <text key={`${side}${y}`} className={`${styles.cell} ${kind}`} x={x} y={y} textAnchor={side}>
      {words}
    </text>
  ));
}

/** Room for a count that names its rows, in pixels; where there is less, colour and side say which they are. */
const ROOMY = 165;

/** Between words and what is beside them, in pixels. */
const GAP = 6;

/** About as wide as a letter is, in pixels. */
const LETTER = 7;
