import { useId } from 'react';
import styles from './EcgGrid.module.css';

interface Props {
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Width and height of a large square in pixels. */
  cell: [width: number, height: number];
  /** A corner of some large square: the grid is laid from there. */
  origin: [x: number, y: number];
  /** Large squares alone, and pale. */
  faint?: boolean;
}

/** Small squares closer than this, in pixels, would be a blur. */
const LEAST = 3;

/** The millimetre paper of cardiology: five small squares to a large one. Drawn lightly: it is paper, not data. */
export function EcgGrid({ left, top, right, bottom, cell: [width, height], origin: [x, y], faint = false }: Props) {
  const id = useId();
  const withSmall = !faint && Math.min(width, height) / 5 >= LEAST;
  const small = [1, 2, 3, 4].map((i) => `M${(i * width) / 5},0V${height}M0,${(i * height) / 5}H${width}`).join('');
  return (
    <>
      <pattern id={id} x={x} y={y} width={width} height={height} patternUnits="userSpaceOnUse">
        {withSmall && <path className={styles.small} d={small} />}
        <path
          className={faint ? `${styles.large} ${styles.faint}` : styles.large}
          d={`M0,0V${height}M0,0H${width}M${width},0V${height}M0,${height}H${width}`}
        />
      </pattern>
      <rect className={styles.sheet} x={left} y={top} width={right - left} height={bottom - top} />
      <rect x={left} y={top} width={right - left} height={bottom - top} fill={`url(#${id})`} />
    </>
  );
}
