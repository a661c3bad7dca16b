import { type KeyboardEvent, useId, useState } from 'react';
import { useText } from '#text/useText.ts';
import styles from './Field.module.css';
import { FieldFrame, type FieldProps } from './FieldFrame.tsx';
import { complaint, type NumberLimit, nearest, neighbour, readNumber, written } from './numberText.ts';
import { StepArrows } from './StepArrows.tsx';

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
 * A number to type, with a decimal point or a decimal comma. What is typed counts as soon as it is valid; until then the
 * field says what is wrong, and on leaving it takes the nearest valid number, and says that it did.
 *
 * It is a field of text: a browser's own field of numbers reads "0,001" as 1 in an English browser, says nothing of it,
 * and turns with the wheel.
 */
export function NumberField<T extends number | null>({ value, limit, step, emptyLabel, onChange, ...frame }: Props<T>) {
  const id = useId();
  const words = useText().ui.number;
  const { mark } = words;
  // What is being typed, while it is, and the value it stands for: "0." is no number yet, and must not be taken away.
  // Once the value is another, as after Undo, that is what the field shows.
  const [draft, setDraft] = useState<{ text: string; value: number | null } | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  const text = draft?.value === value ? draft.text : value === null ? '' : written(value, mark);
  const mayBeEmpty = emptyLabel !== undefined;
  const problem = mayBeEmpty && text.trim() === '' ? null : complaint(text, limit, words);
  const reading = draft?.value === value ? readNumber(text, limit, mark) : null;
  const read =
    reading?.other === undefined ? null : words.read(written(reading.value, mark), written(reading.other, mark));
  const message = problem ?? read ?? left;

  const type = (typed: string) => {
    setLeft(null);
    const next =
      mayBeEmpty && typed.trim() === ''
        ? null
        : complaint(typed, limit, words) === null
          ? readNumber(typed, limit, mark)!.value
          : value;
    setDraft({ text: typed, value: next });
    if (next !== value) onChange(next as T);
  };
  const leave = () => {
    const mended = problem === null ? null : nearest(text, limit, mark);
    if (problem !== null && mended !== null) {
      onChange(mended as T);
      setLeft(words.mended(problem, written(mended, mark)));
    } else if (read !== null) setLeft(read);
    setDraft(null);
  };
  const walk = (direction: 1 | -1, stride: number | undefined) => {
    const from = nearest(text, limit, mark) ?? limit.min;
    setDraft(null);
    setLeft(null);
    onChange(neighbour(from, direction, limit, stride) as T);
  };
  const stride = step ?? (limit.integer ? 1 : undefined);
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') leave();
    const way = WAYS[event.key];
    if (way === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    walk(way.direction, way.far ? undefined : stride);
  };

  return (
    <FieldFrame id={id} {...frame}>
      <span className={styles.number}>
        <input
          id={id}
          className={styles.control}
          type="text"
          role="spinbutton"
          inputMode={limit.integer ? 'numeric' : 'decimal'}
          autoComplete="off"
          spellCheck={false}
          value={text}
          placeholder={emptyLabel}
          aria-label={frame.hideLabel ? frame.label : undefined}
          aria-invalid={problem !== null}
          aria-valuemin={limit.min}
          aria-valuemax={limit.max}
          aria-valuenow={value ?? undefined}
          aria-valuetext={text || emptyLabel}
          aria-describedby={message === null ? undefined : `${id}-message`}
          onChange={(event) => type(event.target.value)}
          onKeyDown={press}
          onBlur={leave}
        />
        <StepArrows onStep={(direction) => walk(direction, stride)} />
      </span>
      {message !== null && (
        <p id={`${id}-message`} className={styles.message} aria-live="polite">
          {message}
        </p>
      )}
    </FieldFrame>
  );
}

/** Keys that change the number: arrows by a step, the keys of whole pages by 1, 2, 5, 10, … of its size. */
const WAYS: Record<string, { direction: 1 | -1; far?: true }> = {
  ArrowUp: { direction: 1 },
  ArrowDown: { direction: -1 },
  PageUp: { direction: 1, far: true },
  PageDown: { direction: -1, far: true },
};
