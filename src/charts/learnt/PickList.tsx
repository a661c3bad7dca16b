import { type ReactNode, useId, useMemo } from 'react';
import { featurePosition } from '../scales/featureScale.ts';
import desk from './desk.module.css';
import styles from './PickList.module.css';
import { Stamp } from './Stamp.tsx';
import type { ShownRows } from './shownRows.ts';

export interface PickItem {
  /** In the data set's own units. Shape: features. */
  values: Float32Array;
  /** What it is, and how much, in a few letters each. */
  name: ReactNode;
  amount: string;
  /** Length of its bar, 0 to 1. */
  share: number;
  /** Where along its bar the row itself stands, 0 to 1. */
  own?: number;
  /** Whether it has no part in the score. */
  idle?: boolean;
  /** All of it, for those who cannot see it. */
  label: string;
}

interface Props {
  rows: ShownRows;
  /** What they are. */
  legend: string;
  items: readonly PickItem[];
  picked: number;
  onPick(item: number): void;
  /** What is left out. */
  more: string | null;
}

const WHOLE = [0, 1] as const;

/** Rows to pick one of, each as a stamp with a bar: the one that is picked is drawn large. */
export function PickList({ rows, legend, items, picked, onPick, more }: Props) {
  const name = useId();
  const { heights, low, high } = rows;
  const stamps = useMemo(
    () =>
      items.map(({ values }) =>
        heights ? values : values.map((value, f) => featurePosition(value, low[f]!, high[f]!)),
      ),
    [items, heights, low, high],
  );
  return (
    <fieldset className={desk.list}>
      <legend className={desk.note}>{legend}</legend>
      {items.map((item, i) => (
        <label key={String(i)} className={`${desk.item} ${styles.choice}`}>
          <input
            className={styles.radio}
            type="radio"
            name={name}
            checked={i === picked}
            aria-label={item.label}
            onChange={() => onPick(i)}
          />
          <Stamp values={stamps[i]!} domain={heights ?? WHOLE} as={heights ? 'curve' : 'bars'} />
          <span>
            <span className={desk.head}>
              <span>{item.name}</span>
              <span className={desk.soft}>{item.amount}</span>
            </span>
            <span className={styles.bar}>
              <i
                className={item.idle ? `${desk.share} ${styles.pale}` : desk.share}
                style={{ width: `${100 * item.share}%` }}
              />
              {item.own !== undefined && <i className={styles.own} style={{ left: `${100 * item.own}%` }} />}
            </span>
          </span>
        </label>
      ))}
      {more && <p className={desk.note}>{more}</p>}
    </fieldset>
  );
}
