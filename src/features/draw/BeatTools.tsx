import { useState } from 'react';
import { MUTATIONS, type Mutation, STRENGTHS } from '#core/signal/mutate.ts';
import { mean, standardDeviation } from '#core/statistics/moments.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { SliderField } from '#ui/SliderField.tsx';
import { percent } from '../words.ts';
import { mutateBeat, normaliseBeat, smoothBeat } from './beatActions.ts';
import styles from './Draw.module.css';

interface Props {
  blank: boolean;
  /** Standard deviation, in samples, of the bump that arrow keys move. */
  keyWidth: number;
  onKeyWidth(width: number): void;
  /** Settles the noise. */
  seed: number;
}

const KEY_WIDTHS = [
  { value: '0', label: 'one sample' },
  { value: '2', label: 'a narrow bump' },
  { value: '5', label: 'a bump' },
  { value: '12', label: 'a wide bump' },
];

const MUTATION_LABELS: Record<Mutation, string> = {
  stretch: 'stretch in time',
  shift: 'shift in time',
  dropPeak: 'drop the R peak',
  flattenT: 'flatten the T wave',
  flattenP: 'flatten the P wave',
  invert: 'turn upside down',
  noise: 'add noise',
};

const WIDTH_HELP = [
  'How much of the drawing follows when Up and Down move a sample.',
  'Take one sample for a spike, a bump for a wave.',
] as const;
const MUTATE_HELP = [
  'Makes the drawing strange, step by step. The beats are not annotated: the waves are where the mean beat has them.',
  'Find out how much of each the network puts up with.',
] as const;

/** What can be done to a whole drawing, and how keys draw. */
export function BeatTools({ blank, keyWidth, onKeyWidth, seed }: Props) {
  const { help } = useLater('lab');
  const samples = useStore((state) => state.beat.present.drawing.samples);
  const mutation = useStore((state) => state.beat.present.mutation);
  const [kind, setKind] = useState<Mutation>('stretch');
  const strength = mutation?.kind === kind ? mutation.strength : 0;
  return (
    <>
      <div className={styles.fields}>
        <SelectField<Mutation>
          label="Mutate"
          explain={MUTATE_HELP}
          value={kind}
          options={MUTATIONS.map((value) => ({ value, label: MUTATION_LABELS[value] }))}
          onChange={setKind}
        />
        <SliderField
          label="Strength"
          explain={help.strength}
          {...STRENGTHS[kind]}
          step={0.05}
          value={strength}
          format={(value) => percent(value, 0).replace('-', '−')}
          disabled={blank}
          onChange={(value) => mutateBeat(kind, value, seed)}
        />
        <SelectField
          label="Arrow keys move"
          explain={WIDTH_HELP}
          value={String(keyWidth)}
          options={KEY_WIDTHS}
          onChange={(value) => onKeyWidth(Number(value))}
        />
        <div className={styles.tools}>
          <Button disabled={blank} title="Rounds off what a trembling hand left" onClick={smoothBeat}>
            Smooth
          </Button>
          <Button
            disabled={blank}
            title="To mean 0 and standard deviation 1, as every beat of the data set"
            onClick={normaliseBeat}
          >
            Normalise
          </Button>
        </div>
      </div>
      <p className={styles.note}>{blank ? '' : normalityWords(samples)}</p>
    </>
  );
}

/** From this much on a drawing is not what the network is used to. */
const OFF = 0.15;

/** Whether a drawing is normalised as the data set is. */
function normalityWords(samples: Float32Array): string {
  const centre = mean(samples);
  const spread = standardDeviation(samples, 1);
  if (Math.abs(centre) < OFF && Math.abs(spread - 1) < OFF) return 'Normalised, as all beats of the data set are.';
  const number = (value: number) => value.toFixed(1).replace('-', '−');
  return `Mean ${number(centre)}, spread ${number(spread)}: the data set has 0 and 1.`;
}
