import type { RowNoun } from '#text/told.ts';
import { useLater } from '#text/useText.ts';
import desk from '../desk.module.css';
import styles from './Isolation.module.css';
import type { ToldCuts } from './trees.ts';

interface Props {
  told: ToldCuts;
  /** Rows that the tree was grown from, and those beside the row in the end. */
  sampled: number;
  left: number;
  /** Cuts, and those expected among the rows that are left. */
  depth: number;
  noun: RowNoun;
}

/** A row's way through a tree: what each cut asks, and how many training rows are left beside it. */
export function CutList({ told, sampled, left, depth, noun }: Props) {
  const { isolation: text } = useLater('lab').learnt;
  // Halves of halves: each level of the same length.
  const share = (rows: number) => `${(100 * Math.log2(rows + 1)) / Math.log2(sampled + 1)}%`;
  return (
    <ol className={`${desk.list} ${styles.list}`}>
      <li>
        <i className={styles.left} style={{ width: share(sampled) }} />
        <span className={desk.soft}>{text.begin(sampled, noun)}</span>
      </li>
      {told.map((cut, i) => (
        <li key={String(i)}>
          <i className={styles.left} style={{ width: share(cut.left) }} />
          <span className={desk.head}>
            <span>
              <b>{i + 1}</b> {text.cut(cut)}
            </span>
            <span className={desk.soft}>{text.leftInFigures(cut.left)}</span>
          </span>
        </li>
      ))}
      <li className={desk.note}>{text.end(told.length, left, depth, noun)}</li>
      {told.some(({ among }) => among > 1) && <li className={desk.note}>{text.slanted}</li>}
    </ol>
  );
}
