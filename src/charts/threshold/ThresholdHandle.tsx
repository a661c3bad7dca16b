import { useText } from '#text/useText.ts';
import styles from './ThresholdHandle.module.css';
import { thresholdTag } from './thresholdTag.ts';

interface Props {
  /** Where the threshold stands, in pixels. */
  x: number;
  top: number;
  bottom: number;
  /** The ends of the plot. */
  from: number;
  to: number;
  /** Where the knob sits. */
  knob: number;
  /** Whether words above the plot say which side is which. */
  sides: boolean;
  text: string;
}

/** The threshold: an ink line with a handle, its value on the axis, and, where there is room, which side is which. */
export function ThresholdHandle({ x, top, bottom, from, to, knob, sides, text }: Props) {
  const words = useText().charts.threshold;
  const { at, width } = thresholdTag(x, text, from, to);
  return (
    <g className={styles.handle} style={{ transform: `translateX(${x}px)` }}>
      <line className={styles.line} y1={top - 2} y2={bottom} />
      {sides && x - from > SIDE_WORDS && (
        <text className={styles.side} x={-12} y={top - 7} textAnchor="end">
          {words.passes}
        </text>
      )}
      {sides && to - x > SIDE_WORDS / 2 && (
        <text className={styles.side} x={12} y={top - 7}>
          {words.flagged}
        </text>
      )}
      <path className={styles.grip} d={sides ? arrows(top - 11, 3) : arrows(knob, 10)} />
      <circle className={styles.knob} cy={knob} r={7} />
      <rect className={styles.tag} x={at - x - width / 2} y={bottom + 1} width={width} height={19} rx={2} />
      <text className={styles.value} x={at - x} y={bottom + 15} textAnchor="middle">
        {text}
      </text>
    </g>
  );
}

/** One to either side, this far from the line. */
const arrows = (y: number, gap: number) => `M${-gap - 5},${y}l5,-4v8zM${gap + 5},${y}l-5,-4v8z`;

/** Room that "passes as normal" takes, in pixels. */
const SIDE_WORDS = 124;
