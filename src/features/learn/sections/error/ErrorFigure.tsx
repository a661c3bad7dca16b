import { useMemo, useState } from 'react';
import type { LearnPart } from '#core/learn/parts.ts';
import { buildNetwork } from '#core/network/build.ts';
import { forward } from '#core/network/forward.ts';
import { mean } from '#core/statistics/moments.ts';
import { essayExperiment } from '#detectors/experiments/essay.ts';
import { useText } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { beatAt, SAMPLES } from '../../beats.ts';
import controls from '../../controls.module.css';
import { withPart } from '../../parts.tsx';
import { BendableBeat } from './BendableBeat.tsx';
import styles from './ErrorFigure.module.css';
import { ErrorScale } from './ErrorScale.tsx';

export default withPart('model', ErrorFigure);

/** A trained network in the page: bend a beat, and see what it makes of it. */
function ErrorFigure({ part: { facts, arrays } }: { part: LearnPart<'model'> }) {
  const { learn, numbers } = useText();
  const { words } = learn.sections.error;
  const network = useMemo(() => buildNetwork(SAMPLES, essayExperiment().detector), []);
  const [start, setStart] = useState(0);
  const [bent, setBent] = useState<Float32Array | null>(null);
  const input = bent ?? beatAt(arrays.input!, start);
  const { rebuilt, squares, error } = useMemo(() => {
    const { output } = forward(network, arrays.weights!, input, 1);
    const squared = input.map((value, i) => (value - output[i]!) ** 2);
    return { rebuilt: output, squares: squared, error: mean(squared) };
  }, [network, arrays, input]);
  const { beats, threshold, medianNormal } = facts;
  const { abnormal } = beats[start]!;
  const flagged = error > threshold;
  const times = error / medianNormal;
  return (
    <>
      <div className={styles.controls}>
        <SelectField
          label={words.start}
          value={String(start)}
          options={beats.map((beat, i) => ({
            value: String(i),
            label: words.startName(i + 1, beat.short, beat.abnormal),
          }))}
          onChange={(value) => {
            setStart(Number(value));
            setBent(null);
          }}
        />
        <Button onClick={() => setBent(null)} disabled={bent === null}>
          {words.reset}
        </Button>
      </div>
      <BendableBeat
        input={input}
        rebuilt={rebuilt}
        squares={squares}
        kind={abnormal ? 'abnormal' : 'normal'}
        onBend={setBent}
      />
      <ErrorScale error={error} threshold={threshold} typical={medianNormal} />
      <p className={controls.result} role="status">
        <strong>{words.evaluation(flagged)}.</strong>{' '}
        {words.scale(numbers.measured(error), numbers.measured(threshold))};{' '}
        {words.times(numbers.fixed(times, times < 10 ? 1 : 0))}.
      </p>
    </>
  );
}
