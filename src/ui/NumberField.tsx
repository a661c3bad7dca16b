import { type KeyboardEvent, useId, useState } from 'react';
import { useText } from '#text/useText.ts';
import styles from './Field.module.css';
import { FieldFrame, type FieldProps } from './FieldFrame.tsx';
import { complaint, type NumberLimit, nearest, neighbour, plain } from './numberText.ts';

interface Props<T extends number | null> extends FieldProps {
  value: T;
  limit: NumberLimit;
  /** How far an arrow key goes. Whole numbers go by 1; others, unless told, by 1, 2, 5, 10, … of their size. */
  step?: number;
  /** What an empty field means, where it may be empty: its value is then null. */
  emptyLabel?: null extends T ? string : never;
  onChange(value: T): void;
}

/**
 * A number to type. What is typed counts as soon as it is valid; until then the field says what is wrong, and on
 * leaving it takes the nearest valid number, and says that it did.
 */
export function NumberField<T extends number | null>({ value, limit, step, emptyLabel, onChange, ...frame }: Props<T>) {
  const id = useId();
  const words = useText().ui.number;
  // What is being typed, while it is, and the value it stands for: "0." is no number yet, and must not be taken away.
  // Once the value is another, as after Undo, that is what the field shows.
  const [draft, setDraft] = useState<{ text: string; value: number | null } | null>(null);
  const [mending, setMending] = useState<string | null>(null);
  const text = draft?.value === value ? draft.text : value === null ? '' : plain(value);
  const mayBeEmpty = emptyLabel !== undefined;
  const problem = mayBeEmpty && text.trim() === '' ? null : complaint(text, limit, words);
  const message = problem ?? mending;

  const type = (typed: string) => {
    setMending(null);
    const next =
      mayBeEmpty && typed.trim() === '' ? null : complaint(typed, limit, words) === null ? Number(typed) : value;
    setDraft({ text: typed, value: next });
    if (next !== value) onChange(next as T);
  };
  const leave = () => {
    const mended = problem === null ? null : nearest(text, limit);
    if (problem !== null && mended !== null) {
      onChange(mended as T);
      setMending(words.mended(problem, plain(mended)));
    }
    setDraft(null);
  };
  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Enter') leave();
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const from = nearest(text, limit) ?? limit.min;
    const stride = step ?? (limit.integer ? 1 : undefined);
    const next = neighbour(from, event.key === 'ArrowUp' ? 1 : -1, limit, stride);
    setDraft(null);
    setMending(null);
    onChange(next as T);
  };

  return (
    <FieldFrame id={id} {...frame}>
      <input
        id={id}
        className={styles.control}
        type="number"
        inputMode={limit.integer ? 'numeric' : 'decimal'}
        step={limit.integer ? 1 : 'any'}
        min={limit.min}
        max={limit.max}
        value={text}
        placeholder={emptyLabel}
        aria-label={frame.hideLabel ? frame.label : undefined}
        aria-invalid={problem !== null}
        aria-describedby={message === null ? undefined : `${id}-message`}
        onChange={(event) => type(event.target.value)}
        onKeyDown={walk}
        onBlur={leave}
      />
      {message !== null && (
        <p id={`${id}-message`} className={styles.message} aria-live="polite">
          {message}
        </p>
      )}
    </FieldFrame>
  );
}
