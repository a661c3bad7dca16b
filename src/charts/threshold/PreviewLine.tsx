import styles from './PreviewLine.module.css';

interface Props {
  /** In pixels. */
  x: number;
  top: number;
  bottom: number;
}

/** Where the threshold would stand that another chart points at. */
export function PreviewLine({ x, top, bottom }: Props) {
  return <line className={styles.preview} x1={x} x2={x} y1={top} y2={bottom} />;
}
