import { useId } from 'react';
import type { Measure } from '#text/told.ts';
import { useLater, useText } from '#text/useText.ts';
import styles from './Draw.module.css';
import { type FeatureRange, rangedText } from './featureRange.ts';

interface Props {
  name: string;
  range: FeatureRange;
  value: number;
  /** What it was before anyone changed it. */
  start: number;
  /** What the detector would rather see; null where it makes nothing of it. */
  rebuilt: number | null;
  /** Its share of the error, or of another score, 0 to 1. */
  share: number;
  measure: Measure;
  onChange(value: number): void;
  onReset(): void;
}

/** One feature of a row: what it is set to, what the network makes of it, and what it adds to the error. */
export function FeatureSlider({ name, range, value, start, rebuilt, share, measure, onChange, onReset }: Props) {
  const text = useLater('lab').connection;
  const { numbers } = useText();
  const id = useId();
  const { min, max, step } = range;
  const along = rebuilt === null ? null : Math.min(1, Math.max(0, (rebuilt - min) / (max - min)));
  const written = (number: number) => rangedText(number, range, numbers);
  return (
    <li className={styles.feature}>
      <label htmlFor={id} className={styles.featureName}>
        {name}
      </label>
      {value !== start && (
        <button
          type="button"
          className={styles.reset}
          aria-label={text.reset(name)}
          title={text.backTo(written(start))}
          onClick={onReset}
        >
          ↺
        </button>
      )}
      <span aria-hidden className={styles.featureValue}>
        {written(value)}
      </span>
      <span className={styles.slide}>
        {along !== null && <i className={styles.tick} style={{ left: `calc(8px + ${along} * (100% - 16px))` }} />}
        <input
          id={id}
          type="range"
          {...{ min, max, step, value }}
          aria-valuetext={text.value(written(value), rebuilt === null ? null : written(rebuilt), share, measure)}
          onChange={(event) => onChange(event.target.valueAsNumber)}
        />
      </span>
      <span className={styles.share}>
        <i style={{ width: `${100 * share}%` }} />
        <b>{numbers.percent(share)}</b>
      </span>
    </li>
  );
}
