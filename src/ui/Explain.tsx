import { useId, useRef } from 'react';
import { useText } from '#text/useText.ts';
import styles from './Explain.module.css';
import { usePlacement } from './usePlacement.ts';

/** Two sentences: what a setting does, and when one would change it. */
export type Explanation = readonly [what: string, when: string];

interface Props {
  /** What is explained, as a screen reader should name it. */
  subject: string;
  text: Explanation;
}

/** A button that shows an explanation beside it; Escape, a click elsewhere or the button itself closes it again. */
export function Explain({ subject, text: [what, when] }: Props) {
  const { about } = useText().ui;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  usePlacement(box, button, 'bottom-start');
  return (
    <>
      <button ref={button} type="button" className={styles.button} aria-label={about(subject)} popoverTarget={id}>
        ?
      </button>
      <div ref={box} id={id} popover="auto" className={styles.text}>
        <p>{what}</p>
        <p>{when}</p>
      </div>
    </>
  );
}
