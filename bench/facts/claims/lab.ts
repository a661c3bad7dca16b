import { makeSplit } from '#core/dataset/split.ts';
import { defaultExperiment } from '#detectors/experiments/defaults.ts';
import type { Claim } from '../claim.ts';
import { command, design, meaning, measured, source, test } from '../claim.ts';
import type { World } from '../world.ts';

const losses = 'bench/presets.test.ts';
const ofPreset = (preset: string) =>
  `npm run -s evaluate -- --preset ${preset} --seeds 10, and the same with --dataset kddcup99`;
const PROBABILITY =
  'npm run -s evaluate -- --detector vae --set score=reconstructionProbability --against vae --seeds 10, and the same with --first-seed 101';

const AN_AND_CHO = 'An and Cho 2015, Variational autoencoder based anomaly detection using reconstruction probability';

export const score: Claim[] = [
  test(
    'Averaged over samples is the logarithm of the likelihood',
    'src/core/variational/evaluation.test.ts',
    'scores rows by what a decoder with a learnt variance finds unlikely',
  ),
  source('as An and Cho describe it (2015, section 3.3)', `${AN_AND_CHO}, section 3.3: E[log p(x|z)]`),
  source(
    'the algorithm that they print (number 4) averages the likelihood itself.',
    `${AN_AND_CHO}, algorithm 4: the mean of p(x|μ, σ) over L samples`,
  ),
];

export const detectors: Claim[] = [
  test(
    'how improbable the row is under the decoder’s own spread (the mean of the log-likelihood over samples)',
    'src/core/variational/evaluation.test.ts',
    'scores rows by what a decoder with a learnt variance finds unlikely',
  ),
  source('Tukey took 1.5 for outliers and 3 for extreme ones.', 'Tukey 1977, Exploratory Data Analysis, section 2D'),
  source(
    'as the 2020 report had it',
    'Cloudera Fast Forward, Deep Learning for Anomaly Detection (FF12, 2020), the benchmark’s own code for PCA',
  ),
  source(
    '0 cuts along one feature, as first published',
    'Liu, Ting and Zhou 2008, Isolation Forest; the extended one: Hariri, Carrasco Kind and Brunner 2021',
  ),
  test(
    'empty: 1 / (features × variance)',
    'src/detectors/oneClassSvm/oneClassSvm.test.ts',
    'settles γ as scikit-learn’s “scale” does',
  ),
  test(
    'Each has the same settings on every data set, as 5 neighbours or 2 components.',
    'src/detectors/ensemble/ensemble.test.ts',
    'has members whose settings no default changes: no link says them',
  ),
  meaning('the prior (mean 0, spread 1)', 'the standard normal distribution: Kingma and Welling 2013, section 3'),
  test(
    'β grows from 0 to its full size over this many epochs',
    'src/core/variational/objective.test.ts',
    'grows to β over the epochs of the warm-up and stays there',
  ),
  design('0 means that it is there from the start.', 'src/core/variational/objective.ts'),
];

export const presets: Claim[] = [
  command(
    'until the network beats the mean row, which costs nothing',
    ofPreset('healthy'),
    'ROC AUC .9963 [.9941, .9985] against .9787 on ECG5000, .9572 [.9478, .9718] against .9352 on KDD, ahead from every seed',
  ),
  test(
    'the loss ends two to three times as high as a healthy start’s, on connections more than twenty times',
    losses,
    'one of too small a network ends two to three times as high as a healthy one, or more than twenty times',
  ),
  command(
    'more abnormal rows slip under the threshold',
    ofPreset('tooSmall'),
    'recall .982 [.971, .993] on ECG5000, .353 [.244, .780] on KDD; of a healthy start .995 [.990, 1] and .885 [.796, .918]',
  ),
  test(
    'with 64 numbers it copies what it has never seen: abnormal beats come back three or four times worse than normal ones, not ten times or more',
    losses,
    'one of too large a network is splendid, and hides that abnormal beats are copied, too',
  ),
  command(
    'and even the mean beat tells them apart better',
    'npm run -s evaluate -- --preset copies --seeds 10',
    'ROC AUC .9292 [.9035, .9448]; of the mean beat .9787 [.9698, .9869], ahead from every seed',
  ),
  test(
    'the loss jumps up and down instead of settling, several times above a healthy start’s.',
    losses,
    'one of too high a rate ends several times as high, and rises in a third of the epochs',
  ),
  meaning('One training row in ten is abnormal', 'contamination 0.1: src/detectors/experiments/presets.ts'),
  command(
    'most abnormal rows pass, and the mean row, which learns nothing, does far better',
    ofPreset('contaminated'),
    'recall .206 [.142, .281] on ECG5000, .073 [.033, .166] on KDD; ROC AUC .7403 [.6091, .8112] and .5808 [.3573, .8518], of the mean row .9747 and .9275',
  ),
  command(
    'scores as the mean row does',
    ofPreset('onlyTheMean'),
    'ROC AUC .9786 on ECG5000, of the mean row .9787, to within .0004 from every seed; .9349 and .9352 on KDD, to within .0021',
  ),
  command(
    'look for dead units, try other seeds, and see most runs end within 0.005 of the mean beat’s ROC AUC, and none better than PCA.',
    'npm run -s evaluate -- --preset anomagram --seeds 10, and the same with --first-seed 101',
    '6 to 21 dead units; ROC AUC within .005 of the mean beat’s from 16 of 20 seeds, at most .9684 and .9774, of PCA at least .9811 and .9802, ahead from every seed',
  ),
];

/** How many more normal and abnormal test rows there are than 8,000 and 2,000. */
const kddTestRows = ({ connections }: World): number[] => {
  const { test } = makeSplit(connections, defaultExperiment('kddcup99'));
  const abnormal = test.filter((row) => connections.classes[connections.label[row]!]!.abnormal).length;
  return [test.length - abnormal - 8000, abnormal - 2000];
};

export const sets: Claim[] = [
  source(
    'heartbeats of one patient',
    'UCR Time Series Archive, ECG5000, description; PhysioNet, BIDMC congestive heart failure database, record chf07',
  ),
  measured(
    '60 / 20 / 20, by seed',
    ({ beats }) => {
      const { validation, test } = makeSplit(beats, defaultExperiment('ecg5000'));
      return [validation.length / beats.rows, test.length / beats.rows];
    },
    [0.199, 0.201],
  ),
  measured('As it comes: 8,000 + 2,000', kddTestRows, [0, 0]),
  command(
    'it ranks these beats worse than the plain error from each of twenty seeds, and no better than even the mean beat: ahead of it from ten, behind it from ten.',
    PROBABILITY,
    'ROC AUC less that of the plain error −.0226 (−.0319 to −.0133), 0 : 10, and −.0152 (−.0199 to −.0106), 0 : 10; .9738 and .9796, of the mean beat .9787 and .9783, 4 : 6 and 6 : 4',
  ),
  meaning(
    'it widens its spread, and a wide spread forgives',
    'half of log σ² + (x − μ)² / σ²: as σ grows, what x is off counts for less',
  ),
  command(
    'it ranks these connections worse than the plain error from sixteen of twenty seeds, and heartbeats from each',
    `${PROBABILITY}; both with --dataset kddcup99 and without`,
    'ROC AUC less that of the plain error on KDD −.0041 (−.0165 to .0082), 3 : 7, and −.0095 (−.0172 to −.0018), 1 : 9',
  ),
];
