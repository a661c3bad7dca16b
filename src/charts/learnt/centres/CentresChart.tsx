import { useMemo } from 'react';
import type { Centres } from '#core/learnt/centres.ts';
import { useLater, useText } from '#text/useText.ts';
import { usePicture } from '../../frame/picture.ts';
import { indexOfLargest } from '../../signal/signalPath.ts';
import desk from '../desk.module.css';
import { PickList } from '../PickList.tsx';
import { RowsPicture } from '../RowsPicture.tsx';
import { rowsOf } from '../rowsOf.ts';
import type { ShownRows } from '../shownRows.ts';
import { usePicked } from '../usePicked.ts';
import { valuesAt } from '../valuesAt.ts';

interface Props {
  learnt: Centres;
  rows: ShownRows;
}

/** A few rows that stand for all, and the one that the row is nearest to; or another, to see how far that is. */
export function CentresChart({ learnt, rows }: Props) {
  const { centres: text } = useLater('lab').learnt;
  const { measured, percent } = useText().numbers;
  const picture = usePicture();
  const nearest = indexOfLargest(learnt.distances.map((distance) => -distance))!;
  const [picked, pick] = usePicked(learnt, nearest);
  const centres = useMemo(() => rowsOf(learnt.at, rows.names.length), [learnt, rows.names.length]);
  const { values } = rows.row;
  const adds = useMemo(() => sharesOf(learnt, picked, values), [learnt, picked, values]);
  const told = (c: number) => ({
    number: c + 1,
    share: percent(learnt.shares[c]!),
    distance: measured(learnt.distances[c]!),
    nearest: c === nearest,
  });
  const drawing = (
    <RowsPicture
      {...{ rows, picked, adds }}
      others={centres}
      name={text.centre(picked + 1)}
      label={text.label(rows.noun, centres.length, told(nearest))}
      reading={(f, pointed) => text.reading(valuesAt(rows, centres[picked]!, f, measured), pointed)}
    />
  );
  if (picture) return drawing;
  const items = centres.map((values, c) => ({
    values,
    name: (
      <>
        {text.share(c + 1, told(c).share)}
        {c === nearest && <b> {text.nearest}</b>}
      </>
    ),
    amount: told(c).distance,
    share: learnt.shares[c]!,
    label: text.option(told(c), rows.noun),
  }));
  return (
    <div className={desk.desk}>
      <div className={desk.picture}>{drawing}</div>
      <div className={desk.side}>
        <PickList {...{ rows, items, picked }} legend={text.choose} onPick={pick} more={null} />
      </div>
    </div>
  );
}

/** What each feature adds to the distance from a centre. */
function sharesOf({ at, unit, distances }: Centres, centre: number, values: Float32Array): Float32Array {
  const distance = distances[centre]!;
  const from = centre * values.length;
  return values.map((value, f) => (distance > 0 ? ((value - at[from + f]!) / unit[f]!) ** 2 / distance : 0));
}
