import desk from '../desk.module.css';
import styles from './BorderRuler.module.css';

interface Props {
  /** What the support rows add up to, and what it takes to be inside. */
  pull: number;
  border: number;
  /** Both in words. */
  said: string;
}

/** How far what the support rows add up to reaches, and how far it has to. */
export function BorderRuler({ pull, border, said }: Props) {
  const most = 1.15 * Math.max(pull, border) || 1;
  const at = (value: number) => `${(100 * Math.max(0, value)) / most}%`;
  return (
    <div className={styles.ruler}>
      <p className={desk.note}>{said}</p>
      <div className={styles.track} aria-hidden="true">
        <i className={styles.pull} style={{ width: at(pull) }} />
        <i className={styles.border} style={{ left: at(border) }} />
      </div>
    </div>
  );
}
