import { ChartFrame } from '#charts/frame/ChartFrame.tsx';
import marks from '#charts/frame/marks.module.css';
import { spread } from '#charts/scales/spread.ts';
import { EcgGrid } from '#charts/signal/EcgGrid.tsx';
import { betweenPath, linePath } from '#charts/signal/signalPath.ts';
import { useText } from '#text/useText.ts';
import { DOMAIN, SAMPLES } from '../../beats.ts';
import styles from './MeanChart.module.css';

interface Props {
  mean: Float32Array;
  deviation: Float32Array;
  /** One beat, laid over the mean. */
  beat: Float32Array;
  kind: 'normal' | 'abnormal';
  label: string;
}

/** Room for the names of the lines, at the right. */
const NAMES = 74;

/** The mean of a kind of beat with its spread, and one of them over it, on ECG paper. */
export function MeanChart({ mean, deviation, beat, kind, label }: Props) {
  const { words } = useText().learn.sections.heartbeat;
  return (
    <ChartFrame label={label}>
      {({ width, height }) => {
        const [left, right, top, bottom] = [1, width - NAMES, 2, height - 2];
        const x = (i: number) => left + (i / (SAMPLES - 1)) * (right - left);
        const y = (value: number) => {
          const share = (value - DOMAIN[0]) / (DOMAIN[1] - DOMAIN[0]);
          return bottom - Math.min(1, Math.max(0, share)) * (bottom - top);
        };
        const upper = mean.map((value, i) => value + deviation[i]!);
        const lower = mean.map((value, i) => value - deviation[i]!);
        const ends = [mean, beat].map((values) => y(values.at(-1)!));
        const [meanAt, beatAt, bandAt] = spread([...ends, y(upper.at(-1)!)], 16, top + 8, bottom - 8);
        return (
          <>
            <EcgGrid
              {...{ left, right, top, bottom }}
              cell={[x(10) - left, y(DOMAIN[0]) - y(DOMAIN[0] + 1)]}
              origin={[left, y(0)]}
            />
            <path className={`${styles.band} ${styles[kind]}`} d={betweenPath(upper, lower, x, y)} />
            <path className={`${marks.line} ${styles.beat}`} d={linePath(beat, x, y)} />
            <path className={`${marks.line} ${styles.mean} ${styles[kind]}`} d={linePath(mean, x, y)} />
            <text className={marks[`${kind}Name`]} x={right + 6} y={meanAt} dy="0.35em">
              {words.mean}
            </text>
            <text className={marks[`${kind}Name`]} x={right + 6} y={bandAt} dy="0.35em" style={{ fontWeight: 400 }}>
              {words.band}
            </text>
            <text className={styles.beatName} x={right + 6} y={beatAt} dy="0.35em">
              {words.one}
            </text>
          </>
        );
      }}
    </ChartFrame>
  );
}
