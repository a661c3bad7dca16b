import type { ReactNode } from 'react';
import styles from './TroubleView.module.css';

interface Props {
  title: string;
  /** What is wrong and what to do. */
  lead: string;
  /** Buttons that lead on. */
  children?: ReactNode;
}

/** In place of a page that cannot be shown. */
export function TroubleView({ title, lead, children }: Props) {
  return (
    <main className={styles.trouble}>
      <h1>{title}</h1>
      <p role="alert">{lead}</p>
      {children && <div className={styles.ways}>{children}</div>}
    </main>
  );
}
