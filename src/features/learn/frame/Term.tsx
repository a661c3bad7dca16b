import { type PointerEvent, useId, useRef } from 'react';
import { useText } from '#text/useText.ts';
import { usePlacement } from '#ui/usePlacement.ts';
import styles from './Term.module.css';

/** A pointer that only passes by opens nothing. */
const LINGER_MS = 180;

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
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Over what has been read, not over what comes next.
  usePlacement(note, word, 'top-start');
  const meaning = Object.hasOwn(glossary, term) ? glossary[term as keyof typeof glossary] : undefined;
  if (meaning === undefined) return <>{text}</>;

  const show = () => {
    if (note.current && !note.current.matches(':popover-open')) note.current.showPopover();
  };
  const hide = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (note.current?.matches(':popover-open')) note.current.hidePopover();
  };
  // Where the page moves under a pointer at rest, as to the next slide, browsers speak of a pointer that enters.
  const linger = ({ pointerType, movementX, movementY }: PointerEvent) => {
    const moved = movementX !== 0 || movementY !== 0;
    if (pointerType === 'mouse' && moved) timer.current ??= setTimeout(show, LINGER_MS);
  };
  return (
    <>
      <button
        ref={word}
        type="button"
        className={styles.term}
        aria-describedby={id}
        onClick={show}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && show()}
        onBlur={hide}
        onPointerMove={linger}
        onPointerLeave={(event) => event.pointerType === 'mouse' && hide()}
      >
        {text}
      </button>
      <span ref={note} id={id} popover="auto" className={styles.note}>
        <strong>{term}</strong> {meaning}
      </span>
    </>
  );
}
