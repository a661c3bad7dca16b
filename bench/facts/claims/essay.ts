import { makeSplit } from '#core/dataset/split.ts';
import { quantileSorted } from '#core/statistics/quantile.ts';
import { publishedSweep } from '#core/sweep.ts';
import { defaultExperiment } from '#detectors/experiments/defaults.ts';
import type { Claim } from '../claim.ts';
import { command, design, meaning, measured, source, test } from '../claim.ts';
import { meanBeatOfReport, ofContamination, thresholdsOf, trainingScores } from '../measures.ts';
import type { World } from '../world.ts';

const REPORT =
  'Cloudera Fast Forward, Deep Learning for Anomaly Detection (FF12, 2020), chapter 4, ECG5000 and Anomagram';
const ECG5000 =
  'UCR Time Series Archive, ECG5000, description (Chen and Keogh); BIDMC congestive heart failure database, record chf07';

const series = 'src/features/learn/sections/anomaly/series.test.ts';
const ways = 'src/features/learn/sections/classify/ways.test.ts';

export const anomaly: Claim[] = [
  design('taken every half hour for six days', 'src/features/learn/sections/anomaly/series.ts'),
  test(
    'busy by day, quiet by night',
    series,
    'has a rhythm: every day is busiest in the afternoon and quietest at night',
  ),
  test(
    'The spike it catches, but a busy night is no higher than an ordinary noon',
    series,
    'on the value catches a busy night only with false alarms',
  ),
  test(
    'The busy night now stands out from every ordinary hour, as the spike does.',
    series,
    'on the surprise has busy nights and spikes stand far out from every ordinary hour, wherever they are put',
  ),
  test(
    'catches the busy night as well as the spike, and flags no ordinary hour.',
    series,
    'on the surprise catches it without',
  ),
];

export const classify: Claim[] = [
  test(
    'A newcomer on the normal side of that border passes as normal.',
    ways,
    'supervised: knows the known faults, and lets the new one pass',
  ),
  test(
    'The semi-supervised one draws a border round the normal cloud and catches both.',
    ways,
    'semi-supervised: flags whatever is unlike normal',
  ),
  test(
    'so it takes part of the clump of known faults for normal.',
    ways,
    'unsupervised: flags the new fault, but takes part of the common ones for normal',
  ),
];

const classShares = ({ beats }: World) => {
  const counts = beats.classes.map((_, label) => beats.label.filter((of) => of === label).length);
  return counts.map((count) => count / beats.rows);
};

export const heartbeat: Claim[] = [
  measured('A heartbeat, 140 numbers', ({ beats }) => beats.features, [140, 140]),
  source('A heart patient wore electrodes for hours;', ECG5000),
  measured('5,000 heartbeats were cut out', ({ beats }) => beats.rows, [5000, 5000]),
  measured('each stretched to 140 samples', ({ beats }) => beats.features, [140, 140]),
  measured(
    'and z-normalised',
    ({ beats: { x, rows, features } }) =>
      Array.from({ length: rows }, (_, row) => {
        const beat = x.subarray(row * features, (row + 1) * features);
        const mean = beat.reduce((sum, value) => sum + value, 0) / features;
        return Math.sqrt(beat.reduce((sum, value) => sum + (value - mean) ** 2, 0) / features) + Math.abs(mean);
      }),
    // By n or by n − 1, and rounded as they are kept.
    [0.99, 1.01],
  ),
  measured('A little more than half of them are normal.', (world) => classShares(world)[0]!, [0.5, 0.6]),
  measured(
    'The others fall into four kinds',
    ({ beats }) => beats.classes.filter(({ abnormal }) => abnormal).length,
    [4, 4],
  ),
  measured('some of them very rare', (world) => Math.min(...classShares(world)), [0, 0.01]),
  measured('It is a list of 140 numbers', ({ beats }) => beats.features, [140, 140]),
  design('the chosen beat stands as a row of 140 cells', 'src/features/learn/sections/heartbeat/HeartbeatFigure.tsx'),
  meaning('scaled so that every sample runs from 0 to 1', 'min–max scaling'),
  measured('The row of cells is what enters the network: 140 inputs', ({ beats }) => beats.features, [140, 140]),
  meaning('each of the 140 runs from 0 to 1 over the training beats', 'min–max scaling, fitted on training rows'),
  command(
    'On these data a network does better without.',
    'npm run -s evaluate -- --seeds 5 --first-seed 101, and the same with --set scaling=minmax',
    'ROC AUC .9942 [.9917, .9970] without, .9897 [.9873, .9930] with',
  ),
  command(
    'To the network of the Lab, trained from twenty seeds, the hardest were eighteen times these or the unclassified ones.',
    'npm run -s evaluate -- --groups --seeds 10 --json, and the same with --first-seed 101',
    'least ROC AUC of the four kinds: of unclassified beats from ten seeds, of supraventricular ones from eight, of premature ventricular ones from two',
  ),
  measured(
    'of the unclassified a test has five',
    ({ beats }) =>
      [1, 2, 3].map((seed) => {
        const { test } = makeSplit(beats, { ...defaultExperiment('ecg5000'), seed });
        return test.filter((row) => beats.classes[beats.label[row]!]!.short === 'UB').length;
      }),
    [5, 5],
  ),
  meaning('± 1 SD', 'one standard deviation to either side'),
  measured('As the network sees it: 140 inputs', ({ beats }) => beats.features, [140, 140]),
  meaning('Min–max, 0 to 1', 'min–max scaling'),
];

