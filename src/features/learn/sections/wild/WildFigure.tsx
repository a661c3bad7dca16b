import { useMemo, useState } from 'react';
import { BeatChart } from '#charts/signal/BeatChart.tsx';
import type { LearnPart } from '#core/learn/parts.ts';
import { reconstruct } from '#core/linalg/pca.ts';
import { useText } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { SliderField } from '#ui/SliderField.tsx';
import { beatAt, DOMAIN } from '../../beats.ts';
import controls from '../../controls.module.css';
import { FigureTable } from '../../FigureTable.tsx';
import { withPart } from '../../parts.tsx';
import { Sides } from '../../Sides.tsx';
import { lately, ratesOf, tally } from './lately.ts';
import { RatesChart } from './RatesChart.tsx';
import { driftAt, LENGTH, makeStream } from './stream.ts';
import { useStreaming } from './useStreaming.ts';
import styles from './WildFigure.module.css';
import { beginWatch, type Diet, FEWEST, onDuty, retrain, WINDOW } from './watch.ts';

export default withPart('wild', WildFigure);

/** Where one begins: all is quiet yet, and the drift is about to set in. */
const START = 110;
/** Beats to a row of the table. */
const STRETCH = 120;
const DIETS: readonly Diet[] = ['checked', 'all'];

/** A detector on duty before a stream whose normal drifts, to be retrained by the reader. */
function WildFigure({ part: { arrays } }: { part: LearnPart<'wild'> }) {
  const { learn, numbers } = useText();
  const { words } = learn.sections.wild;
  const first = useMemo(() => beginWatch(makeStream(arrays.normal!, arrays.abnormal!), arrays.before!), [arrays]);
  const [watch, setWatch] = useState(first);
  const [diets, setDiets] = useState<readonly { at: number; diet: Diet }[]>([]);
  const [at, setAt] = useState(START);
  const play = useStreaming(at, LENGTH - 1, setAt);
  const rates = useMemo(() => ratesOf(watch), [watch]);
  const beat = beatAt(watch.stream.beats, at);
  const abnormal = watch.stream.abnormal[at] === 1;
  const rebuilt = useMemo(() => reconstruct(onDuty(watch, at).model, beat, 1), [watch, at, beat]);
  const evaluation = words.beat(abnormal, watch.flagged[at] === 1);
  const { alarms, normal, missed, abnormal: strange } = lately(watch, at);
  const takeOver = (diet: Diet) => {
    const next = at + 1;
    setWatch(retrain(watch, next, diet));
    setDiets([...diets.filter((other) => other.at < next), { at: next, diet }]);
  };
  const again = () => {
    play.stop();
    setWatch(first);
    setDiets([]);
    setAt(START);
  };
  const cannot = at + 1 < FEWEST || at + 1 >= LENGTH;
  return (
    <>
      <div className={styles.controls}>
        <Button variant="primary" onClick={play.toggle}>
          {play.playing ? words.pause : words.play}
        </Button>
        <div className={styles.position}>
          <SliderField
            label={words.position}
            value={at + 1}
            min={1}
            max={LENGTH}
            step={1}
            format={(value) => words.positionValue(value, LENGTH)}
            onChange={(value) => {
              play.stop();
              setAt(value - 1);
            }}
          />
        </div>
      </div>
      <Sides
        left={
          <>
            <div className={styles.chart}>
              <RatesChart {...rates} at={at} retrainings={diets} />
            </div>
            <div className={styles.row}>
              <span className={styles.label}>{words.retrain(WINDOW)}</span>
              {DIETS.map((diet) => (
                <Button key={diet} onClick={() => takeOver(diet)} disabled={cannot}>
                  {words.diets[diet]}
                </Button>
              ))}
              <Button variant="quiet" onClick={again}>
                {words.again}
              </Button>
            </div>
            <p className={controls.result} role={play.playing ? undefined : 'status'}>
              {words.now(driftAt(at))} <strong>{words.falseAlarms(alarms, normal)}</strong>;{' '}
              {words.misses(missed, strange)}.
            </p>
          </>
        }
        right={
          <>
            <p className={`${styles.evaluation} ${abnormal ? styles.abnormal : styles.normal}`}>{evaluation}</p>
            <div className={styles.beat}>
              <BeatChart
                input={beat}
                reconstruction={rebuilt}
                domain={DOMAIN}
                label={evaluation}
                unit=""
                kind={abnormal ? 'abnormal' : 'normal'}
                compact
              />
            </div>
            <FigureTable
              summary={words.table}
              columns={Object.values(words.columns)}
              rows={Array.from({ length: LENGTH / STRETCH }, (_, i) => {
                const [from, to] = [i * STRETCH, (i + 1) * STRETCH - 1];
                const counts = tally(watch, from, to);
                return [
                  words.range(from + 1, to + 1),
                  numbers.percent((driftAt(from) + driftAt(to)) / 2),
                  words.ratio(counts.alarms, counts.normal),
                  words.ratio(counts.missed, counts.abnormal),
                ];
              })}
            />
          </>
        }
      />
    </>
  );
}
