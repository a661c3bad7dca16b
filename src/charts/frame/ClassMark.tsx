import styles from './ClassMark.module.css';

interface Props {
  x: number;
  y: number;
  abnormal: boolean;
  /** In pixels. */
  radius?: number;
}

/** A dot for what is normal, or taken for it, and a cross for what is not. */
export function ClassMark({ x, y, abnormal, radius = 5 }: Props) {
  const across = 2 * radius;
  return abnormal ? (
    <path
      className={styles.cross}
      d={`M${x - radius},${y - radius}l${across},${across}m0,${-across}l${-across},${across}`}
    />
  ) : (
    <circle className={styles.dot} cx={x} cy={y} r={radius} />
  );
}
