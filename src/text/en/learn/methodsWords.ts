import { numbers } from '../locale.ts';

/** What the map of methods says: more than the rest of its section, and so a file of its own that comes with the figure. */
export const methodsWords = {
  view: 'See',
  views: { plane: 'Eight at work on points', map: 'What suits your data' },
  sketches:
    'Open a method to read what it learns. The little drawings are sketches of what each takes for normal, not results.',
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
      answers: { normal: 'normal ones', mixed: 'a mixture, unlabelled', labelled: 'labelled, both kinds' },
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
      answers: { nothing: 'nothing', explain: 'explain each alarm', small: 'fit a small device' },
    },
  },
  families: {
    statistics: 'Middles, ranges, sheets',
    borders: 'Neighbours and borders',
    networks: 'Networks',
  },
  left: (lit: number, all: number) =>
    `${numbers.whole(lit)} of ${numbers.counted(all, { one: 'method is', other: 'methods are' })} worth trying`,
  highlighted: 'worth trying',
  out: 'Out: ',
  parts: { learns: 'Learns', good: 'For it', bad: 'Against it', cost: 'Cost' },
  methods: {
    profile: {
      name: 'Mean and spread',
      learns: 'the mean of all normal examples, and how far each number usually strays from it.',
      good: 'Made in one pass, explained in a sentence, hardly moved by strange rows among its examples.',
      bad: 'Knows one middle and no connections between numbers.',
      cost: 'Two numbers for each column.',
    },
    rules: {
      name: 'Rules: z-score, MAD, IQR',
      learns:
        'for every column by itself, which range is usual. MAD and IQR start from medians and quartiles, so that strange rows do not widen it.',
      good: 'Needs no more than dozens of examples; every alarm names its column.',
      bad: 'Blind for odd combinations of ordinary values.',
      cost: 'Two numbers for each column.',
    },
    pca: {
      name: 'PCA',
      learns: 'the flat sheet through the data that loses least, and measures how far a row lies off it.',
      good: 'The straight-line sister of the autoencoder, done in one step, and on many data sets its equal.',
      bad: 'Nothing bent fits on a sheet, and large strange rows tilt it.',
      cost: 'A few vectors as long as a row.',
    },
    neighbours: {
      name: 'Nearest neighbours, LOF',
      learns:
        'nothing: it keeps the examples. A row is as strange as its nearest neighbours are far; LOF asks how far compared with *their* neighbours.',
      good: 'Follows any shape and any number of groups; the neighbours themselves are the explanation.',
      bad: 'Many copies of the same row mislead LOF; all examples have to be carried along.',
      cost: 'All examples in memory, and a search at every question.',
    },
    svm: {
      name: 'One-class SVM',
      learns: 'a smooth border around most of the normal examples, by comparing pairs of them.',
      good: 'Sharp borders from a few hundred examples.',
      bad: 'Two settings (ν and γ) decide everything, and without labels they are hard to choose.',
      cost: 'Training grows with the square of the examples, or worse.',
    },
    forest: {
      name: 'Isolation forest',
      learns: 'hundreds of trees of random cuts. What a few cuts set apart from all the rest is strange.',
      good: 'Quick on millions of rows, no scaling needed, and of all these the least disturbed by strange rows among its examples.',
      bad: 'Cuts along one column at a time; slanted or bent shapes come out as staircases.',
      cost: 'Some hundred small trees.',
    },
    classifier: {
      name: 'A classifier',
      learns: 'to tell known anomalies from normal examples, from labels.',
      good: 'With plenty of labels nothing beats it on faults that it knows.',
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
      good: 'Sees order and rhythm over long stretches, which all the others miss.',
      bad: 'Slow to train and slow to ask, step after step; a plain window is often as good.',
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
  },
  reasons: {
    oneMiddle: 'one middle cannot stand for several kinds of normal.',
    widestGroup: 'a range that holds all groups also holds the gaps between them.',
    oneSheet: 'one flat sheet through several groups fits none of them well.',
    manyColumns: 'among hundreds of columns some are out of range in every row.',
    randomCuts: 'among hundreds of columns a random cut seldom meets the one that matters.',
    nothingToSqueeze: 'a few numbers leave nothing to squeeze.',
    moreWeightsThanRows: 'it has more weights to set than you have examples.',
    learnsTheStrange: 'it learns to redraw the strange rows among its examples, too.',
    bentByTheStrange: 'strange rows among its examples tilt the sheet towards themselves.',
    searchesAll: 'it would search millions of examples for every answer.',
    carriesAll: 'it has to carry all its examples along.',
    growsWithSquare: 'its training time grows with the square of the examples.',
    pointsNowhere: 'its score does not say which number was off.',
    noOrderSeen: 'it takes examples one by one and never sees their order.',
    noOrderThere: 'there is no order for it to learn.',
    noLabels: 'there are no labelled anomalies to learn from.',
    slowSteps: 'it computes step after step, too slowly for a small device.',
  },
  window:
    'There is another way: cut the series into pieces of equal length, one example each, as beats are cut from a recording. Then the order is inside an example, and you may answer “no”.',
  none: 'Nothing is left.',
  relax: (changes: string, names: string) =>
    `The least to give up: answer ${changes}, and this is lit again: ${names}.`,
  change: (question: string, answer: string) => `“${answer}” to “${question}”`,
  and: ' and ',
  table: 'What was measured, as a table',
  columns: {
    method: 'Method',
    rocAuc: 'ROC AUC, ECG5000',
    training: 'Training, s',
    judging: 'Judging, s',
  },
  unknown: '–',
  sources:
    'Not computed on this page. ROC AUC: mean of five splits of ECG5000, 80 % to learn from, columns scaled to 0–1; scikit-learn and PyTorch. Seconds: 97,278 connections to learn from and 10,000 to judge, on a processor and a graphics card of 2020; Cloudera’s report FF12, number 1 below.',
};
