import { useId } from 'react';
import styles from './ProgressBar.module.css';

interface Props {
  /** What is going on: "Loading 5,000 beats". */
  label: string;
  /** How much is done, up to `max`; null while nobody can tell. */
  value: number | null;
  max?: number;
}

/** How far something is that takes its time. */
export function ProgressBar({ label, value, max = 1 }: Props) {
  const id = useId();
  return (
    <div className={styles.frame}>
      <label htmlFor={id}>{label}</label>
      <progress id={id} className={styles.bar} max={max} {...(value !== null && { value })} />
    </div>
  );
}
