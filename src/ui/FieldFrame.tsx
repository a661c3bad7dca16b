import type { ReactNode } from 'react';
import { Explain, type Explanation } from './Explain.tsx';
import styles from './Field.module.css';

/** What every field shares: a name, and on demand what it does. */
export interface FieldProps {
  label: string;
  /** The name is for screen readers alone, as in a table whose columns have heads. */
  hideLabel?: boolean;
  explain?: Explanation;
  /** What the explaining button is about, where the label's own words would not do. */
  subject?: string;
}

interface Props extends FieldProps {
  id: string;
  /** Shown at the end of the label's line. */
  value?: string;
  children: ReactNode;
}

/** A label above its control, with the explanation behind a button beside it. */
export function FieldFrame({ id, label, hideLabel = false, explain, subject = label, value, children }: Props) {
  if (hideLabel) {
    return (
      <div className={styles.field} title={explain?.join(' ')}>
        {children}
      </div>
    );
  }
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <label htmlFor={id}>{label}</label>
        {explain && <Explain subject={subject} text={explain} />}
        {/* The control tells screen readers itself; an <output> would be a second status line. */}
        {value !== undefined && (
          <span className={styles.value} aria-hidden="true" translate="no">
            {value}
          </span>
        )}
      </div>
      {children}
    </div>
  );
}
