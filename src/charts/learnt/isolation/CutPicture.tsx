import type { ReactNode } from 'react';
import type { IsolationCut } from '#core/learnt/isolation.ts';
import { useLater, useText } from '#text/useText.ts';
import common from '../../frame/marks.module.css';
import { spread } from '../../scales/spread.ts';
import { FeatureChart, type Track } from '../FeatureChart.tsx';
import { type Scales, SignalChart } from '../SignalChart.tsx';
import type { ShownRows } from '../shownRows.ts';
import styles from './Isolation.module.css';
import type { ToldCuts } from './trees.ts';

interface Props {
  rows: ShownRows;
  cuts: readonly IsolationCut[];
  /** The same in words. */
  told: ToldCuts;
  label: string;
}

/** A row, and where cuts lie that it passes on one side, and others on the other. */
export function CutPicture({ rows, cuts, told, label }: Props) {
  const { isolation: text, row: name, band } = useLater('lab').learnt;
  const { measured } = useText().numbers;
  const { values, contributions, abnormal } = rows.row;
  const reading = (f: number, pointed: boolean) => {
    const value = measured(values[f]!);
    const here = cuts.flatMap(({ feature, above }, i) =>
      feature === f ? [text.cutAt(i + 1, told[i]!.value, above)] : [],
    );
    const feature = { signal: rows.heights !== null, feature: rows.names[f]!, number: f + 1, value, other: '' };
    return text.reading(feature, here, pointed);
  };
  if (!rows.heights) {
    return (
      <FeatureChart {...{ rows, label, reading }}>
        {(f, track) => (
          <Gates
            cuts={cuts.filter(({ feature }) => feature === f)}
            track={track}
            ends={[rows.low[f]!, rows.high[f]!]}
          />
        )}
      </FeatureChart>
    );
  }
  return (
    <SignalChart
      {...{ label, reading }}
      heights={rows.heights}
      unit={rows.units[0] ?? ''}
      lines={[{ values, look: abnormal ? 'abnormal' : 'normal', name }]}
      strip={{ values: contributions, name: band.adds }}
    >
      {(scales) => <Walls cuts={cuts} scales={scales} />}
    </SignalChart>
  );
}

/** Half of a cut's width, in pixels. */
const HALF = 7;

/** On the paper: a wall on the side where others leave, its end at the cut. */
function Walls({ cuts, scales: { x, y, box } }: { cuts: readonly IsolationCut[]; scales: Scales }): ReactNode {
  const places = spread(
    cuts.map(({ feature }) => x(feature)),
    13,
    box.left + 8,
    box.right - 8,
  );
  return cuts.map(({ feature, value, above }, i) => (
    <g key={String(i)}>
      <line className={styles.wall} x1={x(feature)} x2={x(feature)} y1={y(value)} y2={above ? box.bottom : box.top} />
      <line className={styles.cut} x1={x(feature) - HALF} x2={x(feature) + HALF} y1={y(value)} y2={y(value)} />
      <text className={common.halo} x={places[i]} y={box.top + 12} textAnchor="middle">
        {i + 1}
      </text>
    </g>
  ));
}

/** On a feature's track: the same lying down. */
function Gates({
  cuts,
  track: { x, y },
  ends,
}: {
  cuts: readonly IsolationCut[];
  track: Track;
  ends: [number, number];
}) {
  return cuts.map(({ value, above }, i) => (
    <g key={String(i)}>
      <line className={styles.wall} x1={x(value)} x2={x(ends[above ? 0 : 1])} y1={y} y2={y} />
      <line className={styles.cut} x1={x(value)} x2={x(value)} y1={y - HALF} y2={y + HALF} />
    </g>
  ));
}