const widthsOf = ({ part }: World) => part('bottleneck').facts.widths.map(({ rocAuc }) => rocAuc);

const ONE_UNIT =
  "npm run -s evaluate -- --seeds 10 --link 'd=ecg5000&net=32tanh.16tanh&z=1linear&lr=0.003&e=30&v=3', and with z=4linear";

const SIXTEEN_UNITS =
  "npm run -s evaluate -- --seeds 10 --link 'd=ecg5000&net=32tanh.16tanh&z=16linear&lr=0.003&e=30&v=3', and with z=4linear";

/** How many times smaller it gets from one unit to four and from four to sixteen. */
const falls = (byWidth: readonly number[]) => [byWidth[0]! / byWidth[3]!, byWidth[3]! / byWidth[15]!];

export const bottleneck: Claim[] = [
  measured(
    'With a single latent unit a normal beat comes back coarse but recognisable, and with more units ever closer.',
    ({ part }) => falls(part('bottleneck').facts.widths.map(({ medianNormal }) => medianNormal)),
    [1.05, 100],
  ),
  measured(
    'With many units abnormal beats come back better, too',
    ({ part }) => falls(part('bottleneck').facts.widths.map(({ medianAbnormal }) => medianAbnormal)),
    [1.05, 100],
  ),
  measured('An autoencoder has to squeeze the 140 numbers of a beat', ({ beats }) => beats.features, [140, 140]),
  design('One beat pulled through a bottleneck of 1 to 16 units', 'src/detectors/experiments/essay.ts'),
  command(
    'Over ten seeds one unit puts 8 in 1,000 pairs of a normal and an abnormal beat in the wrong order, four units 5.',
    ONE_UNIT,
    'ROC AUC .9919 with one latent unit, .9951 with four',
  ),
  command(
    'Over ten seeds four units put 5 in 1,000 pairs of a normal and an abnormal beat in the wrong order, one unit 8.',
    ONE_UNIT,
    'ROC AUC .9919 with one latent unit, .9951 with four',
  ),
  command(
    'Over ten seeds sixteen units put 7 in 1,000 pairs of a normal and an abnormal beat in the wrong order, four units 5.',
    SIXTEEN_UNITS,
    'ROC AUC .9930 with sixteen latent units, .9951 with four',
  ),
  measured(
    'they keep their distance, or gain a little: half of the abnormal beats are told from half of the normal ones at any width',
    ({ part }) => {
      const apart = part('bottleneck').facts.widths.map(
        ({ medianNormal, medianAbnormal }) => medianAbnormal / medianNormal,
      );
      return apart.map((times) => times / apart[0]!);
    },
    [1, 2],
  ),
  meaning(
    'A score is lost elsewhere, where the two heaps meet',
    'ROC AUC is the share of pairs in the right order: those in the wrong one are of abnormal rows below normal ones',
  ),
  command(
    'the score climbs from 0.992 with one unit to 0.995 with four, and comes down again to 0.993 with sixteen',
    `${SIXTEEN_UNITS} and with z=1linear; --link …z=4linear… --against …z=16linear…`,
    'ROC AUC .9919, .9951, .9930; four less one .0031 (.0004 to .0058), 9 : 1; four less sixteen .0021 (.0011 to .0032), 9 : 1; from seeds 101–110 .9893, .9942, .9909; .0048 (.0025 to .0072), 9 : 1; .0033 (.0012 to .0055), 10 : 0',
  ),
  measured('but even a single one comes near', (world) => widthsOf(world)[3]! - widthsOf(world)[0]!, [-0.005, 0.01]),
  measured(
    'The score below the slider hardly moves',
    (world) => Math.max(...widthsOf(world)) - Math.min(...widthsOf(world)),
    [0, 0.015],
  ),
  design(
    'Choose beat 10, a supraventricular one (SP), and widen the neck from 1 to 8.',
    'data/learn/parts/bottleneck.ts',
  ),
  measured('at the wide end it does not rise', (world) => widthsOf(world)[15]! - widthsOf(world)[3]!, [-0.01, 0.002]),
  design(
    '140 inputs, layers of 32 and 16, …, layers of 16 and 32, 140 outputs.',
    'src/detectors/autoencoder/fields.ts',
  ),
  design('140 in', 'src/features/learn/sections/bottleneck/Hourglass.tsx'),
  design('140 out', 'src/features/learn/sections/bottleneck/Hourglass.tsx'),
];

