import type { Given, Reason, Width } from '#core/learn/methods.ts';
import { numbers } from '../locale.ts';

const { share, percent } = numbers;

const methods = {
  profile: {
    name: 'Mean',
    learns: 'the mean of all examples. A row is as strange as it lies far from it.',
    good: 'Made in one pass, explained in a sentence, and moved less than most by strange rows among its examples.',
    bad: 'Knows one middle and no connections between numbers.',
    cost: 'One number for each column.',
  },
  rules: {
    name: 'Rules: z-score, MAD, IQR',
    learns:
      'for every column by itself, which range is usual. MAD and IQR start from medians and quartiles, so that strange rows do not widen it.',
    good: 'Needs no more than dozens of examples; an alarm names its column.',
    bad: 'Blind for odd combinations of ordinary values.',
    cost: 'Two numbers for each column.',
  },
  pca: {
    name: 'PCA',
    learns: 'the flat sheet through the data that loses least, and measures how far a row lies off it.',
    good: 'The straight-line sister of the autoencoder, done in one step. On the heartbeats it is behind by a hair only, some 0.003 of ROC AUC, though from each of twenty seeds.',
    bad: 'Nothing bent fits on a sheet, and large strange rows tilt it.',
    cost: 'A few vectors as long as a row.',
  },
  neighbours: {
    name: 'Nearest neighbours, LOF',
    learns:
      'nothing: it keeps the examples. A row is as strange as its nearest neighbours are far; LOF asks how far compared with *their* neighbours.',
    good: 'Follows any shape and any number of groups; the neighbours themselves are the explanation.',
    bad: 'A strange row among the examples hides all that are like it; many copies of the same row mislead LOF; all examples have to be carried along.',
    cost: 'All examples in memory, and a search at every question.',
  },
  svm: {
    name: 'One-class SVM',
    learns: 'a smooth border around most of the normal examples, by comparing pairs of them.',
    good: 'Sharp borders from a few hundred examples.',
    bad: 'Two settings (ν and γ) decide how tight the border is, and without labels they are hard to choose.',
    cost: 'Training grows with the square of the examples, or worse.',
  },
  forest: {
    name: 'Isolation forest',
    learns: 'hundreds of trees of random cuts. What a few cuts set apart from all the rest is strange.',
    good: 'Learns from small samples, however many rows there are; needs no scaling; a few strange rows among its examples cost it less than they cost neighbours and networks.',
    bad: 'Cuts along one column at a time; slanted or bent shapes come out as staircases.',
    cost: 'Some hundred small trees.',
  },
  classifier: {
    name: 'A classifier',
    learns: 'to tell known anomalies from normal examples, from labels.',
    good: 'With plenty of labels it is hard to beat on faults that it knows.',
    bad: 'An unknown kind of fault may pass as normal. Keep one of the others beside it.',
    cost: 'The labels: hours of an expert.',
  },
  autoencoder: {
    name: 'Autoencoder',
    learns: 'to squeeze normal examples through a bottleneck and redraw them; what it redraws badly is strange.',
    good: 'Bends to any shape, is small once trained, and its error points at the numbers that were off.',
    bad: 'Learns to redraw whatever it is shown, strange rows included; may collapse to the mean without telling.',
    cost: 'Many passes over many examples.',
  },
  vae: {
    name: 'Variational autoencoder',
    learns: 'a distribution for every example, and how sure it may be of what it redraws.',
    good: 'An orderly map, new examples on demand, error bars.',
    bad: 'One more weight, β, to get wrong: too large, and it collapses to the mean.',
    cost: 'As the autoencoder, and draws on top.',
  },
  sequence: {
    name: 'Sequence models (LSTM)',
    learns: 'what usually comes next. What comes otherwise is strange.',
    good: 'Sees order and rhythm over long stretches, which a method that takes rows one by one cannot.',
    bad: 'Slow to train and slow to ask, step after step; try a plain window first.',
    cost: 'The most patience of all.',
  },
  gan: {
    name: 'GAN',
    learns:
      'to forge normal examples, with a second network that tries to unmask the forgeries. What that one doubts is strange.',
    good: 'Can learn rich kinds of normal, such as pictures.',
    bad: 'Two networks that must be kept in balance; the training often fails to settle.',
    cost: 'Two trainings at once, and several attempts.',
  },
};

