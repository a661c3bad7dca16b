import { useId } from 'react';
import { useText } from '#text/useText.ts';
import styles from './Explain.module.css';

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
  const anchor = `--explain-${id.replaceAll(/[^\w-]/g, '')}`;
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-label={about(subject)}
        popoverTarget={id}
        style={{ anchorName: anchor }}
      >
        ?
      </button>
      <div id={id} popover="auto" className={styles.text} style={{ positionAnchor: anchor }}>
        <p>{what}</p>
        <p>{when}</p>
      </div>
    </>
  );
}
