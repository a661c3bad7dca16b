import { useId } from 'react';
import styles from './Field.module.css';

interface Props {
  label: string;
  /** The name is for screen readers alone, as in a table whose columns have heads. */
  hideLabel?: boolean;
  checked: boolean;
  disabled?: boolean;
  onChange(checked: boolean): void;
}

/** Yes or no. */
export function CheckboxField({ label, hideLabel = false, checked, disabled = false, onChange }: Props) {
  const id = useId();
  return (
    <label className={styles.check} htmlFor={id}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-label={hideLabel ? label : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      {!hideLabel && label}
    </label>
  );
}
