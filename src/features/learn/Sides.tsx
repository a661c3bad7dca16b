import type { ReactNode } from 'react';
import styles from './Sides.module.css';

interface Props {
  left: ReactNode;
  right: ReactNode;
}

/** What stands one below the other on the page, and side by side on a projector, where figures are wide and low. */
export function Sides({ left, right }: Props) {
  return (
    <div className={styles.sides}>
      <div className={styles.side}>{left}</div>
      <div className={styles.side}>{right}</div>
    </div>
  );
}
