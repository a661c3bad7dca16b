import type { ReactElement } from 'react';
import {
  averagePrecision,
  costCurve,
  metricCurves,
  precisionRecallCurve,
  rocAuc,
  rocCurve,
} from '#core/metrics/curves.ts';
import { aucInterval, placementsOfSorted } from '#core/metrics/delong.ts';
import { rocBand } from '#core/metrics/rocBand.ts';
import { createScoreIndex, type ScoreIndex } from '#core/metrics/scoreIndex.ts';
import { evaluateValue } from '#core/statistics/singleValue.ts';
import { numbers } from '#text/en/locale.ts';
import { ConfusionChart } from '../confusion/ConfusionChart.tsx';
import { ContaminationChart } from '../contamination/ContaminationChart.tsx';
import { DecodeMap } from '../decodeMap/DecodeMap.tsx';
import { PictureContext } from '../frame/picture.ts';
import type { Size } from '../frame/size.ts';
import { type ChartGroup, GroupsChart } from '../groups/GroupsChart.tsx';
import { ErrorHistogram } from '../histogram/ErrorHistogram.tsx';
import { LatentScatter } from '../latent/LatentScatter.tsx';
import { LossChart } from '../loss/LossChart.tsx';
import type { CurveHandle } from '../rankings/CurveSlider.tsx';
import { PrecisionRecallChart } from '../rankings/PrecisionRecallChart.tsx';
import { RocChart } from '../rankings/RocChart.tsx';
import { RecallByClassChart } from '../recallByClass/RecallByClassChart.tsx';
import { ThresholdLines } from '../threshold/ThresholdLines.tsx';
import { thresholdScale } from '../threshold/thresholdScale.ts';
import { ValueRules } from '../valueRules/ValueRules.tsx';
import { LEARNT } from './learnt.tsx';
import { LEARNT_ROWS } from './learntRows.tsx';
import { SIGNALS } from './signals.tsx';

/**
 * Every chart with data that never change. The rows are made by formulas, not by chance: quantiles of a logistic
 * distribution, whose histograms overlap as those of a fair detector do.
 */
const logistic = (i: number, n: number) => Math.log((i + 0.5) / (n - i - 0.5));
const group = (name: string, heading: string, abnormal: number, rocAuc: number, recall: number): ChartGroup => ({
  ...{ id: name, name, heading, normal: 8000, abnormal, rocAuc, recall, falseAlarmRate: 0.042 },
  interval: { low: rocAuc - 0.02, high: Math.min(1, rocAuc + 0.015) },
});
const spread = (n: number, middle: number, width: number) =>
  Array.from({ length: n }, (_, i) => middle * Math.exp(width * logistic(i, n)));

const NORMAL = 180;
const ABNORMAL = 90;
const FLAGS = Array.from({ length: NORMAL + ABNORMAL }, (_, i) => (i < NORMAL ? 0 : 1));
const indexWith = (distance: number): ScoreIndex =>
  createScoreIndex([...spread(NORMAL, 0.05, 0.35), ...spread(ABNORMAL, 0.05 * distance, 0.45)], FLAGS);

const network = indexWith(8);
const baselines = { PCA: indexWith(5), mean: indexWith(3) };
const noun = { one: 'beat', many: 'beats' };
const threshold = 0.13;
const nothing = () => {};
const handle: CurveHandle = {
  label: 'Operating point',
  threshold,
  text: '0.13',
  onThreshold: nothing,
  onPoint: nothing,
};
const highlighted = [
  { score: 0.09, abnormal: false },
  { score: 0.11, abnormal: true },
];

const others = Array.from({ length: 200 }, (_, i) => 40 + 4 * logistic(i, 200));

const OWN = { id: 'own', name: 'network', role: 'own' } as const;
const losses = Array.from({ length: 21 }, (_, epoch) => ({
  epoch,
  training: 0.05 + 0.95 * 0.7 ** epoch,
  validation: 0.06 + 0.94 * 0.72 ** epoch,
}));

