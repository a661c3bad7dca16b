import { useMemo, useState } from 'react';
import { ConfusionChart } from '#charts/confusion/ConfusionChart.tsx';
import type { CurveHandle } from '#charts/rankings/CurveSlider.tsx';
import { PrecisionRecallChart } from '#charts/rankings/PrecisionRecallChart.tsx';
import { RocChart } from '#charts/rankings/RocChart.tsx';
import type { Ranking } from '#core/evaluation.ts';
import type { LearnPart } from '#core/learn/parts.ts';
import { type ConfusionMatrix, falsePositiveRate, fBeta, precision, recall } from '#core/metrics/confusion.ts';
import { averagePrecision, expectedCost, precisionRecallCurve } from '#core/metrics/curves.ts';
import { bestCut } from '#core/metrics/cuts.ts';
import { falseAlarms } from '#core/metrics/falseAlarms.ts';
import { weighNormal, weightAt } from '#core/metrics/prevalence.ts';
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
import { BETAS, COSTS, confusionOf, MEASURES, type Measure, rankingOf, SHARES, type Share } from './measures.ts';
import { CostCurve, FBetaCurve } from './ThresholdCurve.tsx';
import { Tiles } from './Tiles.tsx';

/** The essay's network under one threshold, looked at in four ways. */
export function Heartbeats({ part }: { part: LearnPart<'scores'> }) {
  const { charts, learn, numbers } = useText();
  const { words } = learn.sections.accuracy;
  const [intervals, setIntervals] = useState(false);
  const [share, setShare] = useState<Share>(null);
  const ranking = useMemo(() => rankingOf(part), [part]);
  const own = ranking.test.abnormal.length / (ranking.test.normal.length + ranking.test.abnormal.length);
  const [measure, setMeasure] = useState<Measure>('fBeta');
  const [betaAt, setBetaAt] = useState(BETAS.indexOf(1));
  const [priceAt, setPriceAt] = useState(COSTS.indexOf(10));
  const byPercentile = useMemo(
    () => chooseThreshold({ rule: 'percentile', percentile: 95 }, ranking.validation),
    [ranking],
  );
  const [threshold, setThreshold] = useState(byPercentile);
  const alarms = useMemo(() => falseAlarms(ranking.validation, ranking.test, byPercentile), [ranking, byPercentile]);
  const [beta, miss] = [BETAS[betaAt]!, COSTS[priceAt]!];
  const best = useMemo(() => {
    const weight = weightAt(ranking.validation, share);
    const bestBy = (worth: (confusion: ConfusionMatrix) => number) =>
      bestCut(ranking.validation, (confusion) => worth(weighNormal(confusion, weight)));
    return {
      fBeta: bestBy((confusion) => fBeta(confusion, beta)),
      cost: bestBy((confusion) => -expectedCost(confusion, { falseAlarm: 1, miss })),
    };
  }, [ranking, share, beta, miss]);
  const now = confusionAt(ranking.test, threshold);
  const weighed = confusionOf(ranking.test, threshold, share);
  const said = words.beats(now.fn, now.fn + now.tp, now.fp, now.fp + now.tn);
  const handle: CurveHandle = {
    label: words.handle[measure],
    threshold,
    text: `${numbers.measured(threshold)}: ${said}`,
    onThreshold: setThreshold,
    onPoint: () => {},
  };
  const cost = (at: number) =>
    numbers.measured(expectedCost(confusionOf(ranking.test, at, share), { falseAlarm: 1, miss }));
  return (
    <>
      <div className={styles.choices}>
        <Choice<Measure>
          label={words.measure}
          options={MEASURES.map((id) => ({ id, label: words.measures[id] }))}
          selected={measure}
          onSelect={setMeasure}
        />
        <Choice
          label={words.share}
          options={SHARES.map((one) => ({ id: String(one), label: numbers.shareInPercent(one ?? own) }))}
          selected={String(share)}
          onSelect={(id) => setShare(SHARES.find((one) => String(one) === id)!)}
        />
      </div>
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
              {measure === 'fBeta' && (
                <FBetaCurve ranking={ranking} share={share} handle={handle} best={best.fBeta} beta={beta} />
              )}
              {measure === 'cost' && (
                <CostCurve ranking={ranking} share={share} handle={handle} best={best.cost} miss={miss} />
              )}
              {measure === 'roc' && <Roc ranking={ranking} handle={handle} intervals={intervals} />}
              {measure === 'precisionRecall' && <PrecisionRecall ranking={ranking} share={share} handle={handle} />}
            </div>
            {measure === 'roc' && (
              <CheckboxField label={charts.rankings.roc.intervals} checked={intervals} onChange={setIntervals} />
            )}
          </>
        }
        right={
          <>
            <Tiles confusion={weighed} beta={beta} />
            <div className={styles.matrix}>
              <ConfusionChart
                counts={{ passed: now.tn, falseAlarms: now.fp, missed: now.fn, caught: now.tp }}
                noun={words.noun}
                compact
              />
            </div>
            <p className={controls.result} role="status">
              {said}
              {share !== null && ` ${words.supposed(numbers.shareInPercent(share), precision(weighed))}`}
              {measure === 'fBeta' && ` ${words.bestBeta(words.tiles.fBeta(beta), numbers.measured(best.fBeta))}`}
              {measure === 'cost' && ` ${words.costs(cost(threshold), numbers.measured(best.cost), cost(best.cost))}`}
            </p>
            {alarms && <p className={controls.note}>{words.promised(alarms)}</p>}
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

function PrecisionRecall({ ranking, share, handle }: { ranking: Ranking; share: Share; handle: CurveHandle }) {
  const { words } = useText().learn.sections.accuracy;
  const { test } = ranking;
  const weight = weightAt(test, share);
  const { tp, fp, tn, fn } = confusionOf(test, handle.threshold, share);
  const series = useMemo(
    () => [
      {
        id: 'network',
        name: words.network,
        role: 'own' as const,
        curve: precisionRecallCurve(test, undefined, weight),
        averagePrecision: averagePrecision(test, undefined, weight),
      },
    ],
    [test, weight, words],
  );
  return (
    <PrecisionRecallChart
      series={series}
      prevalence={(tp + fn) / (tp + fp + tn + fn)}
      supposed={share !== null}
      point={{ precision: precision({ tp, fp, tn, fn }), recall: recall({ tp, fp, tn, fn }) }}
      handle={handle}
    />
  );
}