export const error: Claim[] = [
  meaning(
    'At each of the 140 samples take the difference, square it, and average: that is the reconstruction error.',
    'mean squared error over features: src/core/network/forward.ts, reconstructionErrors',
  ),
  meaning(
    'and the mean height of that strip is the number',
    'the strip draws squared differences, the error is their mean',
  ),
];

const fragile = ({ part }: World) => part('baselines').facts.seeds;
const medianAt = (world: World, epoch: number, abnormal: boolean) =>
  quantileSorted(Float64Array.from(trainingScores(world, epoch, abnormal)).sort(), 0.5);
const areaAt = ({ part }: World, epoch: number) => part('training').facts.rocAuc[epoch]!;

export const training: Claim[] = [
  measured(
    'No. They fall as well, since every beat has something in common with a normal one. But they fall far less, and so the heaps part.',
    (world) => [
      medianAt(world, 0, true) / medianAt(world, 40, true),
      medianAt(world, 40, true) / medianAt(world, 40, false),
    ],
    [1.2, 100],
  ),
  measured(
    'A network that gets stuck at that first stage looks trained, and its score is not even bad',
    (world) => fragile(world).flatMap(({ collapsed, rocAuc }) => (collapsed ? rocAuc : [])),
    [0.9, 0.98],
  ),
  measured('the errors of a thousand beats', ({ part }) => part('training').arrays.abnormal!.length, [1000, 1000]),
  design('No abnormal beat took part in the training.', 'src/detectors/experiments/essay.ts'),
  measured(
    'Before training both heaps of errors stand in the same place, near 1.',
    (world) => [medianAt(world, 0, false), medianAt(world, 0, true)],
    [0.8, 1.25],
  ),
  measured(
    'Within one epoch the normal heap has moved far to the left',
    (world) => medianAt(world, 1, false) / medianAt(world, 0, false),
    [0, 0.6],
  ),
  measured(
    'over forty epochs it moves on while the abnormal heap follows only a little',
    (world) =>
      medianAt(world, 40, true) / medianAt(world, 40, false) / (medianAt(world, 1, true) / medianAt(world, 1, false)),
    [1.5, 10],
  ),
  measured(
    'Most of the parting happens in the first few epochs; the rest is polish.',
    (world) => (areaAt(world, 5) - areaAt(world, 0)) / (areaAt(world, 40) - areaAt(world, 0)),
    [0.8, 1.1],
  ),
  design('Stop at epoch 1', 'src/features/learn/sections/training/TrainingFigure.tsx'),
  design('Do it again at epoch 40.', 'src/detectors/experiments/essay.ts'),
];

