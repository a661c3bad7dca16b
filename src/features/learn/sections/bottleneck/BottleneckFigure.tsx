import { useState } from 'react';
import { BeatChart } from '#charts/signal/BeatChart.tsx';
import type { LearnPart } from '#core/learn/parts.ts';
import { MOST_UNITS } from '#detectors/experiments/essay.ts';
import { useText } from '#text/useText.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { SliderField } from '#ui/SliderField.tsx';
import { beatAt, DOMAIN } from '../../beats.ts';
import controls from '../../controls.module.css';
import { Prose } from '../../frame/Prose.tsx';
import { withPart } from '../../parts.tsx';
import { Sides } from '../../Sides.tsx';
import styles from './BottleneckFigure.module.css';
import { Hourglass } from './Hourglass.tsx';
import { WidthChart } from './WidthChart.tsx';
import { WidthTable } from './WidthTable.tsx';

export default withPart('bottleneck', BottleneckFigure);

/** One beat, pulled through networks of every width from one latent unit on. */
function BottleneckFigure({ part: { facts, arrays } }: { part: LearnPart<'bottleneck'> }) {
  const { learn, numbers } = useText();
  const { words } = learn.sections.bottleneck;
  const { beats, widths } = facts;
  const [beat, setBeat] = useState(1);
  const [units, setUnits] = useState(2);
  const { abnormal } = beats[beat]!;
  const width = widths[units - 1]!;
  const at = (units - 1) * beats.length + beat;
  const input = beatAt(arrays.input!, beat);
  const rebuilt = beatAt(arrays.rebuilt!, at);
  const code = arrays.code!.subarray(at * MOST_UNITS, at * MOST_UNITS + units);
  const scores = widths.map((other) => other.scores[beat]!);
  const name = (i: number) => words.beatName(i + 1, beats[i]!.short, beats[i]!.abnormal);
  return (
    <>
      <div className={styles.controls}>
        <SelectField
          label={words.beat}
          value={String(beat)}
          options={beats.map((_, i) => ({ value: String(i), label: name(i) }))}
          onChange={(value) => setBeat(Number(value))}
        />
        <SliderField
          label={words.width}
          value={units}
          min={1}
          max={MOST_UNITS}
          step={1}
          format={words.units}
          onChange={setUnits}
        />
      </div>
      <Sides
        left={
          <>
            <div className={styles.hourglass}>
              <Hourglass input={input} rebuilt={rebuilt} code={code} kind={abnormal ? 'abnormal' : 'normal'} />
            </div>
            <div className={styles.beat}>
              <BeatChart
                input={input}
                reconstruction={rebuilt}
                domain={DOMAIN}
                label={name(beat)}
                unit=""
                kind={abnormal ? 'abnormal' : 'normal'}
              />
            </div>
          </>
        }
        right={
          <>
            <p className={controls.result} role="status">
              <strong>{words.error(numbers.measured(width.scores[beat]!))}.</strong>{' '}
              {words.typical(numbers.measured(width.medianNormal), numbers.measured(width.medianAbnormal))}{' '}
              <Prose text={words.score(numbers.share(width.rocAuc))} />.
            </p>
            <div className={styles.curve}>
              <WidthChart widths={widths} scores={scores} units={units} abnormal={abnormal} />
            </div>
            <WidthTable widths={widths} scores={scores} />
          </>
        }
      />
    </>
  );
}
