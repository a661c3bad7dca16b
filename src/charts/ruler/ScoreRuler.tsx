import { useText } from '#text/useText.ts';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import marks from '../frame/marks.module.css';
import type { Size } from '../frame/size.ts';
import { spread } from '../scales/spread.ts';
import { type Band, bandOf, rulerScale } from './rulerScale.ts';
import styles from './ScoreRuler.module.css';

export interface ScoreRulerProps {
  /** Scores of rows known to be normal or abnormal, each ascending. */
  normal: ArrayLike<number>;
  abnormal: ArrayLike<number>;
  threshold: number;
  /** The row at hand; null for none. */
  score: number | null;
  /** What the row at hand is: "this beat". */
  name: string;
  /** The whole in one sentence. */
  label: string;
}

/** Where one score stands among those of normal and abnormal rows, and on which side of the threshold. */
export function ScoreRuler(props: ScoreRulerProps) {
  return (
    <div className={styles.frame}>
      <ChartFrame label={props.label} compact>
        {(size) => <RulerMarks {...props} size={size} />}
      </ChartFrame>
    </div>
  );
}

/** Heights of the lanes, in pixels: normal rows above abnormal ones. */
const LANES = { normal: 22, abnormal: 32, foot: 40 };

/** Pixels of a letter, on average and with room to spare. */
const LETTER = 7.2;

/** All that is drawn, by size alone. */
function RulerMarks({ normal, abnormal, threshold, score, name, size }: ScoreRulerProps & { size: Size }) {
  const { short } = useText().charts.threshold;
  const bands = [bandOf(normal), bandOf(abnormal)] as const;
  const x = rulerScale(bands, threshold, score, [0, size.width]);
  const [thresholdAt, scoreAt] = [x(threshold), score === null ? null : x(score)];
  const names = [
    { text: short, at: thresholdAt, className: styles.thresholdName },
    ...(scoreAt === null ? [] : [{ text: name, at: scoreAt, className: styles.name }]),
  ];
  const widest = LETTER * Math.max(...names.map(({ text }) => text.length));
  const places = spread(
    names.map(({ at }) => at),
    widest,
    widest / 2,
    size.width - widest / 2,
  );
  return (
    <>
      <Lane band={bands[0]} x={x} y={LANES.normal} kind="normal" />
      <Lane band={bands[1]} x={x} y={LANES.abnormal} kind="abnormal" />
      <line className={styles.threshold} x1={thresholdAt} x2={thresholdAt} y1={14} y2={LANES.foot} />
      {scoreAt !== null && <path className={styles.score} d={`M${scoreAt},${LANES.foot}l-5,-8V14h10v18Z`} />}
      {names.map(({ text, className }, i) => (
        <text key={text} className={`${marks.soft} ${className}`} x={places[i]} y={9} textAnchor="middle">
          {text}
        </text>
      ))}
    </>
  );
}

function Lane({
  band,
  x,
  y,
  kind,
}: {
  band: Band | null;
  x(value: number): number;
  y: number;
  kind: 'normal' | 'abnormal';
}) {
  if (!band) return null;
  const [from, middle, to] = [band.from, band.median, band.to].map(x) as [number, number, number];
  return (
    <g className={styles[kind]}>
      <line className={styles.band} x1={from} x2={Math.max(to, from + 1)} y1={y} y2={y} />
      {/* Shape doubles the colour: dots are normal, crosses abnormal. */}
      {kind === 'normal' ? (
        <circle className={styles.middle} cx={middle} cy={y} r={3.5} />
      ) : (
        <path className={styles.middle} d={`M${middle - 3.5},${y - 3.5}l7,7m0,-7l-7,7`} />
      )}
    </g>
  );
}