export const threshold: Claim[] = [
  meaning('A third takes the threshold with the best F1', 'the rule bestF1: src/core/metrics/threshold.ts'),
  meaning('so that 95 of 100 normal validation beats pass', '95th percentile of their scores'),
  meaning('Exactly 5 in 100', 'the rest of 95 in 100'),
  measured('Around 5 in 100', (world) => thresholdsOf(world).percentile.falseAlarmRate, [0.03, 0.08]),
  meaning('this rule gives up about 5 in 100 normal beats', '95th percentile of the scores of normal validation beats'),
  measured(
    'The percentile flags about one normal beat in twenty',
    (world) => thresholdsOf(world).percentile.falseAlarmRate,
    [0.03, 0.08],
  ),
  measured('misses very few abnormal ones', (world) => thresholdsOf(world).percentile.missRate, [0, 0.03]),
  measured(
    'Best F1 and mean plus three standard deviations lie further to the right: fewer false alarms, more misses.',
    (world) => {
      const { percentile, meanSigma, bestF1 } = thresholdsOf(world);
      return [meanSigma, bestF1].flatMap((other) => [
        other.threshold / percentile.threshold,
        1 + percentile.falseAlarmRate - other.falseAlarmRate,
        1 + other.missRate - percentile.missRate,
      ]);
    },
    [1, 10],
  ),
  design('Open this network in the Lab with the rule “best F1”', 'src/features/learn/sections.ts'),
  design('95th percentile', 'src/features/learn/sections/threshold/ThresholdFigure.tsx'),
  design('Mean + 3σ', 'src/features/learn/sections/threshold/ThresholdFigure.tsx'),
  design('Best F1', 'src/features/learn/sections/threshold/ThresholdFigure.tsx'),
];

const SUITCASES = 'src/features/learn/sections/accuracy';
const arithmetic = (says: string, because: string) => meaning(says, because);

export const accuracy: Claim[] = [
  source(
    'Where anomalies are rare, the second is the stricter judge.',
    'Saito and Rehmsmeier 2015, number 11 of the references',
  ),
  design('Picture 1,000 suitcases at an airport, 50 of which hold something forbidden.', SUITCASES),
  design('A scanner at that airport decides rightly about 95 of every 100 suitcases.', SUITCASES),
  design('the 50 forbidden ones', SUITCASES),
  arithmetic('It finds 95 % of them', 'an answer to choose, and a wrong one'),
  arithmetic('The 95 per cent are of all cases', 'accuracy is of all cases'),
  arithmetic('950 of 1,000 decisions are right', '1,000 − 50'),
  arithmetic('That is 95 per cent, and not one of the 50 is found.', '950 / 1,000'),
  arithmetic('it may miss all 50', 'accuracy without recall'),
  arithmetic('is right about all 950 harmless cases, which is 95 per cent of everything', '950 / 1,000'),
  design('A field of 1,000 suitcases of which 50 are forbidden.', SUITCASES),
  arithmetic('waves all through is 95 per cent accurate with a recall of nought', '950 / 1,000, 0 / 50'),
  arithmetic(
    'One that finds nine in ten of the forbidden and holds up one in ten of the harmless is less accurate, at 90 per cent, and far more useful; even so two of three of its alarms are false.',
    '(45 + 855) / 1,000 = .9; 95 of 45 + 95 alarms are false, .68',
  ),
  arithmetic('The harmless are so many that a tenth of them outnumbers all the forbidden there are.', '95 > 50'),
  measured(
    'two in five of them are abnormal',
    ({ part }) => {
      const { testAbnormal } = part('scores').arrays;
      return testAbnormal!.reduce((sum, flag) => sum + flag, 0) / testAbnormal!.length;
    },
    [0.35, 0.45],
  ),
  measured(
    'Make them one in a hundred, and the same network under the same threshold is wrong about most of its alarms.',
    (world) => {
      const { falseAlarmRate, missRate } = thresholdsOf(world).percentile;
      const [caught, flagged] = [0.01 * (1 - missRate), 0.99 * falseAlarmRate];
      return flagged / (caught + flagged);
    },
    [0.7, 1],
  ),
  meaning(
    'at β = 1 precision and recall count alike, at 2 recall counts double',
    'van Rijsbergen 1979, chapter 7: F-beta',
  ),
  design('raise the price of a miss from 1 false alarm to 1,000', SUITCASES),
  design('1,000 suitcases', SUITCASES),
  design('1: as much as precision', SUITCASES),
  design('1 false alarm', SUITCASES),
];

const contender = ({ part }: World, at: number) => part('baselines').facts.baselines[at]!.rocAuc;

