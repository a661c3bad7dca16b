import { useMemo, useState } from 'react';
import { ConfusionChart } from '#charts/confusion/ConfusionChart.tsx';
import type { CurveHandle } from '#charts/rankings/CurveSlider.tsx';
import { PrecisionRecallChart } from '#charts/rankings/PrecisionRecallChart.tsx';
import { RocChart } from '#charts/rankings/RocChart.tsx';
import type { Ranking } from '#core/evaluation.ts';
import type { LearnPart } from '#core/learn/parts.ts';
import { falsePositiveRate, fBeta, precision, recall } from '#core/metrics/confusion.ts';
import { expectedCost, precisionRecallCurve } from '#core/metrics/curves.ts';
import { bestCut } from '#core/metrics/cuts.ts';
import { confusionAt } from '#core/metrics/scoreIndex.ts';
import { chooseThreshold } from '#core/metrics/threshold.ts';
import { useText } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { SliderField } from '#ui/SliderField.tsx';
import { bandOf, intervalOf } from '../../../roc/intervals.ts';
import { Choice } from '../../Choice.tsx';
import controls from '../../controls.module.css';
import { Sides } from '../../Sides.tsx';
import styles from './AccuracyFigure.module.css';
import { BETAS, COSTS, MEASURES, type Measure, rankingOf } from './measures.ts';
import { CostCurve, FBetaCurve } from './ThresholdCurve.tsx';
import { Tiles } from './Tiles.tsx';

/** The essay's network under one threshold, looked at in four ways. */
export function Heartbeats({ part }: { part: LearnPart<'scores'> }) {
  const { charts, learn, numbers } = useText();
  const { words } = learn.sections.accuracy;
  const [intervals, setIntervals] = useState(false);
  const ranking = useMemo(() => rankingOf(part), [part]);
  const [measure, setMeasure] = useState<Measure>('fBeta');
  const [betaAt, setBetaAt] = useState(BETAS.indexOf(1));
  const [priceAt, setPriceAt] = useState(COSTS.indexOf(10));
  const [threshold, setThreshold] = useState(() =>
    chooseThreshold({ rule: 'percentile', percentile: 95 }, ranking.validation),
  );
  const [beta, miss] = [BETAS[betaAt]!, COSTS[priceAt]!];
  const best = useMemo(
    () => ({
      fBeta: bestCut(ranking.validation, (confusion) => fBeta(confusion, beta)),
      cost: chooseThreshold({ rule: 'cost', falseAlarm: 1, miss }, ranking.validation),
    }),
    [ranking, beta, miss],
  );
  const now = confusionAt(ranking.test, threshold);
  const said = words.beats(now.fn, now.fn + now.tp, now.fp, now.fp + now.tn);
  const handle: CurveHandle = {
    label: words.handle[measure],
    threshold,
    text: `${numbers.measured(threshold)}: ${said}`,
    onThreshold: setThreshold,
    onPoint: () => {},
  };
  const cost = (at: number) => numbers.measured(expectedCost(confusionAt(ranking.test, at), { falseAlarm: 1, miss }));
  return (
    <>
      <Choice<Measure>
        label={words.measure}
        options={MEASURES.map((id) => ({ id, label: words.measures[id] }))}
        selected={measure}
        onSelect={setMeasure}
      />
      {(measure === 'fBeta' || measure === 'cost') && (
        <div className={styles.weigh}>
          {measure === 'fBeta' ? (
            <SliderField
              label={words.beta}
              value={betaAt}
              min={0}
              max={BETAS.length - 1}
              step={1}
              format={(at) => words.betaValue(BETAS[at]!)}
              onChange={setBetaAt}
            />
          ) : (
            <SliderField
              label={words.price}
              value={priceAt}
              min={0}
              max={COSTS.length - 1}
              step={1}
              format={(at) => words.priceValue(COSTS[at]!)}
              onChange={setPriceAt}
            />
          )}
          <Button onClick={() => setThreshold(best[measure])}>{words.goTo[measure]}</Button>
        </div>
      )}
      <Sides
        left={
          <>
            <div className={styles.curve}>
              {measure === 'fBeta' && <FBetaCurve ranking={ranking} handle={handle} best={best.fBeta} beta={beta} />}
              {measure === 'cost' && <CostCurve ranking={ranking} handle={handle} best={best.cost} miss={miss} />}
              {measure === 'roc' && <Roc ranking={ranking} handle={handle} intervals={intervals} />}
              {measure === 'precisionRecall' && <PrecisionRecall ranking={ranking} handle={handle} />}
            </div>
            {measure === 'roc' && (
              <CheckboxField label={charts.rankings.roc.intervals} checked={intervals} onChange={setIntervals} />
            )}
          </>
        }
        right={
          <>
            <Tiles confusion={now} beta={beta} />
            <div className={styles.matrix}>
              <ConfusionChart
                counts={{ passed: now.tn, falseAlarms: now.fp, missed: now.fn, caught: now.tp }}
                noun={words.noun}
                compact
              />
            </div>
            <p className={controls.result} role="status">
              {said}
              {measure === 'fBeta' && ` ${words.bestBeta(words.tiles.fBeta(beta), numbers.measured(best.fBeta))}`}
              {measure === 'cost' && ` ${words.costs(cost(threshold), numbers.measured(best.cost), cost(best.cost))}`}
            </p>
          </>
        }
      />
    </>
  );
}

function Roc({ ranking, handle, intervals }: { ranking: Ranking; handle: CurveHandle; intervals: boolean }) {
  const { words } = useText().learn.sections.accuracy;
  const { test, roc, rocAuc } = ranking;
  const now = confusionAt(test, handle.threshold);
  const series = useMemo(
    () => [
      {
        ...{ id: 'network', name: words.network, role: 'own' as const, roc, rocAuc },
        ...(intervals && { interval: intervalOf(test), band: bandOf(test) }),
      },
    ],
    [test, roc, rocAuc, words, intervals],
  );
  return <RocChart series={series} point={{ fpr: falsePositiveRate(now), tpr: recall(now) }} handle={handle} />;
}

function PrecisionRecall({ ranking, handle }: { ranking: Ranking; handle: CurveHandle }) {
  const { words } = useText().learn.sections.accuracy;
  const { test, averagePrecision } = ranking;
  const now = confusionAt(test, handle.threshold);
  const series = useMemo(
    () => [
      {
        id: 'network',
        name: words.network,
        role: 'own' as const,
        curve: precisionRecallCurve(test),
        averagePrecision,
      },
    ],
    [test, averagePrecision, words],
  );
  return (
    <PrecisionRecallChart
      series={series}
      prevalence={test.abnormal.length / (test.normal.length + test.abnormal.length)}
      point={{ precision: precision(now), recall: recall(now) }}
      handle={handle}
    />
  );
}
