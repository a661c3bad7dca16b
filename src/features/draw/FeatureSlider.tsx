import { useId, useRef } from 'react';
import type { Measure } from '#text/told.ts';
import { useLater, useText } from '#text/useText.ts';
import { useNote } from '#ui/useNote.ts';
import styles from './Draw.module.css';
import { type FeatureRange, rangedText } from './featureRange.ts';

interface Props {
  name: string;
  /** What it says, where its name alone says little. */
  explained: string | undefined;
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
export function FeatureSlider(props: Props) {
  const { name, explained, range, value, start, rebuilt, share, measure, onChange, onReset } = props;
  const text = useLater('lab').connection;
  const { numbers } = useText();
  const id = useId();
  const label = useRef<HTMLLabelElement>(null);
  const note = useRef<HTMLSpanElement>(null);
  // Over the features before it: the slider and its verdict stay in sight.
  const { listeners } = useNote(note, label, 'left-start');
  const { onFocus, onBlur, ...pointing } = listeners;
  const { min, max, step } = range;
  const along = rebuilt === null ? null : Math.min(1, Math.max(0, (rebuilt - min) / (max - min)));
  const written = (number: number) => rangedText(number, range, numbers);
  return (
    <li className={styles.feature}>
      <label ref={label} htmlFor={id} className={styles.featureName} {...(explained && pointing)}>
        {name}
      </label>
      {explained && (
        <span ref={note} id={`${id}-note`} popover="auto" className={styles.featureNote}>
          {explained}
        </span>
      )}
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
          {...(explained && { onFocus, onBlur, 'aria-describedby': `${id}-note` })}
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
