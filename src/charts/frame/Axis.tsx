import styles from './Axis.module.css';

interface Tick {
  /** Pixels along the axis. */
  at: number;
  text: string;
}

interface BottomProps {
  ticks: readonly Tick[];
  /** Where the axis stands, in pixels from the top. */
  at: number;
  /** From and to along the axis, in pixels. */
  from: number;
  to: number;
  /** What is measured, below the ticks and at the end of the axis. */
  title?: string;
}

/** A line with ticks below it. */
export function BottomAxis({ ticks, at, from, to, title }: BottomProps) {
  return (
    <g className={styles.axis}>
      <line x1={from} x2={to} y1={at} y2={at} />
      {ticks.map(({ at: x, text }) => (
        <g key={x} transform={`translate(${x} ${at})`}>
          <line y2={4} />
          <text y={17} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
      {title && (
        <text className={styles.title} x={to} y={at + 34} textAnchor="end">
          {title}
        </text>
      )}
    </g>
  );
}

interface LeftProps {
  ticks: readonly Tick[];
  /** Where the plot begins, in pixels from the left. */
  at: number;
  /** How far the rules across the plot reach, in pixels. */
  across: number;
}

/** Numbers at the left of light rules across the plot: no line of its own, for the rules show where it is. */
export function LeftAxis({ ticks, at, across }: LeftProps) {
  return (
    <g className={styles.axis}>
      {ticks.map(({ at: y, text }) => (
        <g key={`${text}@${y}`} transform={`translate(${at} ${y})`}>
          <line className={styles.rule} x2={across} />
          <text x={-6} dy="0.35em" textAnchor="end">
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}
