import { useMemo } from 'react';
import type { Band } from '#core/learnt/band.ts';
import { useLater, useText } from '#text/useText.ts';
import { worstFirst } from '../../scales/featureScale.ts';
import { betweenPath } from '../../signal/signalPath.ts';
import { FeatureChart } from '../FeatureChart.tsx';
import marks from '../learntMarks.module.css';
import { SignalChart } from '../SignalChart.tsx';
import type { ShownRows } from '../shownRows.ts';
import { deviationOf, edgesOf } from './deviation.ts';

interface Props {
  learnt: Band;
  rows: ShownRows;
}

/** An interval for each feature, and a row's values within and beyond it. */
export function BandChart(props: Props) {
  const { learnt, rows } = props;
  const { band: text } = useLater('lab').learnt;
  const { measured } = useText().numbers;
  const told = (f: number) => ({
    rule: learnt.rule,
    signal: rows.heights !== null,
    feature: rows.names[f]!,
    number: f + 1,
    value: measured(rows.row.values[f]!),
    low: measured(edgesOf(learnt, f)[0]),
    high: measured(edgesOf(learnt, f)[1]),
    reach: learnt.reach,
    deviation: deviationOf(learnt, f, rows.row.values[f]!),
  });
  const reading = (f: number, pointed: boolean) => text.reading(told(f), pointed);
  const outside = useMemo(() => outsideOf(learnt, rows), [learnt, rows]);
  const worst = worstFirst(rows.row.contributions).slice(0, 3);
  const label = text.label(learnt.rule, learnt.reach, rows.noun, outside, rows.names.length, worst.map(told));
  if (rows.heights) return <SignalBand {...props} heights={rows.heights} {...{ label, reading }} />;
  return (
    <FeatureChart {...{ rows, label, reading }}>
      {(f, { x, y }) => {
        const [low, high] = edgesOf(learnt, f).map(x) as [number, number];
        const middle = learnt.low[f] === learnt.high[f] ? x(learnt.low[f]!) : null;
        const value = x(rows.row.values[f]!);
        const nearest = Math.min(high, Math.max(low, value));
        return (
          <>
            <line className={marks.interval} x1={low - 1} x2={high + 1} y1={y} y2={y} />
            <line className={marks.gap} x1={nearest} x2={value} y1={y} y2={y} />
            {middle !== null && <line className={marks.middle} x1={middle} x2={middle} y1={y - 7} y2={y + 7} />}
          </>
        );
      }}
    </FeatureChart>
  );
}

interface SignalProps extends Props {
  heights: readonly [number, number];
  label: string;
  reading(sample: number, pointed: boolean): string;
}

function SignalBand({ learnt, rows, heights, label, reading }: SignalProps) {
  const { band: text, row: name } = useLater('lab').learnt;
  const { values, contributions, abnormal } = rows.row;
  const { low, high } = useMemo(() => {
    const edges = Array.from(values, (_, f) => edgesOf(learnt, f));
    return { low: edges.map(([low]) => low), high: edges.map(([, high]) => high) };
  }, [learnt, values]);
  const lines = useMemo(
    () => [
      ...(learnt.low === learnt.high
        ? [{ values: learnt.low, look: 'learnt' as const, name: text.middle[learnt.rule] }]
        : [
            { values: low, look: 'learnt' as const },
            { values: high, look: 'learnt' as const, name: text.middle[learnt.rule] },
          ]),
      { values, look: abnormal ? ('abnormal' as const) : ('normal' as const), name },
    ],
    [learnt, values, abnormal, low, high, text, name],
  );
  const strip = useMemo(() => ({ values: contributions, name: text.adds }), [contributions, text]);
  const held = useMemo(
    () => Array.from(values, (value, f) => Math.min(high[f]!, Math.max(low[f]!, value))),
    [values, low, high],
  );
  return (
    <SignalChart {...{ heights, lines, strip, label, reading }} unit={rows.units[0] ?? ''}>
      {({ x, y }) => (
        <>
          <path className={marks.area} d={betweenPath(low, high, x, y)} />
          <path className={marks.off} d={betweenPath(values, held, x, y)} />
        </>
      )}
    </SignalChart>
  );
}

/** How many of the row's values lie outside their intervals. */
function outsideOf(learnt: Band, { row }: ShownRows): number {
  return row.values.reduce((count, value, f) => {
    const [low, high] = edgesOf(learnt, f);
    return count + (value < low || value > high ? 1 : 0);
  }, 0);
}
