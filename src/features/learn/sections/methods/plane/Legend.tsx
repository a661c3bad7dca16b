import { useLater } from '#text/useText.ts';
import styles from './Legend.module.css';

/** What the shades mean, the same on all maps. */
export function Legend() {
  const { legend } = useLater('plane');
  return (
    <div className={styles.legend}>
      <div className={styles.ramp} aria-hidden="true" />
      <div className={styles.words}>
        <span>{legend.usual}</span>
        <span>{legend.border}</span>
        <span>{legend.strange}</span>
      </div>
    </div>
  );
}
