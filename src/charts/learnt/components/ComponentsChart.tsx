import { useMemo, useState } from 'react';
import type { Components } from '#core/learnt/components.ts';
import { useLater, useText } from '#text/useText.ts';
import { usePicture } from '../../frame/picture.ts';
import desk from '../desk.module.css';
import type { ShownRows } from '../shownRows.ts';
import { Mixer } from './Mixer.tsx';
import { MixPicture } from './MixPicture.tsx';
import { errorsOf, type HandMixture, mix, ownMixture, sumOf } from './mix.ts';

interface Props {
  learnt: Components;
  rows: ShownRows;
}

/** The mean and the directions along which rows vary, to be mixed by hand, beside the row that is looked at. */
export function ComponentsChart({ learnt, rows }: Props) {
  const { components: text } = useLater('lab').learnt;
  const { measured, percent } = useText().numbers;
  const picture = usePicture();
  /** Set by hand, of the directions of one fit; until then the mixture that comes nearest to the row, whichever it is. */
  const [chosen, setChosen] = useState<HandMixture | null>(null);
  /** The direction in hand: what it does is shown. */
  const [active, setActive] = useState<number | null>(null);
  const own = ownMixture(chosen, learnt);
  const weights = own ?? learnt.coordinates;
  const mixed = useMemo(() => mix(learnt, weights), [learnt, weights]);
  const errors = useMemo(() => errorsOf(learnt, rows.row.values, mixed), [learnt, rows.row.values, mixed]);
  const best = useMemo(
    () => sumOf(errorsOf(learnt, rows.row.values, mix(learnt, learnt.coordinates))),
    [learnt, rows.row.values],
  );
  const error = measured(sumOf(errors));
  const label = text.label(
    rows.noun,
    Array.from(learnt.shares, (share) => percent(share)),
    error,
  );
  const drawing = <MixPicture {...{ learnt, rows, mixed, errors, label, active }} />;
  if (picture) return drawing;
  return (
    <div className={desk.desk}>
      <div className={desk.picture}>{drawing}</div>
      <Mixer
        {...{ learnt, rows, weights, error }}
        best={own ? measured(best) : null}
        onMix={(weights) => setChosen({ directions: learnt.directions, weights })}
        onFit={() => setChosen(null)}
        onActive={setActive}
      />
    </div>
  );
}
