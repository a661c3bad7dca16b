import { scaleLog } from 'd3-scale';
import { BottomAxis } from '#charts/frame/Axis.tsx';
import { ChartFrame } from '#charts/frame/ChartFrame.tsx';
import { logTicks } from '#charts/scales/logTicks.ts';
import { useText } from '#text/useText.ts';
import styles from './ErrorScale.module.css';

interface Props {
  error: number;
  threshold: number;
  /** Of a typical normal beat. */
  typical: number;
}

const RANGE: [low: number, high: number] = [0.01, 10];

/** Where an error lies between what is typical and what is flagged. */
export function ErrorScale({ error, threshold, typical }: Props) {
  const { learn, numbers } = useText();
  const { words } = learn.sections.error;
  return (
    <div className={styles.scale}>
      <ChartFrame label={words.scale(numbers.measured(error), numbers.measured(threshold))} compact>
        {({ width, height }) => {
          const bottom = height - 22;
          const x = scaleLog(RANGE, [4, width - 4]).clamp(true);
          return (
            <>
              <rect
                className={styles.flagged}
                x={x(threshold)}
                width={width - 4 - x(threshold)}
                y={18}
                height={bottom - 18}
              />
              <BottomAxis
                ticks={logTicks(...RANGE, 6).map((tick) => ({ at: x(tick), text: numbers.tick(tick) }))}
                at={bottom}
                from={4}
                to={width - 4}
              />
              <line className={styles.typical} x1={x(typical)} x2={x(typical)} y1={18} y2={bottom} />
              <text className={styles.typicalName} x={x(typical)} y={12} textAnchor="middle">
                {words.typical}
              </text>
              <line className={styles.threshold} x1={x(threshold)} x2={x(threshold)} y1={18} y2={bottom} />
              <text className={styles.thresholdName} x={x(threshold) + 4} y={12}>
                {words.threshold}
              </text>
              <path
                className={styles.error}
                style={{ transform: `translate(${x(error)}px, ${(18 + bottom) / 2}px)` }}
                d="M0,-8l8,8l-8,8l-8,-8z"
              />
            </>
          );
        }}
      </ChartFrame>
    </div>
  );
}
