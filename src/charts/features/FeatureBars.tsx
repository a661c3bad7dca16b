import { type ReactNode, useId, useMemo, useState } from 'react';
import type { Measure } from '#text/told.ts';
import { useLater, useText } from '#text/useText.ts';
import { featurePosition, sharesOf, worstFirst } from '../scales/featureScale.ts';
import styles from './FeatureBars.module.css';

export interface FeatureBarsProps {
  names: readonly string[];
  /** What a feature says, where its name alone says little. */
  explained?(name: string): string | undefined;
  /** Whether it is a row of something abnormal, as its marks show. */
  abnormal: boolean;
  /** In each feature's own unit. */
  input: ArrayLike<number>;
  /** What a detector would rather see; null where it makes none. */
  reconstruction: ArrayLike<number> | null;
  /** What each feature has to do with the score, all in one unit, so that they can be compared: squared errors, say. */
  errors: ArrayLike<number>;
  /** What they add up to. */
  measure: Measure;
  /** The lowest and highest value of each feature, between which it is drawn. */
  low: ArrayLike<number>;
  high: ArrayLike<number>;
  /** Another row to compare with, drawn as a hollow ring, and what it is. */
  comparison?: ArrayLike<number>;
  comparisonName?: string;
  /** A feature may be picked out: by pointing at it, or by keys. */
  picked?: PickedFeature;
}

interface PickedFeature {
  feature: number;
  onPick(feature: number): void;
  /** What is shown of it, below its row. */
  details: ReactNode;
}

/** A row of a table, feature by feature: what went in (dot), what came out (bar), and its share of the error. */
export function FeatureBars(props: FeatureBarsProps) {
  const { names, explained, abnormal, input, reconstruction, errors, measure, low, high } = props;
  const { comparison, comparisonName, picked } = props;
  const group = useId();
  const text = useLater('lab').charts.features;
  const { shareInPercent, value: written } = useText().numbers;
  const [byError, setByError] = useState(true);
  const order = useMemo(() => (byError ? worstFirst(errors) : [...names.keys()]), [byError, errors, names]);
  const shares = useMemo(() => sharesOf(errors), [errors]);
  return (
    <figure className={abnormal ? `${styles.frame} ${styles.abnormal}` : styles.frame}>
      <figcaption className={styles.key}>
        <span className={styles.inputName}>
          <i className={styles.input} /> {text.input}
        </span>
        {reconstruction && (
          <span className={styles.rebuiltName}>
            <i className={styles.rebuilt} /> {text.rebuilt}
          </span>
        )}
        {comparison && (
          <span>
            <i className={styles.other} /> {comparisonName}
          </span>
        )}
        <span>
          <i className={styles.sample} /> {text.share[measure]}
        </span>
        <button type="button" className={styles.order} onClick={() => setByError(!byError)}>
          {byError ? text.asListed : text.byError[measure]}
        </button>
      </figcaption>
      <ol className={styles.rows}>
        {order.map((i) => {
          const place = (row: ArrayLike<number>) => 100 * featurePosition(row[i]!, low[i]!, high[i]!);
          const from = place(input);
          const to = reconstruction ? place(reconstruction) : from;
          const cells = (
            <>
              <span className={styles.name} title={explained?.(names[i]!)}>
                {names[i]}
              </span>
              <span className={styles.values}>
                {written(input[i]!)}
                {reconstruction && ` → ${written(reconstruction[i]!)}`}
              </span>
              <span className={styles.track} title={text.range(names[i]!, written(low[i]!), written(high[i]!))}>
                <i
                  className={styles.gap}
                  style={{ left: `${Math.min(from, to)}%`, width: `${Math.abs(from - to)}%` }}
                />
                {comparison && <i className={styles.other} style={{ left: `${place(comparison)}%` }} />}
                {reconstruction && <i className={styles.rebuilt} style={{ left: `${to}%` }} />}
                <i className={styles.input} style={{ left: `${from}%` }} />
              </span>
              <span className={styles.error} title={text.error(written(errors[i]!), measure)}>
                <i style={{ width: `${100 * shares[i]!}%` }} />
                <b>{shareInPercent(shares[i]!)}</b>
              </span>
            </>
          );
          const isPicked = picked?.feature === i;
          return (
            <li key={names[i]} className={isPicked ? styles.picked : undefined}>
              {picked ? (
                <label className={styles.row}>
                  <input
                    type="radio"
                    className={styles.pick}
                    name={group}
                    aria-label={names[i]}
                    aria-description={explained?.(names[i]!)}
                    checked={isPicked}
                    onChange={() => picked.onPick(i)}
                  />
                  {cells}
                </label>
              ) : (
                <div className={styles.row}>{cells}</div>
              )}
              {isPicked && (
                <div className={styles.details}>
                  {explained?.(names[i]!) && <p className={styles.explained}>{explained(names[i]!)}</p>}
                  {picked.details}
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </figure>
  );
}
