import styles from './HatchPattern.module.css';

/** What abnormal areas are filled with: hatching, so that colour does not stand alone. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="5" height="5" className={styles.ground} />
      <line y2="5" className={styles.line} />
    </pattern>
  );
}
