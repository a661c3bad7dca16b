import { type ReactNode, useId, useRef, useState } from 'react';
import styles from './Chooser.module.css';
import { usePlacement } from './usePlacement.ts';

interface Props {
  /** On the button. */
  label: string;
  /** Over what can be chosen. */
  title: string;
  /** As wide as sentences are, not as its longest name. */
  wide?: boolean;
  /** Fields; they are there while it is open. */
  children: ReactNode;
}

/** A button, and behind it what can be chosen. Escape or a click elsewhere closes it. */
export function Chooser({ label, title, wide = false, children }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLFieldSetElement>(null);
  usePlacement(menu, button, 'top-end');
  return (
    <>
      <button ref={button} type="button" className={styles.button} popoverTarget={id}>
        {label} ▾
      </button>
      <fieldset
        ref={menu}
        id={id}
        popover="auto"
        className={wide ? `${styles.menu} ${styles.wide}` : styles.menu}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        <legend className={styles.legend}>{title}</legend>
        {open && children}
      </fieldset>
    </>
  );
}
