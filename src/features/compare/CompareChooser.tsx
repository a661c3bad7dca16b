import { useId, useRef, useState } from 'react';
import { useLater } from '#text/useText.ts';
import { usePlacement } from '#ui/usePlacement.ts';
import { BaselineFields } from './BaselineFields.tsx';
import styles from './CompareChooser.module.css';
import { RunField } from './RunField.tsx';

/** A button, and behind it what the detector is compared with. */
export function CompareChooser() {
  const text = useLater('lab').baselines;
  const id = useId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLFieldSetElement>(null);
  usePlacement(menu, button, 'top-end');
  return (
    <>
      <button ref={button} type="button" className={styles.button} popoverTarget={id}>
        {text.button} ▾
      </button>
      <fieldset
        ref={menu}
        id={id}
        popover="auto"
        className={styles.menu}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        <legend className={styles.legend}>{text.title}</legend>
        {open && (
          <>
            <BaselineFields />
            <RunField />
            <p className={styles.about}>{text.about}</p>
          </>
        )}
      </fieldset>
    </>
  );
}