/** So many rows that their counts would share a line with no room between them, and a line that stands amid the right one. */
const many = {
  normal: Float64Array.from(spread(8000, 0.05, 0.35)).sort(),
  abnormal: Float64Array.from(spread(2000, 0.4, 0.45)).sort(),
  threshold: 0.24,
};

const histogram = {
  normal: network.normal,
  abnormal: network.abnormal,
  threshold,
  thresholdText: '0.130: 8 of 90 abnormal beats missed, 11 of 180 normal beats flagged',
  onThreshold: nothing,
  noun,
};

const kindsOfBeats = (size: Size) => (
  <PictureContext value={size}>
    <RecallByClassChart
      kinds={[
        'R-on-T premature ventricular contraction',
        'supraventricular premature or ectopic beat',
        'premature ventricular contraction',
        'unclassified',
      ].map((name, i) => ({
        id: name,
        name,
        group: 'by class',
        rows: 353 - 80 * i,
        flagged: 350 - 90 * i,
        highlighted: 0,
      }))}
      noun={noun}
      onPoint={nothing}
      onPick={nothing}
    />
  </PictureContext>
);

const scale = thresholdScale(network.normal, network.abnormal);
const thresholds = Array.from({ length: 121 }, (_, i) => scale.score(i / 120));
const curves = metricCurves(network, thresholds);
const cost = costCurve(network, thresholds, { falseAlarm: 1, miss: 10 });

const ranked = [
  { id: 'network', name: 'network', role: 'own' as const, index: network },
  { id: 'mean', name: 'the mean', role: 'baseline' as const, index: baselines.mean },
  { id: 'pca', name: 'PCA 4', role: 'baseline' as const, index: baselines.PCA },
];

const SHARES = [0, 0.3, 0.5, 0.7];
const medians = (from: number, fall: number) =>
  SHARES.map((contamination) => {
    const median = from - fall * contamination;
    return { contamination, low: median - 0.1 * contamination, median, high: median + 0.1 * contamination };
  });

const slower = ({ epoch, training, validation }: (typeof losses)[number]) => ({
  epoch,
  training: 1.2 * training,
  validation: 1.6 * validation,
});

/** A sunflower of dots, and a smaller one of crosses beside it. */
const turn = Math.PI * (3 - Math.sqrt(5));
const flower = (n: number, x: number, y: number, size: number) =>
  Array.from({ length: n }, (_, i) => {
    const radius = size * Math.sqrt(i / n);
    return [x + radius * Math.cos(i * turn), y + radius * Math.sin(i * turn)];
  }).flat();

