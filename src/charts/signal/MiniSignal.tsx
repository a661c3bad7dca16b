import { memo } from 'react';
import marks from '../frame/marks.module.css';
import { linearScale } from '../scales/linearScale.ts';
import styles from './MiniSignal.module.css';
import { betweenPath, linePath } from './signalPath.ts';

interface Props {
  input: ArrayLike<number>;
  reconstruction: ArrayLike<number> | null;
  domain: readonly [low: number, high: number];
  kind: 'normal' | 'abnormal';
  width: number;
  height: number;
}

/** A signal and its reconstruction, where there is one, as small as a stamp: three paths and nothing else, for dozens of them stand side by side. */
export const MiniSignal = memo(function MiniSignal({ input, reconstruction, domain, kind, width, height }: Props) {
  const x = linearScale([0, input.length - 1], [1, width - 1]);
  const y = linearScale(domain, [height - 1, 1], { clamp: true });
  return (
    <svg className={styles.stamp} width={width} height={height} aria-hidden="true">
      {reconstruction && <path className={styles.error} d={betweenPath(input, reconstruction, x, y)} />}
      <path className={`${marks.line} ${styles[kind]}`} d={linePath(input, x, y)} />
      {reconstruction && (
        <path className={`${marks.line} ${styles.reconstruction}`} d={linePath(reconstruction, x, y)} />
      )}
    </svg>
  );
});
