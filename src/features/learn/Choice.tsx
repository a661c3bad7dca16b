import { useId } from 'react';
import styles from './Choice.module.css';

interface Props<T extends string> {
  /** What is chosen. */
  label: string;
  options: readonly { id: T; label: string }[];
  selected: T;
  onSelect(id: T): void;
}

/** One of a few, side by side: native radio buttons, so that arrow keys walk them. */
export function Choice<T extends string>({ label, options, selected, onSelect }: Props<T>) {
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.id} className={styles.option}>
            <input
              type="radio"
              name={name}
              value={option.id}
              checked={option.id === selected}
              onChange={() => onSelect(option.id)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