export const baselines: Claim[] = [
  command(
    'A is PCA with two components: no network, and milliseconds of work.',
    'npm run -s bench -- --detectors',
    'pca on ECG5000: 13 ms to fit and score',
  ),
  source('A score of 0.96 sounds like success.', REPORT),
  measured(
    'B and D draw the same curve whatever the beat, and have the same area under the ROC curve to within a ten-thousandth.',
    (world) => contender(world, 2) - contender(world, 0),
    [-0.0001, 0.0001],
  ),
  measured(
    'A comes close to C, and C is best by a little.',
    (world) => contender(world, 3) - contender(world, 1),
    [0, 0.01],
  ),
  design('Here all learn from beats after min–max scaling', 'src/detectors/experiments/essay.ts'),
  measured('with which the mean beat scores 0.967', (world) => contender(world, 0) - 0.967, [-0.0005, 0.0005]),
  measured(
    'on the same beats as measured it has 0.983',
    ({ part }) =>
      part('contamination').facts.runs.flatMap(({ contamination, seed, baselines }) =>
        contamination === 0 && seed === part('baselines').facts.seed ? baselines.mean! : [],
      ),
    [0.9825, 0.9835],
  ),
  measured('Trained from twenty seeds', (world) => fragile(world).length, [20, 20]),
  measured(
    'the network of B collapsed in nine',
    (world) => fragile(world).filter(({ collapsed }) => collapsed).length,
    [9, 9],
  ),
  measured(
    'then it scored as the mean beat did, to within a few thousandths',
    (world) => fragile(world).flatMap(({ collapsed, rocAuc, mean }) => (collapsed ? Math.abs(rocAuc - mean) : [])),
    [0, 0.006],
  ),
  measured(
    'as it did from seed 14',
    (world) => fragile(world).flatMap(({ seed, collapsed }) => (seed === 14 ? Number(collapsed) : [])),
    [1, 1],
  ),
  measured('Open seed 2 of that fragile network in the Lab', ({ part }) => part('baselines').facts.seed, [2, 2]),
  design('PCA, 2 components', 'src/detectors/experiments/essay.ts'),
];

const REPORTED = publishedSweep('ecg5000')!.points;

/** How far above each published point a line runs. */
const above = (world: World, what: 'network' | 'pca' | 'mean') =>
  REPORTED.map(({ contamination, rocAuc }) => ofContamination(world, what, contamination) - rocAuc);
const firstTwo = (world: World) => above(world, 'mean').slice(0, 2).map(Math.abs);
const third = (world: World) => above(world, 'mean')[2]!;
/** How many times as far the third lies from the other lines as from that of PCA. */
const nearestToPca = (world: World) =>
  (['network', 'mean'] as const).map((what) => Math.abs(above(world, what)[2]! / above(world, 'pca')[2]!));