/** What the map of methods says: more than the rest of its section, and so a file of its own that comes with the figure. */
export const methodsWords = {
  view: 'See',
  views: { plane: 'Eight at work on points', map: 'What suits your data' },
  sketches:
    'Open a method to read what it learns. The little drawings are sketches of what each takes for normal, not results. What is out for a number was measured when this page was built. Out is a ROC AUC more than 0.03 below the best: of 100 pairs of a strange and a normal row, three more in the wrong order. Out is more than 100 kB, where that is all there is; a model that grows by more than half as examples are doubled, where there are millions; and, where alarms must be explained, one that names no more than half of single numbers moved by five standard deviations.',
  questions: {
    rows: {
      ask: 'How many examples?',
      answers: { dozens: 'dozens', thousands: 'thousands', millions: 'millions' },
    },
    features: {
      ask: 'Numbers in each?',
      answers: { few: 'a few', tens: 'tens', hundreds: 'hundreds' },
    },
    labels: {
      ask: 'What to learn from?',
      answers: {
        normal: 'normal ones',
        someStrange: 'unlabelled, 5 % strange',
        manyStrange: '30 % strange',
        labelled: 'labelled',
      },
    },
    order: {
      ask: 'Does the order of examples matter?',
      answers: { no: 'no', yes: 'yes' },
    },
    groups: {
      ask: 'Is normal one kind?',
      answers: { one: 'one', several: 'several' },
    },
    must: {
      ask: 'What else must it do?',
      answers: { nothing: 'nothing', explain: 'explain each alarm', small: 'fit into 100 kB' },
    },
  },
  families: {
    statistics: 'Middles, ranges, sheets',
    borders: 'Neighbours and borders',
    networks: 'Networks',
  },
  left: (lit: number, all: number) =>
    `${numbers.whole(lit)} of ${numbers.counted(all, { one: 'method is', other: 'methods are' })} worth trying`,
  highlighted: { measured: 'worth trying', unmeasured: 'not ruled out, nor measured here' },
  out: 'Out: ',
  parts: { learns: 'Learns', good: 'For it', bad: 'Against it', cost: 'Cost' },
  methods,
  /** Why a method is out, in a sentence that goes on after “Out: ”. */
  because,
  window:
    'There is another way: cut the series into pieces of equal length, one example each, as beats are cut from a recording. Then the order is inside an example, and you may answer “no”.',
  none: 'Nothing is left.',
  relax: (changes: string, names: string) =>
    `The least to give up: answer ${changes}, and this is lit again: ${names}.`,
  change: (question: string, answer: string) => `“${answer}” to “${question}”`,
  and: ' and ',
  connectionsStandIn:
    'The connections behind these answers are stand-ins, drawn at random from summary statistics: the measured ones could not be had when the page was built.',
  detectors: {
    autoencoder: 'Autoencoder',
    vae: 'Variational autoencoder',
    mean: 'Mean',
    zScore: 'Largest |z|',
    mad: 'MAD',
    iqr: 'IQR',
    pca: 'PCA',
    kNearest: 'Nearest neighbours',
    lof: 'LOF',
    isolationForest: 'Isolation forest',
    oneClassSvm: 'One-class SVM',
  },
  measured: {
    tables: { hundreds: 'What was measured here on heartbeats', tens: 'What was measured here on connections' },
    columns: ['Detector', 'Clean', '5\u00a0%', '30\u00a0%', 'kB', 'Learn', 'Judge'],
    note: (width: 'hundreds' | 'tens', seeds: readonly number[]) =>
      `Computed by our own detectors when this page was built, each as the Lab opens with it. ROC AUC: of the test rows of ${width === 'hundreds' ? 'ECG5000' : 'KDD Cup ’99'}, ${seeds.length === 1 ? 'of seed' : 'mean over the seeds'} ${numbers.listed(seeds.map((seed) => numbers.plain(seed)))}, by which no setting was chosen, with no, 5 % and 30 % abnormal rows among those learnt from; below it ${seeds.length === 1 ? 'its 95 % interval by DeLong’s method' : 'the least and the most of the seeds'}. kB: all numbers of the model in memory. Work to learn from the training rows and to judge the test rows: millions of multiplications and additions, roughly; counted and not timed, so that it is the same on every machine. The README has times, and the command that takes them.`,
  },
  report: {
    table: 'What a report of 2020 measured on connections',
    columns: ['Method', 'ROC AUC', 'Size, kB', 'Training, s', 'Judging, s'],
    note: 'Not ours: Cloudera’s report FF12, number 1 below; 97,278 connections to learn from and 10,000 to judge, on a processor and a graphics card of 2020. Read it with care. About 1,900 of its 8,000 normal test rows are attacks of kinds that its preparation did not know. The one-class SVM can hardly have learnt from all 97,278 rows in 0.417 s: with its settings, 93,278 took 9.1 s and left 945 rows in a model of 140 kB; a model of 10.77 kB is what some 6,000 rows leave. The sequence model was given rows that have no order, number by number, and its 400 s are those of one small step after another.',
  },
};

const GIVEN: Record<Given, string> = {
  clean: '',
  someStrange: ', 5 % strange among the examples',
  manyStrange: ', 30 % strange among the examples',
  dozens: ', of which it was given 36',
  half: '',
  severalKinds: ' where two kinds were normal',
};

const ROWS: Record<Width, string> = {
  few: 'heartbeats of four samples',
  tens: 'connections',
  hundreds: 'heartbeats',
};

function because(reason: Reason): string {
  switch (reason.say) {
    case 'behind': {
      const { width, given, rocAuc, best, bestRocAuc } = reason;
      return `ROC AUC ${share(rocAuc)} on ${ROWS[width]}${GIVEN[given]}; best there: ${methods[best].name}, ${share(bestRocAuc)}.`;
    }
    case 'grows':
      return `its model grew from ${kilobytes(reason.half)} to ${kilobytes(reason.whole)} when it was given twice as many heartbeats.`;
    case 'large':
      return `its model takes ${kilobytes(reason.bytes)}.`;
    case 'namesOthers':
      return `of rows in which one number was moved, it named that number in ${percent(reason.share)}.`;
    case 'noOrderSeen':
      return 'it takes examples one by one and never sees their order.';
    case 'noOrderThere':
      return 'there is no order for it to learn.';
    case 'noLabels':
      return 'there are no labelled anomalies to learn from.';
    case 'slowSteps':
      return 'it computes step after step: 400 s for 10,000 rows in the report below.';
  }
}

const kilobytes = (bytes: number) => `${numbers.amount(bytes / 1000, 3)} kB`;
