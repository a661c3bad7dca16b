import { type Given, METHOD_DETECTORS, type Method } from '#core/learn/methods.ts';
import type { Claim } from '../claim.ts';
import { command, design, meaning, measured, source, test } from '../claim.ts';
import { methodArea } from '../measures.ts';
import type { World } from '../world.ts';

const REPORT =
  'Cloudera Fast Forward, Deep Learning for Anomaly Detection (FF12, 2020), chapter 4, tables of the comparison on KDD Cup ’99';
const maps = 'src/features/learn/sections/methods/plane/maps.test.ts';
const map = 'src/features/learn/sections/methods/methods.ts';
const part = 'data/learn/parts/methods.ts';

const MEASURED = (Object.keys(METHOD_DETECTORS) as Method[]).filter((method) => METHOD_DETECTORS[method].length > 0);
const bestOf = (world: World, given: Given) =>
  Math.max(...MEASURED.map((method) => methodArea(world, method, 'hundreds', given)));
/** How far methods are below the best on heartbeats: up to .03 is lit, beyond is out. */
const behind = (world: World, given: Given, methods: readonly Method[]) =>
  methods.map((method) => bestOf(world, given) - methodArea(world, method, 'hundreds', given));
/** What 5 % strange rows among the examples cost on heartbeats. */
const lost = (world: World, method: Method) =>
  methodArea(world, method, 'hundreds', 'clean') - methodArea(world, method, 'hundreds', 'someStrange');
const LIT = [0, 0.03] as const;
const OUT = [0.03, 1] as const;

export const methods: Claim[] = [
  test(
    'Two do: those that look for near neighbours.',
    maps,
    'on a ring, only those that look for neighbours find the point in the middle',
  ),
  test(
    'Yes: those that look for near neighbours.',
    maps,
    'on a ring, only those that look for neighbours find the point in the middle',
  ),
  measured(
    'On clean heartbeats the mean, rules for single numbers, PCA, nearest neighbours, a one-class machine and both autoencoders are lit',
    (world) => behind(world, 'clean', ['profile', 'rules', 'pca', 'neighbours', 'svm', 'autoencoder', 'vae']),
    LIT,
  ),
  measured('the isolation forest falls behind', (world) => behind(world, 'clean', ['forest']), OUT),
  measured(
    'With a twentieth of the examples strange, neighbours, the one-class machine and both autoencoders fall behind',
    (world) => behind(world, 'someStrange', ['neighbours', 'svm', 'autoencoder', 'vae']),
    OUT,
  ),
  measured('and the mean and PCA stay', (world) => behind(world, 'someStrange', ['profile', 'pca']), LIT),
  measured(
    'with three in ten the mean alone stays',
    (world) =>
      behind(
        world,
        'manyStrange',
        MEASURED.filter((method) => method !== 'profile'),
      ),
    OUT,
  ),
  measured(
    'Neighbours grow with their examples',
    ({ part }) => {
      const { trials } = part('methods').facts;
      const bytes = (kind: string, of: Given) =>
        trials.find((trial) => trial.width === 'hundreds' && trial.given === of && trial.kind === kind)!.bytes;
      return ['kNearest', 'lof'].map((kind) => bytes(kind, 'clean') / bytes(kind, 'half'));
    },
    [1.8, 2.2],
  ),
  measured(
    'the one-class machine half as fast',
    ({ part }) => {
      const { trials } = part('methods').facts;
      const bytes = (given: Given) =>
        trials.find((trial) => trial.width === 'hundreds' && trial.given === given && trial.kind === 'oneClassSvm')!
          .bytes;
      return bytes('clean') / bytes('half') - 1;
    },
    [0.3, 0.7],
  ),
  source('an idea of the 1960s', 'Cover and Hart 1967'),
  command(
    'come within a thousandth of the autoencoder’s ROC AUC: so it was on average over twenty seeds, of which the autoencoder won eleven',
    'npm run -s evaluate -- --against kNearest --seeds 10, and the same with --first-seed 101',
    'autoencoder less nearest neighbours .0000 (−.0004 to .0005), 5 : 5, and .0005 (−.0003 to .0014), 6 : 4',
  ),
  measured(
    'But let a twentieth of the examples be strange, and the plain mean is ahead of both.',
    (world) =>
      (['neighbours', 'autoencoder'] as const).map(
        (method) =>
          methodArea(world, 'profile', 'hundreds', 'someStrange') -
          methodArea(world, method, 'hundreds', 'someStrange'),
      ),
    [0.03, 1],
  ),
];

