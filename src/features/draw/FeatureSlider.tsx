import { useId } from 'react';
import { percent } from '../words.ts';
import styles from './Draw.module.css';
import { type FeatureRange, rangedText } from './featureRange.ts';

interface Props {
  name: string;
  range: FeatureRange;
  value: number;
  /** What it was before anyone changed it. */
  start: number;
  /** What the network makes of it. */
  rebuilt: number;
  /** Its share of the error, 0 to 1. */
  share: number;
  onChange(value: number): void;
  onReset(): void;
}

/** One feature of a connection: what it is set to, what the network makes of it, and what it adds to the error. */
export function FeatureSlider({ name, range, value, start, rebuilt, share, onChange, onReset }: Props) {
  const id = useId();
  const { min, max, step } = range;
  const along = Math.min(1, Math.max(0, (rebuilt - min) / (max - min)));
  const words = `${rangedText(value, range)}, rebuilt ${rangedText(rebuilt, range)}, ${percent(share, 0)} of the error`;
  return (
    <li className={styles.feature}>
      <label htmlFor={id} className={styles.featureName}>
        {name}
      </label>
      {value !== start && (
        <button
          type="button"
          className={styles.reset}
          aria-label={`Reset ${name}`}
          title={`Back to ${rangedText(start, range)}`}
          onClick={onReset}
        >
          ↺
        </button>
      )}
      <span aria-hidden className={styles.featureValue}>
        {rangedText(value, range)}
      </span>
      <span className={styles.slide}>
        <i className={styles.tick} style={{ left: `calc(8px + ${along} * (100% - 16px))` }} />
        <input
          id={id}
          type="range"
          {...{ min, max, step, value }}
          aria-valuetext={words}
          onChange={(event) => onChange(event.target.valueAsNumber)}
        />
      </span>
      <span className={styles.share}>
        <i style={{ width: `${100 * share}%` }} />
        <b>{percent(share, 0)}</b>
      </span>
    </li>
  );
}