export const CASES: Record<string, ReactElement> = {
  ...SIGNALS,
  ...LEARNT,
  ...LEARNT_ROWS,
  'loss/loss': <LossChart series={[{ ...OWN, losses }]} epochs={30} adjustedAt={[12]} />,
  'loss/loss-at': <LossChart series={[{ ...OWN, losses }]} epochs={30} at={9} />,
  'loss/loss-compared': (
    <LossChart
      series={[
        { ...OWN, losses },
        { id: 'run', name: 'other run', role: 'run', losses: losses.map(slower) },
      ]}
      epochs={30}
    />
  ),
  'histogram/histogram': <ErrorHistogram {...histogram} preview={0.3} highlighted={highlighted} />,
  'histogram/histogram-low': (
    <PictureContext value={{ width: 370, height: 122 }}>
      <ErrorHistogram {...histogram} preview={0.3} highlighted={highlighted} />
    </PictureContext>
  ),
  'histogram/histogram-narrow': (
    <PictureContext value={{ width: 250, height: 280 }}>
      <ErrorHistogram {...histogram} {...many} />
    </PictureContext>
  ),
  'histogram/histogram-picked': <ErrorHistogram {...histogram} picked={{ low: 0.05, high: 0.12 }} />,
  'histogram/histogram-density-equal': (
    <ErrorHistogram {...histogram} look={{ heights: 'density', axis: 'log', equal: true }} />
  ),
  'histogram/histogram-linear-equal': (
    <ErrorHistogram {...histogram} look={{ heights: 'count', axis: 'linear', equal: true }} />
  ),
  'rankings/roc': (
    <RocChart
      series={ranked.map(({ index, ...curve }) => ({ ...curve, roc: rocCurve(index, true), rocAuc: rocAuc(index) }))}
      point={{ fpr: 0.06, tpr: 0.94 }}
      preview={{ x: 0.02, y: 0.8 }}
      highlighted={[
        { x: 0.16, y: 0.97, abnormal: false },
        { x: 0.1, y: 0.95, abnormal: true },
      ]}
      handle={handle}
    />
  ),
  'rankings/roc-compared': (
    <RocChart
      series={[...ranked, { id: 'run', name: 'other run', role: 'run' as const, index: indexWith(4) }].map(
        ({ index, ...curve }) => ({ ...curve, roc: rocCurve(index, true), rocAuc: rocAuc(index) }),
      )}
      point={{ fpr: 0.06, tpr: 0.94 }}
      handle={handle}
    />
  ),
  'rankings/roc-intervals': (
    <RocChart
      series={ranked.map(({ index, ...curve }) => ({
        ...{ ...curve, roc: rocCurve(index, true), rocAuc: rocAuc(index) },
        interval: aucInterval(placementsOfSorted(index)),
        band: curve.role === 'own' ? rocBand(index, [0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1]) : null,
      }))}
      point={{ fpr: 0.06, tpr: 0.94 }}
      handle={handle}
    />
  ),
  'rankings/precision-recall': (
    <PrecisionRecallChart
      series={ranked.map(({ index, ...curve }) => ({
        ...curve,
        curve: precisionRecallCurve(index),
        averagePrecision: averagePrecision(index),
      }))}
      prevalence={ABNORMAL / (NORMAL + ABNORMAL)}
      point={{ precision: 0.88, recall: 0.94 }}
      handle={handle}
    />
  ),
  'threshold/threshold-impact': (
    <ThresholdLines
      label="Precision, recall and F1 against the threshold."
      caption="Here: precision 88 %, recall 94 %, F1 91 %"
      scale={scale}
      lines={[
        { name: 'precision', kind: 'dashed', values: curves.precision },
        { name: 'recall', kind: 'dotted', values: curves.recall },
        { name: 'F1', kind: 'strong', values: curves.f1 },
      ]}
      here={[0.88, 0.94, 0.91]}
      heights="shares"
      tick={numbers.shareInPercent}
      preview={0.3}
      highlighted={highlighted}
      handle={handle}
    />
  ),
  'threshold/cost': (
    <ThresholdLines
      label="Expected cost of a beat against the threshold."
      caption="A beat costs 0.24 here; ◆ chosen on validation: 0.2 on test; log scale"
      scale={scale}
      lines={[{ name: 'cost', kind: 'strong', values: cost }]}
      here={[0.24]}
      heights="log"
      tick={numbers.tick}
      best={{ threshold: 0.08, value: 0.2 }}
      handle={handle}
    />
  ),
  'confusion/confusion': (
    <ConfusionChart
      counts={{ passed: 169, falseAlarms: 11, missed: 8, caught: 82 }}
      highlighted={{ passed: 40, falseAlarms: 0, missed: 3, caught: 0 }}
      noun={noun}
      onPoint={nothing}
      onPick={nothing}
    />
  ),
  'recallByClass/recallByClass': (
    <RecallByClassChart
      kinds={[
        { id: 'a', name: 'DoS', group: 'by category of attack', rows: 1836, flagged: 1516, highlighted: 400 },
        { id: 'b', name: 'R2L', group: 'by category of attack', rows: 131, flagged: 4, highlighted: 0 },
        { id: 'c', name: 'probe', group: 'by category of attack', rows: 33, flagged: 26, highlighted: 0 },
        { id: 'd', name: 'known types', group: 'by whether known', rows: 1851, flagged: 1529, highlighted: 0 },
        { id: 'e', name: 'novel types', group: 'by whether known', rows: 149, flagged: 17, highlighted: 0 },
      ]}
      noun={{ one: 'connection', many: 'connections' }}
      onPoint={nothing}
      onPick={nothing}
    />
  ),
  'recallByClass/recallByClass-long': kindsOfBeats({ width: 430, height: 170 }),
  'recallByClass/recallByClass-low': kindsOfBeats({ width: 430, height: 110 }),
  'groups/groups': (
    <GroupsChart
      groups={[
        group('all test connections', 'all', 2000, 0.969, 0.849),
        group('each distinct connection once', 'all', 556, 0.946, 0.788),
        group('without smurf and neptune', 'all', 226, 0.804, 0.239),
        { ...group('copies of training connections', 'all', 90, 0.764, 0.011), falseAlarmRate: 0.003 },
        group('DoS', 'by category of attack', 1835, 0.986, 0.902),
        { ...group('U2R', 'by category of attack', 1, 0.91, 0), interval: null },
        { ...group('none', 'by category of attack', 0, 0, 0), rocAuc: null, interval: null, recall: null },
        group('novel types', 'by whether known', 149, 0.782, 0.188),
      ]}
      noun={{ one: 'connection', many: 'connections' }}
      onPoint={nothing}
      onPick={nothing}
    />
  ),
  'contamination/contamination': (
    <ContaminationChart
      runs={SHARES.flatMap((contamination) =>
        [1, 2, 3].map((seed) => ({ contamination, seed, rocAuc: 0.95 - contamination + 0.1 * contamination * seed })),
      )}
      series={[
        { ...OWN, summary: medians(0.95, 0.8) },
        { id: 'pca', name: 'PCA', role: 'baseline', summary: medians(0.98, 0.7) },
        { id: 'mean', name: 'mean', role: 'baseline', summary: medians(0.97, 0.75) },
      ]}
      published={{ points: [{ contamination: 0.3, rocAuc: 0.72 }] }}
      most={0.7}
      onOpen={nothing}
    />
  ),
  'latent/latent': (
    <LatentScatter
      points={[...flower(220, 0, 0, 1), ...flower(90, 1.6, 0.5, 0.8)]}
      abnormal={Array.from({ length: 310 }, (_, i) => (i < 220 ? 0 : 1))}
      selected={240}
      onSelect={nothing}
      highlighted={[3, 17, 228]}
      picked={{ left: 0.1, right: 0.3, top: 0.4, bottom: 0.7 }}
      noun="beats"
      axes={['component 1: 76 % of the spread', 'component 2: 14 % of the spread']}
    />
  ),
  'valueRules/value-rules': (
    <ValueRules
      value={66}
      others={others}
      findings={{ ...evaluateValue(66, others), iqr: { measure: null, limit: 1.5, unusual: false, usual: null } }}
      feature="serror_rate"
      noun={noun}
    />
  ),
  'decodeMap/decode-map': (
    <DecodeMap
      points={Float32Array.from([...flower(220, 0, 0, 1.8), ...flower(90, 1.6, 0.5, 1.2)])}
      abnormal={Array.from({ length: 310 }, (_, i) => (i < 220 ? 0 : 1))}
      value={[0.6, -1.2]}
      onChange={nothing}
      domain={{ x: [-3.4, 3.4], y: [-3.4, 3.4] }}
      unitNames={['unit 1', 'unit 2']}
      labels={{ map: 'Map of beats.', normal: 'normal', abnormal: 'abnormal', value: numbers.tick }}
      spread={{ mean: [-1, 0.5], deviation: [0.2, 0.1] }}
      prior
    />
  ),
};
