import { useId } from 'react';
import styles from './Field.module.css';
import { FieldFrame, type FieldProps } from './FieldFrame.tsx';

interface Option<T extends string> {
  value: T;
  label: string;
}

/** Options that belong together, under a heading. */
interface OptionGroup<T extends string> {
  group: string;
  options: readonly Option<T>[];
}

interface Props<T extends string> extends FieldProps {
  value: T;
  options: readonly (Option<T> | OptionGroup<T>)[];
  /** What is chosen, in full, where it may be cut. */
  title?: string | undefined;
  onChange(value: T): void;
}

/** One of a few. */
export function SelectField<T extends string>({ value, options, title, onChange, ...frame }: Props<T>) {
  const id = useId();
  return (
    <FieldFrame id={id} {...frame}>
      <select
        id={id}
        className={`${styles.control} ${styles.select}`}
        value={value}
        title={title}
        aria-label={frame.hideLabel ? frame.label : undefined}
        // The browser hands back one of the values below as plain text.
        onChange={(event) => onChange(event.target.value as T)}
      >
        {options.map((entry) =>
          'group' in entry ? (
            <optgroup key={entry.group} label={entry.group}>
              {entry.options.map(asOption)}
            </optgroup>
          ) : (
            asOption(entry)
          ),
        )}
      </select>
    </FieldFrame>
  );
}

const asOption = ({ value, label }: Option<string>) => (
  <option key={value} value={value}>
    {label}
  </option>
);
