import { useLater, useText } from '#text/useText.ts';
import styles from '../features/FeatureBars.module.css';
import { featurePosition } from '../scales/featureScale.ts';

export interface DecodedFeaturesProps {
  names: readonly string[];
  /** In each feature's own unit. */
  values: ArrayLike<number>;
  /** How far off each may be, in the same unit. */
  band?: { low: ArrayLike<number>; high: ArrayLike<number> } | null;
  /** The lowest and highest value of each feature, between which it is drawn. */
  low: ArrayLike<number>;
  high: ArrayLike<number>;
}

/** A row that a decoder has drawn, feature by feature. */
export function DecodedFeatures({ names, values, band, low, high }: DecodedFeaturesProps) {
  const text = useLater('lab').charts.features;
  const { value: written } = useText().numbers;
  const place = (value: number, i: number) => 100 * featurePosition(value, low[i]!, high[i]!);
  return (
    <ol className={`${styles.frame} ${styles.rows} ${styles.plain}`}>
      {names.map((name, i) => (
        <li key={name} className={styles.row}>
          <span className={styles.name}>{name}</span>
          <span className={styles.values}>{written(values[i]!)}</span>
          <span className={styles.track} title={text.range(name, written(low[i]!), written(high[i]!))}>
            {band && (
              <i
                className={styles.gap}
                style={{
                  left: `${place(band.low[i]!, i)}%`,
                  width: `${place(band.high[i]!, i) - place(band.low[i]!, i)}%`,
                }}
              />
            )}
            <i className={styles.rebuilt} style={{ left: `${place(values[i]!, i)}%` }} />
          </span>
        </li>
      ))}
    </ol>
  );
}
