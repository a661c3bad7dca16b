import { useId, useRef } from 'react';
import { useText } from '#text/useText.ts';
import { useNote } from '#ui/useNote.ts';
import styles from './Term.module.css';

interface Props {
  /** Its name in the glossary. */
  term: string;
  /** The words in the sentence. */
  text: string;
}

/** A word with its meaning: shown where a pointer lingers, on focus by key, or at a press. Escape puts it away. */
export function Term({ term, text }: Props) {
  const { glossary } = useText();
  const id = useId();
  const word = useRef<HTMLButtonElement>(null);
  const note = useRef<HTMLSpanElement>(null);
  // Over what has been read, not over what comes next.
  const { show, listeners } = useNote(note, word, 'top-start');
  const meaning = Object.hasOwn(glossary, term) ? glossary[term as keyof typeof glossary] : undefined;
  if (meaning === undefined) return <>{text}</>;
  return (
    <>
      <button ref={word} type="button" className={styles.term} aria-describedby={id} onClick={show} {...listeners}>
        {text}
      </button>
      <span ref={note} id={id} popover="auto" className={styles.note}>
        <strong>{term}</strong> {meaning}
      </span>
    </>
  );
}
