import { useMemo } from 'react';
import type { Isolation } from '#core/learnt/isolation.ts';
import type { RowNoun } from '#text/told.ts';
import { useLater, useText } from '#text/useText.ts';
import { BottomAxis } from '../../frame/Axis.tsx';
import { ChartFrame } from '../../frame/ChartFrame.tsx';
import marks from '../../frame/marks.module.css';
import type { Size } from '../../frame/size.ts';
import { barPath } from '../../scales/barPath.ts';
import { linearScale } from '../../scales/linearScale.ts';
import desk from '../desk.module.css';
import styles from './Isolation.module.css';
import { depthShares, meanCuts } from './trees.ts';

interface Props {
  learnt: Isolation;
  /** The tree that is looked at, from 0. */
  tree: number;
  noun: RowNoun;
  abnormal: boolean;
}

/** How deep the row lies over all trees, beside how deep training rows do, and what a depth is made of. */
export function DepthHistogram(props: Props) {
  const { learnt, noun } = props;
  const { depths: text } = useLater('lab').learnt.isolation;
  const { amount, fixed } = useText().numbers;
  const cuts = meanCuts(learnt);
  const told = {
    own: fixed(learnt.meanDepth, 1),
    usual: fixed(learnt.usualMean, 1),
    cuts: fixed(cuts, 1),
    expected: fixed(learnt.meanDepth - cuts, 1),
  };
  return (
    <>
      <div className={styles.histogram}>
        <ChartFrame label={text.label(told, learnt.trees.length, amount(learnt.score), noun)} caption={text.title}>
          {(size) => <Bars {...props} size={size} />}
        </ChartFrame>
      </div>
      <p className={desk.note}>
        {text.parts(told)} {text.score(amount(learnt.score))}
      </p>
    </>
  );
}

/** Heights of the words above, and of the axis below, in pixels. */
const [WORDS, AXIS] = [38, 36];

function Bars({ learnt, tree, noun, abnormal, size }: Props & { size: Size }) {
  const { depths: text } = useLater('lab').learnt.isolation;
  const { fixed } = useText().numbers;
  const { usualDepths, usualMean, meanDepth, trees } = learnt;
  const levels = useMemo(
    () => Math.max(usualDepths.length, ...trees.map(({ depth }) => Math.floor(depth) + 1)) + 1,
    [usualDepths, trees],
  );
  const own = useMemo(() => depthShares(learnt, levels), [learnt, levels]);
  const usual = useMemo(
    () => Float64Array.from({ length: levels }, (_, i) => usualDepths[i] ?? 0),
    [usualDepths, levels],
  );
  const [top, ground] = [WORDS, size.height - AXIS];
  const x = linearScale([0, levels], [2, size.width - 2]);
  const most = Math.max(...own, ...usual);
  const up = (share: number) => (-share / most) * (ground - top);
  const bar = x(1) - x(0);
  const kind = abnormal ? 'abnormal' : 'normal';
  return (
    <>
      <path className={styles.usualBars} d={barPath(usual, x(0), ground, bar, up, 0)} />
      <path className={styles[kind]} d={barPath(own, x(0), ground, bar, up, bar / 4)} />
      <Mean at={x(usualMean)} y={26} foot={ground} width={size.width} className={marks.soft!}>
        {text.usual(noun, fixed(usualMean, 1))}
      </Mean>
      <Mean at={x(meanDepth)} y={10} foot={ground} width={size.width} className={marks[`${kind}Name`]!}>
        {text.own(noun, fixed(meanDepth, 1))}
      </Mean>
      <path className={styles.here} d={`M${x(trees[tree]!.depth)},${ground + 1}l-4,6h8Z`} />
      <BottomAxis
        ticks={x.ticks(Math.min(levels, size.width / 40)).map((depth) => ({ at: x(depth), text: String(depth) }))}
        at={ground}
        from={2}
        to={size.width - 2}
        title={text.axis}
      />
    </>
  );
}

interface MeanProps {
  /** Where it is, in pixels. */
  at: number;
  /** Where its words stand, and where its line ends. */
  y: number;
  foot: number;
  width: number;
  className: string;
  children: string;
}

/** Letters are about so wide, in pixels. */
const LETTER = 6.9;

function Mean({ at, y, foot, width, className, children }: MeanProps) {
  const half = (LETTER * children.length) / 2;
  return (
    <>
      <line className={styles.mean} x1={at} x2={at} y1={WORDS - 6} y2={foot} />
      <text className={className} x={Math.min(width - half, Math.max(half, at))} y={y} textAnchor="middle">
        {children}
      </text>
    </>
  );
}
