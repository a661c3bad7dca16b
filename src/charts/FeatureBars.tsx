import { useMemo, useState } from 'react';
import styles from './FeatureBars.module.css';
import { featurePosition, worstFirst } from './featureScale.ts';
import { valueText } from './format.ts';
import { indexOfLargest } from './signalPath.ts';

export interface FeatureBarsProps {
  names: readonly string[];
  /** In each feature's own unit. */
  input: ArrayLike<number>;
  reconstruction: ArrayLike<number>;
  /** Squared error of each feature, all in one unit, so that they can be compared. */
  errors: ArrayLike<number>;
  /** The lowest and highest value of each feature, between which it is drawn. */
  low: ArrayLike<number>;
  high: ArrayLike<number>;
}

/** A row of a table, feature by feature: what went in (dot), what came out (bar), and how much each adds to the error. */
export function FeatureBars({ names, input, reconstruction, errors, low, high }: FeatureBarsProps) {
  const [byError, setByError] = useState(true);
  const order = useMemo(() => (byError ? worstFirst(errors) : [...names.keys()]), [byError, errors, names]);
  const largest = errors[indexOfLargest(errors) ?? 0] || 1;
  return (
    <figure className={styles.frame}>
      <figcaption className={styles.key}>
        <span className={styles.inputName}>
          <i className={styles.input} /> input
        </span>
        <span className={styles.rebuiltName}>
          <i className={styles.rebuilt} /> rebuilt
        </span>
        <span>
          <i className={styles.sample} /> error²
        </span>
        <button type="button" className={styles.order} onClick={() => setByError(!byError)}>
          {byError ? 'Sort as listed' : 'Sort by error'}
        </button>
      </figcaption>
      <ol className={styles.rows}>
        {order.map((i) => {
          const [from, to] = [input, reconstruction].map((row) => 100 * featurePosition(row[i]!, low[i]!, high[i]!));
          return (
            <li key={names[i]} className={styles.row}>
              <span className={styles.name}>{names[i]}</span>
              <span className={styles.values}>
                {valueText(input[i]!)} → {valueText(reconstruction[i]!)}
              </span>
              <span
                className={styles.track}
                title={`${names[i]}, from ${valueText(low[i]!)} to ${valueText(high[i]!)}`}
              >
                <i
                  className={styles.gap}
                  style={{ left: `${Math.min(from!, to!)}%`, width: `${Math.abs(from! - to!)}%` }}
                />
                <i className={styles.rebuilt} style={{ left: `${to}%` }} />
                <i className={styles.input} style={{ left: `${from}%` }} />
              </span>
              <span className={styles.error} title={`Squared error ${valueText(errors[i]!)}`}>
                <i style={{ width: `${(100 * errors[i]!) / largest}%` }} />
              </span>
            </li>
          );
        })}
      </ol>
    </figure>
  );
}
