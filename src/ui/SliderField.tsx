import { type Ref, useId } from 'react';
import styles from './Field.module.css';
import { FieldFrame, type FieldProps } from './FieldFrame.tsx';

interface Props extends FieldProps {
  value: number;
  min: number;
  max: number;
  step: number;
  /** The value in words, for eyes and screen readers alike. */
  format(value: number): string;
  disabled?: boolean;
  ref?: Ref<HTMLInputElement>;
  onChange(value: number): void;
}

/** A number whose size matters more than its digits. */
export function SliderField({ value, min, max, step, format, disabled, ref, onChange, ...frame }: Props) {
  const id = useId();
  return (
    <FieldFrame id={id} {...frame} value={format(value)}>
      <input
        id={id}
        ref={ref}
        className={styles.slider}
        type="range"
        {...{ min, max, step, value, disabled }}
        aria-label={frame.hideLabel ? frame.label : undefined}
        aria-valuetext={format(value)}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </FieldFrame>
  );
}
