import { useState } from 'react';
import type { Isolation } from '#core/learnt/isolation.ts';
import { useLater, useText } from '#text/useText.ts';
import { usePicture } from '../../frame/picture.ts';
import desk from '../desk.module.css';
import type { ShownRows } from '../shownRows.ts';
import { CutList } from './CutList.tsx';
import { CutPicture } from './CutPicture.tsx';
import { DepthHistogram } from './DepthHistogram.tsx';
import styles from './Isolation.module.css';
import { TreeStepper } from './TreeStepper.tsx';
import { toldCuts, typicalTree } from './trees.ts';

interface Props {
  learnt: Isolation;
  rows: ShownRows;
}

/** How the cuts of one tree part a row from others, one by one, and how deep it lies in all of them. */
export function IsolationChart({ learnt, rows }: Props) {
  const { isolation: text } = useLater('lab').learnt;
  const { amount } = useText().numbers;
  const picture = usePicture();
  const [chosen, setChosen] = useState<number | null>(null);
  const count = learnt.trees.length;
  const number = chosen !== null && chosen < count ? chosen : typicalTree(learnt);
  const { cuts, depth } = learnt.trees[number]!;
  const told = toldCuts(cuts, rows, amount);
  const left = cuts.at(-1)?.left ?? learnt.sampled;
  const drawing = <CutPicture {...{ rows, cuts, told }} label={text.label(number + 1, count, told, rows.noun)} />;
  if (picture) return drawing;
  const way = (
    <>
      <TreeStepper
        tree={number}
        trees={count}
        said={text.spoken(number + 1, count, cuts.length, left, rows.noun)}
        onTree={setChosen}
      />
      <CutList {...{ told, left, depth }} sampled={learnt.sampled} noun={rows.noun} />
    </>
  );
  const depths = <DepthHistogram {...{ learnt }} tree={number} noun={rows.noun} abnormal={rows.row.abnormal} />;
  return (
    <div className={desk.desk}>
      <div className={`${desk.picture} ${styles.picture}`}>{drawing}</div>
      <div className={`${desk.side} ${styles.ways}`}>
        <div className={`${desk.side} ${rows.heights ? styles.cuts : styles.namedCuts}`}>{way}</div>
        <div className={`${desk.side} ${styles.depths}`}>{depths}</div>
      </div>
    </div>
  );
}
