import styles from './ScatterMarks.module.css';

interface Props {
  /** Interleaved x and y. */
  pixels: ArrayLike<number>;
  /** 1 where a point is of an abnormal row. */
  abnormal: ArrayLike<number>;
}

/** All points of a map as two paths, for files: dots are lines of no length with round ends, crosses two strokes each. */
export function ScatterMarks({ pixels, abnormal }: Props) {
  const count = pixels.length / 2;
  const arm = 3;
  let dots = '';
  let crosses = '';
  for (let i = 0; i < count; i++) {
    const [x, y] = [pixels[2 * i]!, pixels[2 * i + 1]!];
    if (abnormal[i]) {
      crosses += `M${(x - arm).toFixed(1)},${(y - arm).toFixed(1)}l${2 * arm},${2 * arm}m0,${-2 * arm}l${-2 * arm},${2 * arm}`;
    } else dots += `M${x.toFixed(1)},${y.toFixed(1)}h0`;
  }
  const dense = count > 3000 ? styles.dense : '';
  return (
    <>
      <path className={`${styles.dots} ${dense}`} d={dots} />
      <path className={`${styles.crosses} ${dense}`} d={crosses} />
    </>
  );
}