export const contamination: Claim[] = [
  command(
    'with a single latent unit the network falls more slowly, but it falls',
    "npm run -s evaluate -- --seeds 5 --first-seed 101 --contamination 0.05 --link 'd=ecg5000&net=32tanh.16tanh&z=1linear&lr=0.001&e=40&v=3', and with z=4linear",
    'ROC AUC .9354 [.9208, .9544] with one latent unit, .8574 [.8423, .8747] with four',
  ),
  measured(
    'So here is our network again',
    // The same two beats, redrawn with the same errors as at the very top.
    ({ part }) => part('contamination').facts.scores[0]!.map((score, i) => score / part('idea').facts.beats[i]!.score),
    [1, 1],
  ),
  design('0.5 is guessing.', 'src/core/metrics/curves.ts'),
  design('Eight shares, three seeds each: twenty-four networks', 'src/core/sweepShares.ts'),
  source('Diamonds are what a report of 2020 found.', REPORT),
  measured('almost perfect with clean training rows', (world) => ofContamination(world, 'network', 0), [0.98, 1]),
  measured(
    'less than 0.9 with a twentieth of them abnormal',
    (world) => ofContamination(world, 'network', 0.05),
    [0.8, 0.9],
  ),
  measured(
    'to little more than guessing at 30 per cent',
    (world) => ofContamination(world, 'network', 0.3),
    [0.5, 0.6],
  ),
  measured(
    'and to less than that beyond',
    (world) => [0.4, 0.5, 0.7].map((share) => ofContamination(world, 'network', share)),
    [0, 0.5],
  ),
  measured(
    'PCA falls more slowly.',
    (world) =>
      [0.05, 0.1, 0.2, 0.3].map(
        (share) => ofContamination(world, 'pca', share) - ofContamination(world, 'network', share),
      ),
    [0.03, 0.3],
  ),
  measured(
    'The mean beat hardly moves up to 30 per cent',
    (world) => ofContamination(world, 'mean', 0) - ofContamination(world, 'mean', 0.3),
    [0, 0.04],
  ),
  measured(
    'then falls as well, and below both at 70 per cent, when abnormal beats are the majority',
    (world) =>
      (['network', 'pca'] as const).map((id) => ofContamination(world, id, 0.7) - ofContamination(world, 'mean', 0.7)),
    [0, 1],
  ),
  source('Of the three published points, 0.96, 0.93 and 0.56 at 0, 30 and 50 per cent', REPORT),
  measured('the first two lie near the line of the mean beat', firstTwo, [0, 0.025]),
  measured('and the third lies below it', third, [0.05, 1]),
  measured('nearest to that of PCA', nearestToPca, [2, 1000]),
  measured(
    'By 30 per cent it redraws abnormal beats as well as normal ones',
    (world) => ofContamination(world, 'medianAbnormal', 0.3) / ofContamination(world, 'medianNormal', 0.3),
    [0.7, 1.4],
  ),
  measured(
    'It loses on clean rows, and wins by far on dirty ones until half of them are.',
    (world) => [
      1 - (ofContamination(world, 'mean', 0) - ofContamination(world, 'network', 0)),
      ...[0.05, 0.1, 0.2, 0.3, 0.4].map(
        (share) => 1 + ofContamination(world, 'mean', share) - ofContamination(world, 'network', share) - 0.1,
      ),
    ],
    [1, 2],
  ),
  measured('Of the points of the report of 2020 the first two lie near its line;', firstTwo, [0, 0.025]),
  measured('the third lies below it', third, [0.05, 1]),
  measured('nearest to PCA’s', nearestToPca, [2, 1000]),
  source('with every sample scaled to its range over all rows, as the report did', REPORT),
  measured(
    'at no, 30 and 50 per cent it has 0.97, 0.93 and 0.56, and the report 0.96, 0.93 and 0.56',
    (world) => REPORTED.map(({ contamination, rocAuc }) => meanBeatOfReport(world, contamination) - rocAuc),
    [-0.01, 0.01],
  ),
  meaning('the fewer normal ones are left to learn from, at 70 per cent not a third', 'three tenths of as many rows'),
  design('Open a run at 5 per cent in the Lab and give it a single latent unit.', 'src/core/sweepShares.ts'),
  design('Open the network with 30 per cent abnormal training beats in the Lab', 'src/features/learn/sections.ts'),
];

const watch = 'src/features/learn/sections/wild/watch.test.ts';
const stream = 'src/features/learn/sections/wild/stream.ts';

export const variational: Claim[] = [
  design(
    'the rings are the prior at one, two and three standard deviations',
    'src/features/learn/sections/variational',
  ),
  meaning(
    'The score of such a network is not how far off it is, but how unlikely the beat is to it: its surprise.',
    'An and Cho 2015, section 3.3, of which the mean of log p is taken here: src/core/variational/evaluation.ts',
  ),
  design('Latent unit 1', 'src/detectors/experiments/essay.ts'),
  design('Latent unit 2', 'src/detectors/experiments/essay.ts'),
  design('± 2 σ', 'src/features/learn/sections/variational'),
  design('The three with their 95 % intervals', 'src/core/metrics/delong.ts'),
  design('the autoencoder of section 6', 'src/features/learn/sections.ts'),
  design('by the autoencoder of section 6', 'src/features/learn/sections.ts'),
  measured('Samples of 140 outside the band', ({ beats }) => beats.features, [140, 140]),
];

export const wild: Claim[] = [
  design('Real beats, one in ten of them abnormal, in an order of our making', stream),
  design('grows from beat 120 to beat 600', stream),
  measured(
    'Beats are drawn at random from some three hundred',
    ({ part, beats }) => (part('wild').arrays.normal!.length + part('wild').arrays.abnormal!.length) / beats.features,
    [280, 340],
  ),
  design('PCA with four components', 'src/features/learn/sections/wild/watch.ts'),
  test(
    'As normal drifts, the share of normal beats that are flagged rises from about one in twenty to all of them, while hardly any abnormal beat is missed.',
    watch,
    'makes the detector cry wolf',
  ),
  test(
    'the detector is quiet again and still catches most abnormal ones',
    watch,
    'on checked beats silences false alarms and keeps catching',
  ),
  test('but now misses most of the abnormal beats', watch, 'on everything makes anomalies normal'),
  design('the contamination of section 10', 'src/features/learn/sections.ts'),
  design('number 3 below', 'src/text/en/learn/references.ts'),
];
