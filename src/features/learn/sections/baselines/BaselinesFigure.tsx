import { useMemo, useState } from 'react';
import { RocChart } from '#charts/rankings/RocChart.tsx';
import type { LearnPart } from '#core/learn/parts.ts';
import { falsePositiveRate, recall } from '#core/metrics/confusion.ts';
import { rocCurve } from '#core/metrics/curves.ts';
import { confusionAt, normalPercentile } from '#core/metrics/scoreIndex.ts';
import { baselinePlace } from '#detectors/baselinePlaces.ts';
import { useText } from '#text/useText.ts';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { bandOf, intervalOf } from '../../../roc/intervals.ts';
import controls from '../../controls.module.css';
import { withPart } from '../../parts.tsx';
import { Sides } from '../../Sides.tsx';
import styles from './BaselinesFigure.module.css';
import { LineUp } from './LineUp.tsx';
import { areaOf, type Contender, indexesOf, LINE_UP, rivalsOf, thresholdFor } from './lineUp.ts';
import { SeedList } from './SeedList.tsx';

export default withPart('baselines', BaselinesFigure);

/** The network that stands for all: its curve is the one to walk along. */
const MEASURED: Contender = 'sturdy';

/** Four detectors of one task: what they redraw, how well they rank, and how often a fragile one dies. */
function BaselinesFigure({ part }: { part: LearnPart<'baselines'> }) {
  const { charts, learn, numbers } = useText();
  const { words } = learn.sections.baselines;
  const { beats, seeds } = part.facts;
  const [intervals, setIntervals] = useState(false);
  const indexes = useMemo(() => indexesOf(part), [part]);
  const [beat, setBeat] = useState(() =>
    Math.max(
      0,
      beats.findIndex(({ abnormal }) => abnormal),
    ),
  );
  const [threshold, setThreshold] = useState(() => normalPercentile(indexes[MEASURED], 95));
  const now = confusionAt(indexes[MEASURED], threshold);
  const series = useMemo(
    () =>
      LINE_UP.map(({ letter, id }) => ({
        id,
        name: `${letter} ${words.short[id]}`,
        role: id === MEASURED ? ('own' as const) : ('baseline' as const),
        place: baselinePlace(id),
        roc: rocCurve(indexes[id], true),
        rocAuc: areaOf(part, id),
        ...(intervals && { interval: intervalOf(indexes[id]), band: id === MEASURED ? bandOf(indexes[id]) : null }),
      })),
    [part, indexes, words, intervals],
  );
  const rivals = useMemo(() => rivalsOf(part, MEASURED, ({ letter }) => letter), [part]);
  const caught = (id: Contender) => confusionAt(indexes[id], thresholdFor(indexes[id], now.fp)).tp;
  const said = words.caught(
    now.fp,
    now.fp + now.tn,
    LINE_UP.map(({ letter, id }) => `${letter}\u00a0${numbers.whole(caught(id))}`),
    now.tp + now.fn,
  );
  return (
    <>
      <Sides
        left={
          <>
            <div className={styles.beat}>
              <SelectField
                label={words.beat}
                value={String(beat)}
                options={beats.map(({ short, abnormal }, i) => ({
                  value: String(i),
                  label: words.beatName(i + 1, short, abnormal),
                }))}
                onChange={(value) => setBeat(Number(value))}
              />
            </div>
            <LineUp part={part} beat={beat} named />
          </>
        }
        right={
          <>
            <div className={styles.roc}>
              <RocChart
                series={series}
                point={{ fpr: falsePositiveRate(now), tpr: recall(now) }}
                handle={{
                  label: words.handle,
                  threshold,
                  text: `${numbers.measured(threshold)}: ${said}`,
                  onThreshold: setThreshold,
                  onPoint: () => {},
                }}
              />
            </div>
            <CheckboxField label={charts.rankings.roc.intervals} checked={intervals} onChange={setIntervals} />
            <p className={controls.result} role="status">
              {said}
            </p>
            <p className={controls.note}>{words.standing(rivals)}</p>
          </>
        }
      />
      <SeedList seeds={seeds} />
    </>
  );
}