export const methodsWords: Claim[] = [
  design('Out is a ROC AUC more than 0.03 below the best', map),
  meaning(
    'of 100 pairs of a strange and a normal row, three more in the wrong order',
    'ROC AUC is the share of such pairs in the right order: Hanley and McNeil 1982',
  ),
  design('Out is more than 100 kB, where that is all there is', map),
  design('moved by five standard deviations', part),
  design('unlabelled, 5 % strange', 'src/core/learn/methods.ts'),
  design('30 % strange', 'src/core/learn/methods.ts'),
  design('fit into 100 kB', map),
  command(
    'On the heartbeats it is behind by a hair only, some 0.003 of ROC AUC, though from each of twenty seeds.',
    'npm run -s evaluate -- --against pca --seeds 10, and the same with --first-seed 101',
    'autoencoder less PCA .0037 (.0015 to .0058), 10 : 0, and .0032 (.0019 to .0045), 10 : 0; all twenty together .0034 (.0023 to .0046)',
  ),
  measured(
    'it is behind by a hair only',
    ({ part }) => {
      const { trials } = part('methods').facts;
      const areas = (kind: string) =>
        trials.find((trial) => trial.width === 'hundreds' && trial.given === 'clean' && trial.kind === kind)!.rocAuc;
      return areas('autoencoder').map((area, i) => area - areas('pca')[i]!);
    },
    [0, 0.005],
  ),
  measured(
    'moved less than most by strange rows among its examples',
    (world) => MEASURED.filter((method) => lost(world, method) < lost(world, 'profile')).length,
    [0, 2],
  ),
  measured(
    'a few strange rows among its examples cost it less than they cost neighbours and networks',
    (world) =>
      (['neighbours', 'autoencoder', 'vae'] as const).map((method) => lost(world, method) - lost(world, 'forest')),
    [0.03, 1],
  ),
  measured(
    'A strange row among the examples hides all that are like it',
    (world) =>
      methodArea(world, 'neighbours', 'hundreds', 'clean') - methodArea(world, 'neighbours', 'hundreds', 'someStrange'),
    [0.1, 0.3],
  ),
  source(
    'many copies of the same row mislead LOF',
    'Breunig et al. 2000, section 3.1, on duplicates: local reachability densities become infinite',
  ),
  design(
    'by which no setting was chosen, with no, 5 % and 30 % abnormal rows among those learnt from',
    'src/core/learn/methods.ts',
  ),
  source(
    'its 95 % interval by DeLong’s method',
    'DeLong, DeLong and Clarke-Pearson 1988, Biometrics 44(3), 837–845: src/core/metrics/delong.ts',
  ),
  design('5\u00a0%', 'src/core/learn/methods.ts'),
  design('30\u00a0%', 'src/core/learn/methods.ts'),
  source('What a report of 2020 measured on connections', REPORT),
  source(
    'Cloudera’s report FF12, number 1 below; 97,278 connections to learn from and 10,000 to judge, on a processor and a graphics card of 2020',
    REPORT,
  ),
  command(
    'About 1,900 of its 8,000 normal test rows are attacks',
    'npm run -s bench -- --draws',
    '1,896 of the labels that the report counted by are wrong',
  ),
  source('can hardly have learnt from all 97,278 rows in 0.417 s', REPORT),
  command(
    '93,278 took 9.1 s and left 945 rows in a model of 140 kB',
    'sklearn.svm.OneClassSVM(kernel="rbf", nu=0.01, gamma=0.5).fit on the normal training rows of KDD Cup ’99, min–max scaled; scikit-learn 1.2, processor time',
    '9.1 s, 945 support vectors, which are at least ν · n = 933 (Schölkopf et al. 2001, proposition 3); 140 kB pickled',
  ),
  // A support vector is 18 numbers and its weight, in float64.
  measured('a model of 10.77 kB is what some 6,000 rows leave', () => 10_770 / (19 * 8) / 0.01, [5000, 7500]),
  source('and its 400 s are those of one small step after another', REPORT),
  design('5 % strange among the examples', 'src/core/learn/methods.ts'),
  design('30 % strange among the examples', 'src/core/learn/methods.ts'),
  design('of which it was given 36', 'src/core/learn/methods.ts'),
  source('400 s for 10,000 rows in the report below', REPORT),
];

const notions = 'src/features/learn/sections/methods/plane/notions.ts';

export const planeWords: Claim[] = [
  design('how far the five nearest points are on average', notions),
  design('Normal is as much company as the twenty nearest points have themselves.', notions),
  design('A hundred trees are asked.', notions),
  design('Normal is what lies within a smooth border that leaves a twentieth of the points outside', notions),
];
