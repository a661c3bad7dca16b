import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import styles from './ChartDialog.module.css';

interface Props {
  title: string;
  /** As large as the window allows, for a chart; else as large as what is in it. */
  large?: boolean;
  onClose(): void;
  children: ReactNode;
}

/** A window over the page while it is there. Escape, a click beside it or its button close it. */
export function ChartDialog({ title, large = false, onClose, children }: Props) {
  const text = useText().ui;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current!;
    element.showModal();
    return () => element.close();
  }, []);
  return (
    <Dialog
      ref={dialog}
      className={large ? `${styles.dialog} ${styles.large}` : styles.dialog}
      labelledBy={id}
      // Told late: by then it may have been opened again.
      onClose={() => !dialog.current?.open && onClose()}
    >
      <header className={styles.head}>
        <h2 id={id}>{title}</h2>
        <Button onClick={() => dialog.current?.close()}>{text.close}</Button>
      </header>
      <div className={styles.body}>{large ? <div className={styles.enlarged}>{children}</div> : children}</div>
    </Dialog>
  );
}
