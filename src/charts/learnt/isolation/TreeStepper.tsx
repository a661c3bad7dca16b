import { useLater } from '#text/useText.ts';
import styles from './Isolation.module.css';

interface Props {
  /** From 0. */
  tree: number;
  trees: number;
  /** What it comes to in this tree. */
  said: string;
  onTree(tree: number): void;
}

/** Steps through the trees of a forest, round their end. */
export function TreeStepper({ tree, trees, said, onTree }: Props) {
  const { isolation: text } = useLater('lab').learnt;
  const step = (by: number) => onTree((tree + by + trees) % trees);
  return (
    <div className={styles.stepper}>
      <button type="button" aria-label={text.previous} disabled={trees === 1} onClick={() => step(-1)}>
        ‹
      </button>
      <span>{text.ofTrees(tree + 1, trees)}</span>
      <button type="button" aria-label={text.next} disabled={trees === 1} onClick={() => step(1)}>
        ›
      </button>
      <input
        type="range"
        aria-label={text.tree}
        aria-valuetext={said}
        min={1}
        max={trees}
        value={tree + 1}
        disabled={trees === 1}
        onChange={(event) => onTree(event.target.valueAsNumber - 1)}
      />
    </div>
  );
}
