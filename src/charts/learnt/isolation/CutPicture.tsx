import type { ReactNode } from 'react';
import type { IsolationCut } from '#core/learnt/isolation.ts';
import { useLater, useText } from '#text/useText.ts';
import common from '../../frame/marks.module.css';
import { lanesOf } from '../../scales/lanes.ts';
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

/** Room for the number of a cut, and the height of a lane of them, in pixels. */
const NUMBER = 18;
const LANE = 15;

/** On the paper: a wall on the side where others leave, its end at the cut, and its number over it. */
function Walls({ cuts, scales: { x, y, box } }: { cuts: readonly IsolationCut[]; scales: Scales }): ReactNode {
  const places = cuts.map(({ feature }) => Math.min(box.right - 6, Math.max(box.left + 6, x(feature))));
  const lanes = lanesOf(places, NUMBER);
  const below = (i: number) => box.top + 12 + LANE * lanes[i]!;
  return (
    <>
      {cuts.map(({ feature, value, above }, i) => (
        <g key={String(i)}>
          {y(value) > below(i) && (
            <line className={styles.leader} x1={x(feature)} x2={x(feature)} y1={below(i)} y2={y(value)} />
          )}
          <line
            className={styles.wall}
            x1={x(feature)}
            x2={x(feature)}
            y1={y(value)}
            y2={above ? box.bottom : box.top}
          />
          <line className={styles.cut} x1={x(feature) - HALF} x2={x(feature) + HALF} y1={y(value)} y2={y(value)} />
        </g>
      ))}
      {places.map((place, i) => (
        <text key={String(i)} className={common.halo} x={place} y={below(i)} textAnchor="middle">
          {i + 1}
        </text>
      ))}
    </>
  );
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
