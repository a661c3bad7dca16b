import styles from './LitTicks.module.css';
import { type LitRow, onePerPlace } from './lit.ts';

interface Props {
  lit: readonly LitRow[];
  /** Pixels from the left, of a score. */
  x(score: number): number;
  /** Where the ticks stand, in pixels from the top: normal rows above it, abnormal ones below. */
  ground: number;
  /** How long a tick is, in pixels. */
  reach: number;
}

/** The rows that are lit, on an axis of scores. */
export function LitTicks({ lit, x, ground, reach }: Props) {
  return onePerPlace(lit, ({ score }) => Math.round(x(score) / 2)).map(({ score, abnormal }) => (
    <g key={`${abnormal}${score}`} className={abnormal ? styles.abnormal : styles.normal}>
      <line className={styles.rim} x1={x(score)} x2={x(score)} y1={ground} y2={ground + (abnormal ? reach : -reach)} />
      <line className={styles.tick} x1={x(score)} x2={x(score)} y1={ground} y2={ground + (abnormal ? reach : -reach)} />
    </g>
  ));
}
