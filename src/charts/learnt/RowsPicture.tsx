import { useMemo } from 'react';
import { useLater } from '#text/useText.ts';
import common from '../frame/marks.module.css';
import { betweenPath, linePath } from '../signal/signalPath.ts';
import { FeatureChart } from './FeatureChart.tsx';
import marks from './learntMarks.module.css';
import { SignalChart } from './SignalChart.tsx';
import type { ShownRows } from './shownRows.ts';

interface Props {
  rows: ShownRows;
  /** Rows that the one that is looked at is drawn over, in the data set's own units. */
  others: readonly Float32Array[];
  /** The one of them that it is compared with, and what its line is called. */
  picked: number;
  name: string;
  /** What each feature adds to what they are compared by; without it, to the row's score. */
  adds?: Float32Array;
  /** The picture in a sentence. */
  label: string;
  /** What stands at a feature. @param pointed whether someone reads there, else it is where most is to be seen */
  reading(feature: number, pointed: boolean): string;
}

/** A row over several others, one of which it is compared with. */
export function RowsPicture({ rows, others, picked, name, adds, label, reading }: Props) {
  const { row: called, band: text } = useLater('lab').learnt;
  const { values, contributions, abnormal } = rows.row;
  const other = others[picked]!;
  const rest = useMemo(() => others.filter((_, i) => i !== picked), [others, picked]);
  const lines = useMemo(
    () => [
      { values: other, look: 'learnt' as const, name },
      { values, look: abnormal ? ('abnormal' as const) : ('normal' as const), name: called },
    ],
    [other, values, abnormal, name, called],
  );
  const shares = adds ?? contributions;
  const strip = useMemo(() => ({ values: shares, name: text.adds }), [shares, text]);
  if (rows.heights) {
    return (
      <SignalChart {...{ lines, strip, label, reading }} heights={rows.heights} unit={rows.units[0] ?? ''}>
        {({ x, y }) => (
          <>
            <path className={marks.off} d={betweenPath(values, other, x, y)} />
            <path
              className={`${common.line} ${marks.faint}`}
              d={rest.map((values) => linePath(values, x, y)).join('')}
            />
          </>
        )}
      </SignalChart>
    );
  }
  return (
    <FeatureChart {...{ rows, label, reading }}>
      {(f, { x, y }) => (
        <>
          <line className={marks.gap} x1={x(other[f]!)} x2={x(values[f]!)} y1={y} y2={y} />
          <path className={marks.faint} d={rest.map((row) => `M${x(row[f]!)},${y - 5}v10`).join('')} />
          <line className={marks.middle} x1={x(other[f]!)} x2={x(other[f]!)} y1={y - 7} y2={y + 7} />
        </>
      )}
    </FeatureChart>
  );
}
