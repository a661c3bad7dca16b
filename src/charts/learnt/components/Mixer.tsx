import { useMemo } from 'react';
import type { Components } from '#core/learnt/components.ts';
import { useLater, useText } from '#text/useText.ts';
import marks from '../../frame/marks.module.css';
import desk from '../desk.module.css';
import { Stamp } from '../Stamp.tsx';
import type { ShownRows } from '../shownRows.ts';
import styles from './Mixer.module.css';

interface Props {
  learnt: Components;
  rows: ShownRows;
  /** So much of each direction, in standard deviations. */
  weights: Float32Array;
  /** Of the mixture, and of the best there is; null where the mixture is that. */
  error: string;
  best: string | null;
  onMix(weights: Float32Array): void;
  /** Mixes what comes nearest to the row. */
  onFit(): void;
  /** A direction is in hand, or no more. */
  onActive(direction: number | null): void;
}

/** More directions than these are not mixed by hand. */
const MOST = 12;
/** More than these stand in two columns, where there is room. */
const ONE_COLUMN = 4;
/** Sliders reach so many standard deviations, or as far as the row lies. */
const LEAST_REACH = 3;

/** A slider for each direction. */
export function Mixer({ learnt, rows, weights, error, best, onMix, onFit, onActive }: Props) {
  const { components: text } = useLater('lab').learnt;
  const { fixed } = useText().numbers;
  const { chosen } = learnt;
  const count = Math.min(MOST, learnt.shares.length);
  return (
    <div className={`${desk.side} ${count > ONE_COLUMN ? styles.wide : ''}`}>
      <p className={styles.error}>
        {text.errorNow(error, best, rows.noun)}{' '}
        <span className={desk.soft}>
          {text.bars}
          {chosen === 'oneKind'
            ? ` ${text.unchosen(learnt.shares.length)}`
            : chosen && ` ${text.chosen(chosen.count, chosen.most, fixed(chosen.validationAuc, 4))}`}
        </span>
      </p>
      <ol className={styles.list} aria-label={text.mixer}>
        {Array.from({ length: count }, (_, c) => (
          <Direction
            key={String(c)}
            {...{ learnt, rows, error }}
            direction={c}
            weight={weights[c]!}
            onWeight={(weight) => onMix(weights.with(c, weight))}
            onActive={(on) => onActive(on ? c : null)}
          />
        ))}
      </ol>
      {count < learnt.shares.length && <p className={desk.note}>{text.more(learnt.shares.length - count)}</p>}
      <p className={styles.actions}>
        <button type="button" className={`${marks.button} ${styles.button}`} disabled={best === null} onClick={onFit}>
          {text.fit(rows.noun)}
        </button>
        <button
          type="button"
          className={`${marks.button} ${styles.button}`}
          disabled={weights.every((weight) => weight === 0)}
          onClick={() => onMix(new Float32Array(weights.length))}
        >
          {text.toMean}
        </button>
      </p>
    </div>
  );
}

interface DirectionProps extends Pick<Props, 'learnt' | 'rows' | 'error'> {
  direction: number;
  weight: number;
  onWeight(weight: number): void;
  onActive(on: boolean): void;
}

function Direction({ learnt, rows, error, direction: c, weight, onWeight, onActive }: DirectionProps) {
  const { components: text } = useLater('lab').learnt;
  const { fixed, percent } = useText().numbers;
  const name = text.shareOf(c + 1, percent(learnt.shares[c]!));
  const { directions, unit, shares, coordinates } = learnt;
  const features = unit.length;
  const part = useMemo(
    () => directions.subarray(c * features, (c + 1) * features).map((value, f) => value / unit[f]!),
    [directions, unit, features, c],
  );
  const domain = useMemo(() => {
    const most = part.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
    return [-most, most] as const;
  }, [part]);
  const reach = Math.max(LEAST_REACH, Math.ceil(Math.abs(coordinates[c]!)));
  return (
    <li
      className={styles.direction}
      title={name}
      onPointerEnter={() => onActive(true)}
      onPointerLeave={() => onActive(false)}
    >
      <span aria-hidden="true">{c + 1}</span>
      <span>
        <Stamp values={part} domain={domain} as={rows.heights ? 'curve' : 'bars'} />
        <i className={styles.share} style={{ width: `${100 * shares[c]!}%` }} />
      </span>
      <input
        className={styles.slider}
        type="range"
        aria-label={name}
        min={-reach}
        max={reach}
        step={0.05}
        value={weight}
        aria-valuetext={text.weight(fixed(weight, 2), error)}
        onChange={(event) => onWeight(event.target.valueAsNumber)}
        onFocus={() => onActive(true)}
        onBlur={() => onActive(false)}
      />
      <span aria-hidden="true" className={styles.weight}>
        {fixed(weight, 2)}
      </span>
    </li>
  );
}
