import { useMemo, useState } from 'react';
import { ContaminationChart, type ContaminationSeries } from '#charts/contamination/ContaminationChart.tsx';
import { BeatChart } from '#charts/signal/BeatChart.tsx';
import type { LearnPart } from '#core/learn/parts.ts';
import { publishedSweep, type SweepSummary, summarizeSweep } from '#core/sweep.ts';
import { SWEEP_SHARES } from '#core/sweepShares.ts';
import { baselinePlace } from '#detectors/baselinePlaces.ts';
import { contaminatedExperiment } from '#detectors/experiments/essay.ts';
import { toNetworkQuery } from '#detectors/experiments/networkQuery.ts';
import { useText } from '#text/useText.ts';
import { SliderField } from '#ui/SliderField.tsx';
import { beatAt, DOMAIN } from '../../beats.ts';
import controls from '../../controls.module.css';
import { FigureTable } from '../../FigureTable.tsx';
import { withPart } from '../../parts.tsx';
import { sketchOn, useProgress } from '../../progress.ts';
import { Sides } from '../../Sides.tsx';
import { GUESS_AXES } from './axes.ts';
import styles from './ContaminationFigure.module.css';

export default withPart('contamination', ContaminationFigure);

const published = publishedSweep('ecg5000')!.points;

const linkTo = (contamination: number, seed: number) =>
  `#/lab?${toNetworkQuery(contaminatedExperiment(contamination, seed))}`;

/** How ever more abnormal rows among the training rows spoil a network, and what it then makes of two beats. */
function ContaminationFigure({ part: { facts, arrays } }: { part: LearnPart<'contamination'> }) {
  const { charts, learn, numbers } = useText();
  const { words } = learn.sections.contamination;
  const { runs, beats, scores, learnt } = facts;
  const [step, setStep] = useState(0);
  const share = SWEEP_SHARES[step]!;
  const guess = useGuess();
  const summaries = useMemo(
    () => ({
      network: summarizeSweep(runs, (run) => run.rocAuc),
      pca: summarizeSweep(runs, (run) => run.baselines.pca),
      mean: summarizeSweep(runs, (run) => run.baselines.mean),
      medianNormal: summarizeSweep(runs, (run) => run.medianNormal),
      medianAbnormal: summarizeSweep(runs, (run) => run.medianAbnormal),
    }),
    [runs],
  );
  const { network } = charts.contamination;
  const series = useMemo<ContaminationSeries[]>(
    () => [
      { id: 'network', name: network, role: 'own', summary: summaries.network },
      ...(['pca', 'mean'] as const).map((id): ContaminationSeries => {
        return { id, name: words.baselines[id], role: 'baseline', place: baselinePlace(id), summary: summaries[id] };
      }),
    ],
    [summaries, words, network],
  );
  const middle = (summary: readonly SweepSummary[]) => summary[step]?.median ?? Number.NaN;
  const cellOf = ({ median, low, high }: SweepSummary) => ({
    value: numbers.share(median),
    within: learn.interval.within(numbers.share(low), numbers.share(high)),
  });
  const shareOf = (summary: readonly SweepSummary[]) => numbers.share(middle(summary));
  return (
    <Sides
      left={
        <>
          <div className={styles.chart}>
            <ContaminationChart
              runs={useMemo(() => runs.map(({ rocAuc, ...run }) => ({ ...run, rocAuc: rocAuc ?? 0 })), [runs])}
              series={series}
              published={{ points: published }}
              most={SWEEP_SHARES.at(-1)!}
              guess={guess?.map((rocAuc, i) => ({ contamination: SWEEP_SHARES[i]!, rocAuc }))}
              at={share}
              onOpen={({ contamination, seed }) => {
                location.hash = linkTo(contamination, seed);
              }}
            />
          </div>
          <SliderField
            label={words.share}
            value={step}
            min={0}
            max={SWEEP_SHARES.length - 1}
            step={1}
            format={(at) => numbers.percent(SWEEP_SHARES[at]!)}
            onChange={setStep}
          />
          <p className={controls.result} role="status">
            {words.learnt(learnt[step]!)}{' '}
            {words.areas(shareOf(summaries.network), shareOf(summaries.pca), shareOf(summaries.mean))}{' '}
            {guess && `${words.guessed(numbers.fixed(guess[step]!, 2))} `}
            {words.medians(
              numbers.measured(middle(summaries.medianNormal)),
              numbers.measured(middle(summaries.medianAbnormal)),
            )}
          </p>
        </>
      }
      right={
        <>
          <div className={styles.pair}>
            {beats.map(({ abnormal, label }, i) => (
              <div key={label}>
                <p className={styles.name}>{words.beat(abnormal, numbers.measured(scores[step]![i]!))}</p>
                <div className={styles.paper}>
                  <BeatChart
                    input={beatAt(arrays.input!, i)}
                    reconstruction={beatAt(arrays.rebuilt!, step * beats.length + i)}
                    domain={DOMAIN}
                    label={words.redrawn(abnormal, numbers.percent(share))}
                    unit=""
                    kind={abnormal ? 'abnormal' : 'normal'}
                    compact
                  />
                </div>
              </div>
            ))}
          </div>
          <p className={styles.runs}>
            <span>{words.runs(numbers.percent(share))}</span>
            {runs
              .filter(({ contamination }) => contamination === share)
              .map(({ seed, rocAuc, interval: { low, high } }) => (
                <a
                  key={seed}
                  href={linkTo(share, seed)}
                  title={learn.interval.of(numbers.share(low), numbers.share(high))}
                >
                  {words.run(seed, rocAuc === null ? '–' : numbers.share(rocAuc))}
                </a>
              ))}
          </p>
          <FigureTable
            summary={words.table}
            columns={[...words.columns, charts.contamination.report]}
            rows={SWEEP_SHARES.map((tried, at) => [
              numbers.percent(tried),
              ...[summaries.network, summaries.pca, summaries.mean].map((summary) => cellOf(summary[at]!)),
              numbers.share(published.find(({ contamination }) => contamination === tried)?.rocAuc ?? null),
            ])}
            note={words.note}
          />
        </>
      }
    />
  );
}

/** The curve that the reader expected, if they drew one. */
function useGuess(): readonly number[] | null {
  const drawn = useProgress(({ sketches }) => sketches.contamination);
  return useMemo(() => sketchOn(GUESS_AXES, drawn), [drawn]);
}
