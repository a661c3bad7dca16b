import { useId, useMemo, useState } from 'react';
import type { Centres } from '#core/learnt/centres.ts';
import { useLater, useText } from '#text/useText.ts';
import common from '../../frame/marks.module.css';
import { usePicture } from '../../frame/picture.ts';
import { featurePosition } from '../../scales/featureScale.ts';
import { betweenPath, indexOfLargest, linePath } from '../../signal/signalPath.ts';
import desk from '../desk.module.css';
import { FeatureChart } from '../FeatureChart.tsx';
import marks from '../learntMarks.module.css';
import { SignalChart } from '../SignalChart.tsx';
import { Stamp } from '../Stamp.tsx';
import type { ShownRows } from '../shownRows.ts';
import styles from './Centres.module.css';

interface Props {
  learnt: Centres;
  rows: ShownRows;
}

/** A few rows that stand for all, and the one that the row is nearest to; or another, to see how far that is. */
export function CentresChart({ learnt, rows }: Props) {
  const { centres: text } = useLater('lab').learnt;
  const { measured, percent } = useText().numbers;
  const picture = usePicture();
  const [chosen, setChosen] = useState<{ of: Centres; centre: number } | null>(null);
  const nearest = indexOfLargest(learnt.distances.map((distance) => -distance))!;
  // Another row has another nearest centre.
  const centre = chosen?.of === learnt ? chosen.centre : nearest;
  const features = rows.names.length;
  const all = useMemo(
    () => Array.from(learnt.shares, (_, c) => learnt.at.subarray(c * features, (c + 1) * features)),
    [learnt, features],
  );
  const told = (c: number) => ({
    number: c + 1,
    share: percent(learnt.shares[c]!),
    distance: measured(learnt.distances[c]!),
    nearest: c === nearest,
  });
  const drawing = (
    <CentrePicture {...{ learnt, rows, all, centre }} label={text.label(rows.noun, all.length, told(nearest))} />
  );
  if (picture) return drawing;
  return (
    <div className={desk.desk}>
      <div className={desk.picture}>{drawing}</div>
      <div className={desk.side}>
        <Choice
          {...{ rows, all, centre, told }}
          shares={learnt.shares}
          onChoose={(c) => setChosen(c === nearest ? null : { of: learnt, centre: c })}
        />
      </div>
    </div>
  );
}

interface ChoiceProps {
  rows: ShownRows;
  all: readonly Float32Array[];
  shares: Float32Array;
  centre: number;
  told(centre: number): { number: number; share: string; distance: string; nearest: boolean };
  onChoose(centre: number): void;
}

const WHOLE = [0, 1] as const;

function Choice({ rows, all, shares, centre, told, onChoose }: ChoiceProps) {
  const { centres: text } = useLater('lab').learnt;
  const name = useId();
  const { heights, low, high } = rows;
  const stamps = useMemo(
    () => (heights ? all : all.map((at) => at.map((value, f) => featurePosition(value, low[f]!, high[f]!)))),
    [all, heights, low, high],
  );
  return (
    <fieldset className={desk.list}>
      <legend className={desk.note}>{text.choose}</legend>
      {all.map((_, c) => {
        const { number, share, distance, nearest } = told(c);
        return (
          <label key={String(c)} className={`${desk.item} ${styles.choice}`}>
            <input
              className={styles.radio}
              type="radio"
              name={name}
              checked={c === centre}
              aria-label={text.option(told(c), rows.noun)}
              onChange={() => onChoose(c)}
            />
            <Stamp values={stamps[c]!} domain={heights ?? WHOLE} as={heights ? 'curve' : 'bars'} />
            <span>
              <span className={desk.head}>
                <span>
                  {text.share(number, share)}
                  {nearest && <b> {text.nearest}</b>}
                </span>
                <span className={desk.soft}>{distance}</span>
              </span>
              <i className={desk.share} style={{ width: `${100 * shares[c]!}%` }} />
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

interface PictureProps extends Props {
  all: readonly Float32Array[];
  /** The one that the row is compared with. */
  centre: number;
  label: string;
}

function CentrePicture({ learnt, rows, all, centre, label }: PictureProps) {
  const { centres: text, row: name } = useLater('lab').learnt;
  const { measured } = useText().numbers;
  const { values, abnormal } = rows.row;
  const at = all[centre]!;
  const others = all.filter((_, c) => c !== centre);
  const distance = learnt.distances[centre]!;
  const reading = (f: number, pointed: boolean) =>
    text.reading(
      {
        signal: rows.heights !== null,
        feature: rows.names[f]!,
        number: f + 1,
        value: measured(values[f]!),
        centre: measured(at[f]!),
      },
      pointed,
    );
  const lines = useMemo(
    () => [
      { values: at, look: 'learnt' as const, name: text.centre(centre + 1) },
      { values, look: abnormal ? ('abnormal' as const) : ('normal' as const), name: name(rows.noun) },
    ],
    [at, values, abnormal, centre, text, name, rows.noun],
  );
  const strip = useMemo(
    () => ({
      values: values.map((value, f) => (distance > 0 ? ((value - at[f]!) / learnt.unit[f]!) ** 2 / distance : 0)),
      name: text.adds,
    }),
    [values, at, learnt.unit, distance, text],
  );
  if (rows.heights) {
    return (
      <SignalChart {...{ lines, strip, label, reading }} heights={rows.heights} unit={rows.units[0] ?? ''}>
        {({ x, y }) => (
          <>
            <path className={marks.off} d={betweenPath(values, at, x, y)} />
            <path
              className={`${common.line} ${marks.faint}`}
              d={others.map((other) => linePath(other, x, y)).join('')}
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
          <line className={marks.gap} x1={x(at[f]!)} x2={x(values[f]!)} y1={y} y2={y} />
          <path className={marks.faint} d={others.map((other) => `M${x(other[f]!)},${y - 5}v10`).join('')} />
          <line className={marks.middle} x1={x(at[f]!)} x2={x(at[f]!)} y1={y - 7} y2={y + 7} />
        </>
      )}
    </FeatureChart>
  );
}
