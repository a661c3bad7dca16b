import type { ReactNode } from 'react';
import { useText } from '#text/useText.ts';
import { Button } from './Button.tsx';
import styles from './Notice.module.css';

interface Props {
  kind: 'info' | 'warning' | 'error';
  title: string;
  children: ReactNode;
  actions?: ReactNode;
  onDismiss?: () => void;
}

/** Something a person should know. Errors interrupt a screen reader; the rest waits to be found. */
export function Notice({ kind, title, children, actions, onDismiss }: Props) {
  const text = useText().ui;
  return (
    <div className={`${styles.notice} ${styles[kind]}`} role={kind === 'error' ? 'alert' : undefined}>
      <p className={styles.text}>
        <strong>{title}.</strong> {children}
      </p>
      {actions}
      {onDismiss && (
        <Button variant="icon" label={text.dismiss} onClick={onDismiss}>
          ×
        </Button>
      )}
    </div>
  );
}
