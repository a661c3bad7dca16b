import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import { useText } from '#text/useText.ts';
import { Button } from './Button.tsx';
import styles from './Popover.module.css';
import { usePlacement } from './usePlacement.ts';

interface Props {
  title: string;
  /** The element that it belongs to. */
  anchor: RefObject<Element | null>;
  /** For whole sentences rather than fields. */
  wide?: boolean;
  /** Asked to be gone: by Escape, by a click elsewhere, by its own button. */
  onClose(): void;
  children: ReactNode;
}

/**
 * A small dialogue beside the element that it belongs to, a sheet at the bottom of a phone. It does not lock the page:
 * a click elsewhere closes it and counts. Focus goes in when it opens, and back to where it was when it closes.
 */
export function Popover({ title, anchor, wide = false, onClose, children }: Props) {
  const id = useId();
  const text = useText().ui;
  const box = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  usePlacement(box, anchor, 'bottom');
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    element.showPopover();
    // A field in focus would raise a phone's keyboard over half of the sheet.
    const first = matchMedia('(pointer: coarse)').matches ? null : element.querySelector<HTMLElement>('input, select');
    (first ?? element).focus();
    const onToggle = (event: ToggleEvent) => {
      if (event.newState === 'closed') close.current();
    };
    element.addEventListener('toggle', onToggle);
    return () => {
      element.removeEventListener('toggle', onToggle);
      // Taken off the page while open, it would take the focus with it.
      if (element.matches(':popover-open')) element.hidePopover();
    };
  }, []);
  return (
    <div
      ref={box}
      popover="auto"
      role="dialog"
      aria-labelledby={id}
      tabIndex={-1}
      className={wide ? `${styles.popover} ${styles.wide}` : styles.popover}
    >
      <header className={styles.head}>
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
        <Button variant="icon" label={text.close} onClick={() => box.current?.hidePopover()}>
          ×
        </Button>
      </header>
      {children}
    </div>
  );
}
