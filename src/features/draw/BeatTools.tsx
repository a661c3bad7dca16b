import { useState } from 'react';
import { type Mutation, mutationsOf, strengthsOf } from '#core/signal/mutate.ts';
import { mean, standardDeviation } from '#core/statistics/moments.ts';
import { useStore } from '#store/store.ts';
import type { LabText } from '#text/text.ts';
import type { RowNoun } from '#text/told.ts';
import { useLater, useText } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { SliderField } from '#ui/SliderField.tsx';
import { mutateBeat, normaliseBeat, type Sheet, smoothBeat } from './beatActions.ts';
import styles from './Draw.module.css';

interface Props {
  sheet: Sheet;
  noun: RowNoun;
  blank: boolean;
  /** Standard deviation, in samples, of the bump that arrow keys move. */
  keyWidth: number;
  onKeyWidth(width: number): void;
  /** Settles the noise. */
  seed: number;
}

/** By their standard deviations, in samples. */
const KEY_WIDTHS = { one: '0', narrow: '2', bump: '5', wide: '12' } as const;

const WIDTHS = ['one', 'narrow', 'bump', 'wide'] as const;

/** What can be done to a whole drawing, and how keys draw. */
export function BeatTools({ sheet, noun, blank, keyWidth, onKeyWidth, seed }: Props) {
  const { draw: text, help } = useLater('lab');
  const { percent } = useText().numbers;
  const { dataset, shape } = sheet;
  const samples = useStore((state) => state.drawings[dataset]!.present.drawing.samples);
  const mutation = useStore((state) => state.drawings[dataset]!.present.mutation);
  const [kind, setKind] = useState<Mutation>('stretch');
  const strength = mutation?.kind === kind ? mutation.strength : 0;
  return (
    <>
      <div className={styles.fields}>
        <SelectField<Mutation>
          label={text.mutate}
          explain={text.mutateHelp(dataset)}
          value={kind}
          options={mutationsOf(shape).map((value) => ({ value, label: text.mutation(dataset, value) }))}
          onChange={setKind}
        />
        <SliderField
          label={text.strength}
          explain={help.strength}
          {...strengthsOf(kind)}
          step={0.05}
          value={strength}
          format={(value) => percent(value)}
          disabled={blank}
          onChange={(value) => mutateBeat(sheet, kind, value, seed, text.steps)}
        />
        <SelectField
          label={text.width}
          explain={text.widthHelp}
          value={String(keyWidth)}
          options={WIDTHS.map((name) => ({ value: KEY_WIDTHS[name], label: text.widths[name] }))}
          onChange={(value) => onKeyWidth(Number(value))}
        />
        <div className={styles.tools}>
          <Button disabled={blank} title={text.smoothHelp} onClick={() => smoothBeat(sheet, text.steps)}>
            {text.smooth}
          </Button>
          {shape.normalized && (
            <Button disabled={blank} title={text.normaliseHelp(noun)} onClick={() => normaliseBeat(sheet, text.steps)}>
              {text.normalise}
            </Button>
          )}
        </div>
      </div>
      {shape.normalized && <p className={styles.note}>{blank ? '' : normalityWords(samples, noun, text)}</p>}
    </>
  );
}

/** From this much on a drawing is not what the network is used to. */
const OFF = 0.15;

/** Whether a drawing is normalised as the data set is. */
function normalityWords(samples: Float32Array, noun: RowNoun, text: LabText['draw']): string {
  const centre = mean(samples);
  const spread = standardDeviation(samples, 1);
  if (Math.abs(centre) < OFF && Math.abs(spread - 1) < OFF) return text.normalised(noun);
  return text.notNormalised(centre, spread);
}
