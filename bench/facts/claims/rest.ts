import { TEST } from '#core/dataset/dataset.ts';
import { makeSplit } from '#core/dataset/split.ts';
import { defaultExperiment } from '#detectors/experiments/defaults.ts';
import type { Claim } from '../claim.ts';
import { command, design, meaning, measured, source, test } from '../claim.ts';
import type { World } from '../world.ts';

/** Of the attacks that are tested on, by their names. */
function testAttacks({ connections }: World): string[] {
  const rule = connections.splits.default!;
  const attack = connections.display.find(({ name }) => name === 'Attack')!;
  if (rule.rule !== 'membership') throw new Error('The connections are not split by membership.');
  return [...rule.membership.keys()]
    .filter((row) => rule.membership[row]! & TEST && connections.label[row] !== 0)
    .map((row) => attack.categories[attack.values[row]!]!);
}

const DELONG = 'DeLong, DeLong and Clarke-Pearson 1988, Biometrics 44(3), 837–845: src/core/metrics/delong.ts';

export const learn: Claim[] = [
  measured('the heartbeats were measured', ({ beats }) => Number(beats.standIn), [0, 0]),
  design('and the networks really learnt from them', 'data/learn/workshop.ts'),
  source('95 % interval … to …, by DeLong’s method', DELONG),
  source(
    'Below each ROC AUC its 95 % interval by DeLong’s method: what another sample of test beats would have given the same model.',
    DELONG,
  ),
  source(
    'The heartbeats are those of one patient (ECG5000; PhysioNet’s BIDMC database, prepared by Chen and Keogh for the UCR archive).',
    'UCR Time Series Archive, ECG5000, description; PhysioNet, BIDMC congestive heart failure database, record chf07',
  ),
];

/** Every entry says what a word means; listed are those with a number, and what is so of ours alone. */
export const glossary: Claim[] = [
  meaning('have mean 0 and standard deviation 1', 'z-normalisation'),
  meaning('its smallest training value becomes 0 and its largest 1', 'src/core/dataset/scaling.ts'),
  source(
    'the standard normal distribution, mean 0 and standard deviation 1 for each latent unit',
    'Kingma and Welling 2013, section 3',
  ),
  test(
    'the negative logarithm of its likelihood, averaged over samples',
    'src/core/variational/evaluation.test.ts',
    'scores rows by what a decoder with a learnt variance finds unlikely',
  ),
  source(
    'So An and Cho describe it; the algorithm that they print averages the likelihood itself.',
    'An and Cho 2015, section 3.3: E[log p(x|z)]; algorithm 4: the mean of p(x|μ, σ) over L samples',
  ),
  meaning('The 95th percentile of some values is the number that 95 out of 100 of them stay below.', 'percentile'),
  source('With β = 1 it is F1.', 'van Rijsbergen 1979, chapter 7'),
  source(
    'The chance that an abnormal example gets a higher score than a normal one',
    'Hanley and McNeil 1982, Radiology 143(1), 29–36',
  ),
  meaning('0.5 is guessing, 1 is perfect', 'a chance, of one pair of examples'),
  design('Of an autoencoder it is the mean reconstruction error', 'src/core/frame.ts'),
];

export const about: Claim[] = [
  design('Nothing you do, draw or train is sent anywhere', 'src/app/build/contentSecurityPolicy.ts'),
  design(
    'All but the mean and the ensemble are checked against reference values of SciPy and scikit-learn.',
    'src/detectors/oneClassSvm/fixtures/ocsvm.json',
  ),
  measured('ECG5000 holds 5,000 heartbeats', ({ beats }) => beats.rows, [5000, 5000]),
  source(
    'of one patient with severe congestive heart failure',
    'PhysioNet, BIDMC congestive heart failure database, record chf07; Baim et al. 1986',
  ),
  measured('each stretched to 140 samples', ({ beats }) => beats.features, [140, 140]),
  source(
    'and labelled automatically',
    'UCR Time Series Archive, ECG5000, description: “class values were obtained by automated annotation”',
  ),
  source(
    'KDD Cup ’99 holds connections to a simulated network.',
    'UCI KDD archive, KDD Cup 1999 data, task description; Tavallaee et al. 2009, section II',
  ),
  measured(
    'two kinds of attack drown all others',
    (world) => {
      const attacks = testAttacks(world);
      return attacks.filter((name) => name === 'smurf' || name === 'neptune').length / attacks.length;
    },
    [0.85, 0.92],
  ),
  measured(
    'also for the 17 types of attack that the training file does not have',
    ({ connections }) => Number(/has [\d,]+ attacks of (\d+) types/.exec(connections.provenance.notes.join('\n'))?.[1]),
    [17, 17],
  ),
  measured(
    'three fifths to learn from, a fifth to choose on, a fifth to test on',
    ({ beats }) => {
      const split = makeSplit(beats, defaultExperiment('ecg5000'));
      return [split.validation.length / beats.rows, split.test.length / beats.rows];
    },
    [0.199, 0.201],
  ),
  design('over the seeds 1001 to 1010', 'bench/tuning/seeds.ts'),
  design('over the seeds 1 to 10 and 101 to 110', 'bench/evaluate.ts'),
  design('by the mean of their differences with its 95 % interval (Student’s t over seeds)', 'bench/evaluate.ts'),
  source('is that of DeLong (1988)', 'DeLong, DeLong and Clarke-Pearson 1988, Biometrics 44(3), 837–845'),
  measured(
    'while many of the test attacks are not',
    ({ connections }) => {
      const rule = connections.splits.balanced!;
      const seen = connections.display.find(({ name }) => name === 'Seen in training')!;
      if (rule.rule !== 'membership') throw new Error('The connections are not split by membership.');
      const attacks = [...rule.membership.keys()].filter(
        (row) => rule.membership[row]! & TEST && connections.label[row] !== 0,
      );
      return attacks.filter((row) => seen.categories[seen.values[row]!] !== 'yes, its type').length / attacks.length;
    },
    [0.3, 0.7],
  ),
  command(
    'that is why the graphics processor is slower here',
    'npm run -s bench',
    '140-32-16-4 and back: 0.113 ms a step with fused WASM, 3.6 with fused WebGPU, 79 with tfjs on WebGPU',
  ),
  design('one call of WebAssembly that works on four numbers at a time', 'src/engine/fused/wasm/kernels.wasm'),
  design('Milliseconds of one training step, 64 beats, Adam', 'src/features'),
];

export const help: Claim[] = [design('Back to the same starting weights', 'src/core/network/initialize.ts')];
