import type { DatasetId } from '#core/dataset/dataset.ts';
import { numbers } from '../locale.ts';
import { detectors } from './detectors.ts';
import { labels } from './labels.ts';

type Explanation = readonly [what: string, when: string];

/** What a setting is called, what it does, and when one would change it. */
interface FieldWords {
  label: string;
  explain?: Explanation;
  /** What it means that it is left empty. */
  empty?: string;
}

/** By the fields' names, which mean the same wherever they are. */
const words: Record<string, FieldWords> = {
  ...detectors.fields,
  split: {
    label: 'Split',
    explain: [
      'Which rows the detector learns from, which choose the threshold, and which report the result.',
      'Change it to compare with results that others published on a fixed split.',
    ],
  },
  seed: {
    label: 'Seed',
    explain: [
      'Decides which rows go where, the starting weights and the order of the batches. The same seed gives the same numbers.',
      'Change it to see how much of a result is luck.',
    ],
  },
  trainingRows: {
    label: 'Most rows',
    explain: [
      'The detector learns from at most this many rows; leave it empty to use all there are.',
      'Lower it to see how little data is enough.',
    ],
    empty: 'all',
  },
  contamination: {
    label: 'Abnormal share',
    explain: [
      'The share of abnormal rows hidden among the training rows, unlabelled, as in data that nobody has cleaned.',
      'Raise it to watch the detector take the abnormal rows for normal as well, until it can no longer tell them apart.',
    ],
  },
  mixing: {
    label: 'Abnormal rows',
    explain: [
      'Whether abnormal rows take the places of normal ones, so that as many rows are learnt from as without them, or come on top of all normal ones. Where there are too few of them, fewer rows are learnt from.',
      'With more rows in all, a change may be owed to their number rather than to the dirt; add them to see that.',
    ],
  },
  dirtyValidation: {
    label: 'In validation too',
    explain: [
      'Hides the same share of abnormal rows among the validation rows that pass for normal: early stopping and the threshold then go by dirty rows as well. The test rows stay clean.',
      'Use it to see what becomes of a threshold where nobody has labels.',
    ],
  },
  scaling: {
    label: 'Input scaling',
    explain: [
      'How the numbers are scaled before the detector sees them; always fitted on the training rows alone.',
      'Change it when features have very different sizes, or to see how much it matters.',
    ],
  },
  optimizer: {
    label: 'Optimiser',
    explain: [
      'The rule that turns the slope of the loss into a change of the weights.',
      'Try SGD beside Adam, to see what the adaptive ones save you.',
    ],
  },
  learningRate: {
    label: 'Learning rate',
    explain: [
      'How large a step the weights take each time. It may be changed while the network learns.',
      'Raise it when the loss creeps, lower it when the loss jumps.',
    ],
  },
  batchSize: {
    label: 'Batch size',
    explain: [
      'How many rows share one change of the weights. It may be changed while the network learns.',
      'Small batches learn more from an epoch, large ones take less time for it.',
    ],
  },
  epochs: {
    label: 'Epochs',
    explain: [
      'How often the network sees every row it learns from.',
      'Raise it while the validation loss still falls.',
    ],
  },
  regularizer: {
    label: 'Regulariser',
    explain: [
      'A price on large weights: L1 drives many to zero, L2 keeps all of them small.',
      'Use it when the validation loss rises while the other one goes on falling.',
    ],
  },
  regularizerRate: {
    label: 'Regulariser strength',
    explain: [
      'How much a large weight costs. It is independent of the learning rate.',
      'Start small: 0.0001 is often plenty.',
    ],
  },
  earlyStoppingPatience: {
    label: 'Early stop',
    explain: [
      'Stops when the validation loss has not improved for this many epochs, and keeps the best weights. 0 means never.',
      'Use it when you do not know how many epochs are enough.',
    ],
  },
  plateauPatience: {
    label: 'Halve rate',
    explain: [
      'Halves the learning rate when the validation loss has not improved for this many epochs. 0 means never.',
      'Use it when the loss jumps about near its lowest point.',
    ],
  },
  engine: {
    label: 'Engine',
    explain: [
      'What does the sums. The fused engines are our own and take a training step in one piece; the others are TensorFlow.js, which takes it in some hundred pieces. Auto measures them on this network and takes the fastest.',
      'Small networks are mostly fastest on Fused WASM, whose numbers repeat to the last digit; a graphics processor pays for large ones.',
    ],
  },
};

/** By the field's name, what its choices are called. */
const choices: Record<string, Record<string, string>> = {
  ...detectors.choices,
  mixing: labels.mixing,
  scaling: labels.scaling,
  optimizer: labels.optimizer,
  regularizer: labels.regularizer,
  engine: { auto: 'Auto', ...labels.engine },
};

/** A field that nobody has named yet goes by its own name. */
const of = (name: string): FieldWords => words[name] ?? { label: name };

/** The settings, as forms and messages call them. */
export const fields = {
  of,
  /** Splits are called as their data set says; what has no name goes by its own. */
  choice: (name: string, choice: string, dataset: DatasetId): string =>
    name === 'split' ? labels.split(dataset, choice) : (choices[name]?.[choice] ?? choice),
  /** Of a number that may be empty. */
  empty: (name: string): string => of(name).empty ?? detectors.automatic,
  share: (share: number): string => numbers.percent(share),
  labels: (): Record<string, string> =>
    Object.fromEntries(Object.entries(words).map(([name, { label }]) => [name, label])),
};
