import { useMemo } from 'react';
import type { Neighbours } from '#core/learnt/neighbours.ts';
import type { Numbers } from '#text/numbers.ts';
import type { LabText } from '#text/text.ts';
import { useLater, useText } from '#text/useText.ts';
import { usePicture } from '../../frame/picture.ts';
import desk from '../desk.module.css';
import { type PickItem, PickList } from '../PickList.tsx';
import { RowsPicture } from '../RowsPicture.tsx';
import { rowsOf } from '../rowsOf.ts';
import type { ShownRows } from '../shownRows.ts';
import { usePicked } from '../usePicked.ts';
import { valuesAt } from '../valuesAt.ts';

interface Props {
  learnt: Neighbours;
  rows: ShownRows;
}

/** No more are listed: the farthest of hundreds tell little. */
const MOST_LISTED = 30;

/** A row over its nearest training rows; beside it, how far each is or how dense it is round each, and what is the score. */
export function NeighboursChart({ learnt, rows }: Props) {
  const { neighbours: text } = useLater('lab').learnt;
  const { numbers } = useText();
  const { measured } = numbers;
  const picture = usePicture();
  const [picked, pick] = usePicked(learnt, 0);
  const features = rows.names.length;
  const others = useMemo(() => rowsOf(learnt.rows, features), [learnt, features]);
  const { distances, by } = learnt;
  const k = others.length;
  const score = measured(learnt.score);
  const said = by.kind === 'distance' ? text.score(by.which, k, score) : text.scoreDense(score, rows.noun);
  const reading = (f: number, pointed: boolean) =>
    text.reading(valuesAt(rows, others[picked]!, f, measured), picked + 1, pointed);
  const drawing = (
    <RowsPicture
      {...{ rows, others, picked, reading }}
      name={text.name(picked + 1)}
      label={text.label(k, [measured(distances[0]!), measured(distances[k - 1]!)], said, rows.noun)}
    />
  );
  const items = useMemo(() => itemsOf(learnt, others, text, numbers), [learnt, others, text, numbers]);
  if (picture) return drawing;
  return (
    <div className={desk.desk}>
      <div className={desk.picture}>{drawing}</div>
      <div className={desk.side}>
        <PickList
          {...{ rows, items, picked }}
          legend={by.kind === 'distance' ? text.choose(rows.noun) : text.chooseDense(rows.noun)}
          onPick={pick}
          more={k > MOST_LISTED ? text.more(k - MOST_LISTED) : null}
        />
        <p className={desk.note}>{said}</p>
      </div>
    </div>
  );
}

type Words = LabText['learnt']['neighbours'];

/** The nearest, by their distances or by how dense it is round them. */
function itemsOf(
  { by, distances }: Neighbours,
  others: Float32Array[],
  text: Words,
  { measured }: Numbers,
): PickItem[] {
  const farthest = distances[distances.length - 1] || 1;
  const times = by.kind === 'density' ? by.densities.map((density) => density / by.own) : null;
  const densest = times ? Math.max(1, ...times) : 1;
  return others.slice(0, MOST_LISTED).map((values, i) => {
    const distance = measured(distances[i]!);
    const own = { values, name: text.name(i + 1) };
    if (times) {
      const label = text.optionDense(i + 1, distance, measured(times[i]!));
      return { ...own, amount: text.times(measured(times[i]!)), share: times[i]! / densest, own: 1 / densest, label };
    }
    const counts = by.kind === 'distance' && by.weights[i]! > 0;
    return {
      ...own,
      amount: distance,
      share: distances[i]! / farthest,
      idle: !counts,
      label: text.option(i + 1, distance, counts),
    };
  });
}
