import { type ReactNode, useEffect, useState } from 'react';
import { useText } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import styles from './Notice.module.css';

interface Props {
  kind: 'info' | 'warning' | 'error';
  title: string;
  children: ReactNode;
  actions?: ReactNode;
  onDismiss?: () => void;
}

/** Something a person should know. Errors interrupt a screen reader; the rest it tells once, when it comes to it. */
export function Notice({ kind, title, children, actions, onDismiss }: Props) {
  const text = useText().ui;
  const placed = usePlaced();
  const notice = (
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
  if (kind === 'error') return notice;
  // Told when it comes, and not again whenever a number in it changes, as it may with every epoch.
  return (
    <div className={styles.place} aria-live="polite" aria-relevant="additions">
      {placed && notice}
    </div>
  );
}

/**
 * Whether a place has been on the screen for a frame: only what comes into a place that was there before is told, and most
 * notices of a link are there as soon as the page is.
 */
function usePlaced(): boolean {
  const [placed, setPlaced] = useState(false);
  useEffect(() => {
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setPlaced(true));
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return placed;
}
