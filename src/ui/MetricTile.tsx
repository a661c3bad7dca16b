import styles from './MetricTile.module.css';

interface Props {
  label: string;
  value: string;
  /** What the number means here, as a sentence. */
  meaning: string;
}

/** A number with its name and what it means. */
export function MetricTile({ label, value, meaning }: Props) {
  return (
    <div className={styles.tile}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value} translate="no">
        {value}
      </dd>
      <dd className={styles.meaning}>{meaning}</dd>
    </div>
  );
}
