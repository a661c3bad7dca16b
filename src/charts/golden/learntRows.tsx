import type { ReactElement } from 'react';
import type { Isolation } from '#core/learnt/isolation.ts';
import type { Members } from '#core/learnt/members.ts';
import type { Neighbours } from '#core/learnt/neighbours.ts';
import type { Support } from '#core/learnt/support.ts';
import { DepthHistogram } from '../learnt/isolation/DepthHistogram.tsx';
import { IsolationChart } from '../learnt/isolation/IsolationChart.tsx';
import { MembersChart } from '../learnt/members/MembersChart.tsx';
import { NeighboursChart } from '../learnt/neighbours/NeighboursChart.tsx';
import type { ShownRows } from '../learnt/shownRows.ts';
import { SupportChart } from '../learnt/support/SupportChart.tsx';
import { signals, table } from './learnt.tsx';

/* What detectors have learnt that go by rows, trees, or others. */

/** So many rows like the one that is looked at. */
const like = ({ row, low, high }: ShownRows, count: number) =>
  Float32Array.from(
    Array.from({ length: count }, (_, i) =>
      Array.from(row.values, (value, f) => {
        const near = value - (0.02 + 0.02 * i) * (high[f]! - low[f]!) * Math.cos(f / 5 + i);
        return Math.min(high[f]!, Math.max(low[f]!, near));
      }),
    ).flat(),
  );

const distances = Float64Array.of(1.2, 1.5, 1.6, 2.2, 2.4);
const neighbours = (rows: ShownRows): Neighbours => ({
  form: 'neighbours',
  rows: like(rows, 5),
  distances,
  by: { kind: 'distance', which: 'mean', weights: new Float64Array(5).fill(0.2) },
  score: 1.78,
});

const support = (rows: ShownRows): Support => ({
  form: 'support',
  learnt: 1751,
  supporting: 92,
  outside: 84,
  nu: 0.05,
  rows: like(rows, 4),
  pulls: Float64Array.of(0.4, 0.3, 0.1, 0.05),
  pull: 1.2,
  border: 2.5,
  score: 1.3,
});

const cut = (feature: number, value: number, above: boolean, left: number) => ({
  feature,
  among: 1,
  value,
  above,
  left,
});
const isolation = (cuts: Isolation['trees'][number]['cuts']): Isolation => ({
  form: 'isolation',
  sampled: 256,
  trees: [3, 4, 4, 5, 5, 5, 6, 8].map((depth) => ({ cuts, depth })),
  meanDepth: 5,
  usualDepths: Float64Array.of(0, 0, 0, 0.01, 0.03, 0.06, 0.1, 0.2, 0.25, 0.2, 0.1, 0.05),
  usualMean: 8.1,
  score: 0.71,
});
const signalCuts = [cut(9, 998, true, 90), cut(44, 1016, true, 4), cut(50, 1022, true, 1)];
const tableCuts = [cut(0, 300, true, 12), cut(7, 0.8, true, 2), cut(4, 2000, false, 1)];

const members = (combine: Members['combine']): Members => ({
  form: 'members',
  combine,
  members: [
    { kind: 'pca', score: 4.2, rank: 0.99, standardized: 5.1, cut: 1.8, calls: true },
    { kind: 'kNearest', score: 2, rank: 0.7, standardized: 0.4, cut: 1.7, calls: false },
    { kind: 'isolationForest', score: 0.6, rank: 0.97, standardized: 2.4, cut: 1.9, calls: true },
  ].map((member) => ({ ...member, usual: Float64Array.from({ length: 21 }, (_, i) => -1.6 + (i / 20) ** 2 * 4.5) })),
  majority: 2,
  score: combine === 'meanScore' ? 2.63 : 0.89,
});

export const LEARNT_ROWS: Record<string, ReactElement> = {
  'learnt/neighbours/neighbours': <NeighboursChart learnt={neighbours(signals)} rows={signals} />,
  'learnt/neighbours/neighbours-features': <NeighboursChart learnt={neighbours(table)} rows={table} />,
  'learnt/support/support': <SupportChart learnt={support(signals)} rows={signals} />,
  'learnt/support/support-features': <SupportChart learnt={support(table)} rows={table} />,
  'learnt/isolation/isolation': <IsolationChart learnt={isolation(signalCuts)} rows={signals} />,
  'learnt/isolation/isolation-features': <IsolationChart learnt={isolation(tableCuts)} rows={table} />,
  'learnt/isolation/depths': <DepthHistogram learnt={isolation(signalCuts)} tree={1} noun={signals.noun} abnormal />,
  'learnt/members/members-ranks': <MembersChart learnt={members('meanRank')} rows={table} />,
  'learnt/members/members-scores': <MembersChart learnt={members('meanScore')} rows={table} />,
  'learnt/members/members-votes': <MembersChart learnt={members('majority')} rows={table} />,
};
