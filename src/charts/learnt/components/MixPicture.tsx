import { useMemo } from 'react';
import type { Components } from '#core/learnt/components.ts';
import { useLater, useText } from '#text/useText.ts';
import { betweenPath } from '../../signal/signalPath.ts';
import { FeatureChart } from '../FeatureChart.tsx';
import marks from '../learntMarks.module.css';
import { SignalChart } from '../SignalChart.tsx';
import type { ShownRows } from '../shownRows.ts';

interface Props {
  learnt: Components;
  rows: ShownRows;
  mixed: Float32Array;
  /** What each feature adds to the error. */
  errors: Float32Array;
  label: string;
  /** The direction that is shown; null for none. */
  active: number | null;
}

/** How far a direction that is shown reaches from the mean, in standard deviations. */
const REACH = 2;

/** A mixture and the row that it is compared with. */
export function MixPicture({ learnt, rows, mixed, errors, label, active }: Props) {
  const { components: text, row: name } = useLater('lab').learnt;
  const { measured } = useText().numbers;
  const { mean, directions } = learnt;
  const { values, abnormal } = rows.row;
  const reach = useMemo(() => {
    if (active === null) return null;
    const part = directions.subarray(active * mean.length, (active + 1) * mean.length);
    return {
      low: mean.map((value, f) => value - REACH * part[f]!),
      high: mean.map((value, f) => value + REACH * part[f]!),
    };
  }, [active, mean, directions]);
  const reading = (f: number, pointed: boolean) =>
    text.reading(
      {
        signal: rows.heights !== null,
        feature: rows.names[f]!,
        number: f + 1,
        value: measured(values[f]!),
        mixed: measured(mixed[f]!),
        mean: measured(mean[f]!),
      },
      pointed,
    );
  const lines = useMemo(
    () => [
      { values: mean, look: 'other' as const, name: text.mean },
      { values, look: abnormal ? ('abnormal' as const) : ('normal' as const), name },
      { values: mixed, look: 'learnt' as const, name: text.mixed },
    ],
    [mean, values, mixed, abnormal, text, name],
  );
  const strip = useMemo(() => ({ values: errors, name: text.error }), [errors, text]);
  if (rows.heights) {
    return (
      <SignalChart {...{ lines, strip, label, reading }} heights={rows.heights} unit={rows.units[0] ?? ''}>
        {({ x, y }) => (
          <>
            <path className={marks.off} d={betweenPath(values, mixed, x, y)} />
            {reach && <path className={marks.area} d={betweenPath(reach.low, reach.high, x, y)} />}
          </>
        )}
      </SignalChart>
    );
  }
  return (
    <FeatureChart {...{ rows, label, reading }}>
      {(f, { x, y }) => (
        <>
          {reach && <line className={marks.interval} x1={x(reach.low[f]!)} x2={x(reach.high[f]!)} y1={y} y2={y} />}
          <line className={marks.gap} x1={x(mixed[f]!)} x2={x(values[f]!)} y1={y} y2={y} />
          <circle className={marks.ring} cx={x(mean[f]!)} cy={y} r={4} />
          <line className={marks.middle} x1={x(mixed[f]!)} x2={x(mixed[f]!)} y1={y - 7} y2={y + 7} />
        </>
      )}
    </FeatureChart>
  );
}
