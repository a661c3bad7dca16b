import { useMemo } from 'react';
import type { Support } from '#core/learnt/support.ts';
import { useLater, useText } from '#text/useText.ts';
import { usePicture } from '../../frame/picture.ts';
import desk from '../desk.module.css';
import { PickList } from '../PickList.tsx';
import { RowsPicture } from '../RowsPicture.tsx';
import { rowsOf } from '../rowsOf.ts';
import type { ShownRows } from '../shownRows.ts';
import { usePicked } from '../usePicked.ts';
import { valuesAt } from '../valuesAt.ts';
import { BorderRuler } from './BorderRuler.tsx';

interface Props {
  learnt: Support;
  rows: ShownRows;
}

/** A row over the support rows that weigh most for it; beside it, what they add up to and what the border asks. */
export function SupportChart({ learnt, rows }: Props) {
  const { support: text } = useLater('lab').learnt;
  const { amount, measured } = useText().numbers;
  const picture = usePicture();
  const [picked, pick] = usePicked(learnt, 0);
  const features = rows.names.length;
  const others = useMemo(() => rowsOf(learnt.rows, features), [learnt, features]);
  const { pulls, pull, border, supporting } = learnt;
  const said = text.score(amount(pull), amount(border), amount(learnt.score));
  const reading = (f: number, pointed: boolean) =>
    text.reading(valuesAt(rows, others[picked]!, f, measured), picked + 1, pointed);
  const drawing = (
    <RowsPicture
      {...{ rows, others, picked, reading }}
      name={text.name(picked + 1)}
      label={text.label(learnt, said, rows.noun)}
    />
  );
  const items = useMemo(() => {
    const most = Math.max(...pulls.map(Math.abs)) || 1;
    return others.map((values, i) => ({
      values,
      name: text.name(i + 1),
      amount: measured(pulls[i]!),
      share: Math.max(0, pulls[i]!) / most,
      label: text.option(i + 1, measured(pulls[i]!)),
    }));
  }, [others, pulls, text, measured]);
  if (picture) return drawing;
  return (
    <div className={desk.desk}>
      <div className={desk.picture}>{drawing}</div>
      <div className={desk.side}>
        <BorderRuler pull={pull} border={border} said={said} />
        <PickList
          {...{ rows, items, picked }}
          legend={text.choose(rows.noun)}
          onPick={pick}
          more={supporting > others.length ? text.others(supporting - others.length, amount(pull - sum(pulls))) : null}
        />
        <p className={desk.note}>{text.counts(learnt, rows.noun)}</p>
      </div>
    </div>
  );
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
