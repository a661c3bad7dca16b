import type { Claim } from '../claim.ts';
import { design, meaning, source, test } from '../claim.ts';

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
