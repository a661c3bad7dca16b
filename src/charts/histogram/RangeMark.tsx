import styles from './RangeMark.module.css';

interface Props {
  /** In pixels. */
  from: number;
  to: number;
  top: number;
  bottom: number;
}

/** A picked stretch: a band over the plot with a bracket below it. */
export function RangeMark({ from, to, top, bottom }: Props) {
  return (
    <>
      <rect className={styles.band} x={from} y={top} width={Math.max(1, to - from)} height={bottom - top} />
      <path className={styles.bracket} d={`M${from},${top}V${bottom + 6}H${to}V${top}`} />
    </>
  );
}
