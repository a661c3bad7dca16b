type Explanation = readonly [what: string, when: string];

/** What detectors and their settings are called. */
const kinds: Record<string, string> = {
  autoencoder: 'Autoencoder',
  vae: 'Variational autoencoder',
  mean: 'Mean',
  zScore: 'z-score',
  mad: 'Modified z-score (MAD)',
  iqr: 'Interquartile fences',
  pca: 'PCA',
  mahalanobis: 'Mahalanobis distance',
  kNearest: 'Nearest neighbours',
  kMeans: 'k-means',
  lof: 'Local outlier factor',
  isolationForest: 'Isolation forest',
  oneClassSvm: 'One-class SVM',
  ensemble: 'Ensemble',
};

/** What each notion of normal is, in one sentence. */
const ideas: Record<string, string> = {
  mean: 'Strange is what lies far from the average training row.',
  zScore: 'Strange is what lies many standard deviations from the mean, feature by feature.',
  mad: 'As the z-score, but by median and median deviation, which a few strange training rows hardly move.',
  iqr: 'Strange is what lies beyond fences drawn a multiple of the interquartile range outside the quartiles.',
  pca: 'Normal rows lie near a plane of a few principal components; strange ones stand off it.',
  mahalanobis: 'Distance to the mean, where directions in which normal rows vary much count little.',
  kNearest: 'Strange is what has no near neighbours among the training rows.',
  kMeans: 'Normal rows gather round a few centres; strange is what is far from each of them.',
  lof: 'Strange is what lies where the training rows are much sparser than where its neighbours lie.',
  isolationForest: 'Random cuts part a strange row from the others sooner than a normal one.',
  oneClassSvm: 'A smooth border is drawn round most training rows; strange is what falls outside.',
  ensemble: 'Several detectors are asked, and their scores are put together.',
};

/** By the fields' names: what each is called, and what it does. */
const fields: Record<string, { label: string; explain: Explanation }> = {
  summary: {
    label: 'Over features',
    explain: [
      'How the distances of a row’s features become one score.',
      'Take the largest where one strange value is enough to make a row strange.',
    ],
  },
  multiplier: {
    label: 'Fence multiplier',
    explain: [
      'How many interquartile ranges the fences stand outside the quartiles.',
      'Tukey took 1.5 for outliers and 3 for extreme ones.',
    ],
  },
  keep: {
    label: 'Keep',
    explain: [
      'Whether so many components are kept, as many as hold a share of the variance, or as many as rank the validation rows best, by ROC AUC.',
      'Choose the share where you would rather say how much of the rows shall be explained; validation rows can say it where there are known anomalies among them.',
    ],
  },
  components: {
    label: 'Components',
    explain: [
      'How many principal components are kept.',
      'More of them redraw normal rows better, and at some point strange ones too.',
    ],
  },
  variance: {
    label: 'Share of variance',
    explain: [
      'As many components are kept as hold this share of the training rows’ variance.',
      'Lower it until strange rows stand out.',
    ],
  },
  measure: {
    label: 'Score',
    explain: [
      'The error of the reconstruction, or the summed distance to the components, as the 2020 report had it.',
      'Compare the two to see what the report’s measure misses.',
    ],
  },
  neighbours: {
    label: 'Neighbours',
    explain: [
      'How many of the nearest training rows are asked.',
      'Few follow every detail of the rows, many smooth it out.',
    ],
  },
  distance: {
    label: 'Distance',
    explain: [
      'Which of the distances to the neighbours is the score.',
      'The largest is the k-th neighbour’s, as the method was first published.',
    ],
  },
  distinct: {
    label: 'Count equal rows once',
    explain: [
      'Training rows that are exactly alike count as one.',
      'Without it, more equal rows than neighbours make a density that nothing compares with.',
    ],
  },
  clusters: {
    label: 'Clusters',
    explain: ['How many centres the training rows are gathered round.', 'Raise it where normal comes in many sorts.'],
  },
  restarts: {
    label: 'Restarts',
    explain: ['The tightest of so many runs from other centres is kept.', 'Raise it where results differ by seed.'],
  },
  trees: {
    label: 'Trees',
    explain: [
      'How many trees are grown; the score is the mean over them.',
      'More trees make the score steadier, not better on average.',
    ],
  },
  sampleSize: {
    label: 'Rows a tree',
    explain: [
      'From how many rows, drawn without replacement, each tree is grown.',
      'Small samples thin normal crowds out, so that strange rows are not hidden among them.',
    ],
  },
  extension: {
    label: 'Extension',
    explain: [
      'How many further features a cut may look at: 0 cuts along one feature, as first published.',
      'Raise it where normal rows lie aslant, so that cuts along single features fit them badly.',
    ],
  },
  nu: {
    label: 'ν',
    explain: [
      'At most this share of the training rows is left outside the border.',
      'Raise it where you suspect strange rows among them.',
    ],
  },
  kernel: {
    label: 'Kernel',
    explain: ['How alike two rows are.', 'The radial one is right for most data; try the others to see why.'],
  },
  gamma: {
    label: 'γ',
    explain: [
      'How fast likeness falls off with distance; empty: 1 / (features × variance).',
      'Raise it for a border that follows the rows closely, lower it for a rounder one.',
    ],
  },
  degree: {
    label: 'Degree',
    explain: ['Of the polynomial kernel.', 'Higher degrees bend the border more.'],
  },
  offset: {
    label: 'Offset',
    explain: ['Added within the polynomial and the sigmoid kernel.', 'Raise it to give lower degrees more weight.'],
  },
  mostRows: {
    label: 'Rows at most',
    explain: [
      'Of more training rows than these, so many are drawn: the work grows with their square.',
      'Raise it if you have the patience.',
    ],
  },
  members: {
    label: 'Members',
    explain: [
      'The detectors that are asked. Each has the same settings on every data set, as 5 neighbours or 2 components.',
      'Those that err differently help most.',
    ],
  },
  combine: {
    label: 'Combined by',
    explain: [
      'Mean of the members’ ranks, mean of their standardised scores, or how many of them find the row strange.',
      'Ranks let no member shout the others down.',
    ],
  },
  beta: {
    label: 'β',
    explain: [
      'How much the distributions are drawn towards the prior (mean 0, spread 1), against how well rows are drawn anew.',
      'Lower it when units collapse, that is when they say the same of every row; raise it for a smoother latent space.',
    ],
  },
  warmUpEpochs: {
    label: 'Warm-up epochs',
    explain: [
      'β grows from 0 to its full size over this many epochs; 0 means that it is there from the start.',
      'Use it when units collapse before they have learnt anything.',
    ],
  },
  score: {
    label: 'Score',
    explain: [
      'What counts as the error of a row: of the drawing from its mean, of drawings from samples, with the divergence added, or how improbable the row is under the decoder’s own spread (the mean of the log-likelihood over samples).',
      'Samples give the score an error bar, and take longer.',
    ],
  },
  samples: {
    label: 'Samples of each row',
    explain: [
      'So many drawings are made of each row for the scores that sample.',
      'More make a score steadier, and take longer.',
    ],
  },
};

/** By the field's name, what its choices are called; by their own names where nothing is said. */
const choices: Record<string, Record<string, string>> = {
  summary: { mean: 'Mean', largest: 'Largest' },
  keep: { components: 'So many components', variance: 'A share of the variance', validation: 'As validation rows say' },
  measure: { reconstruction: 'Reconstruction error', components: 'Distance to the components' },
  distance: { mean: 'Mean', largest: 'Largest', median: 'Median' },
  kernel: { rbf: 'Radial (RBF)', poly: 'Polynomial', sigmoid: 'Sigmoid' },
  combine: { meanRank: 'Mean rank', meanScore: 'Mean standardised score', majority: 'Majority' },
  members: kinds,
  score: {
    mean: 'Error at the mean',
    monteCarlo: 'Mean error of samples',
    elbo: 'Error + β · divergence',
    reconstructionProbability: 'Reconstruction probability',
  },
};

export const detectors = {
  kind: 'Detector',
  kindSubject: 'the detectors',
  kindHelp: [
    'What learns from the training rows what is normal, and scores how far a row is from it.',
    'Change it to see which notion of normal fits these data; every one is evaluated on the same rows.',
  ] satisfies Explanation,
  title: 'Detector',
  /** Of a number that may be empty. */
  automatic: 'automatic',
  kinds,
  /** How the reasons for a score are found, one number a feature. */
  explained: {
    sum: 'The bars are exact: they add up to the score.',
    largest: 'The bars are exact: the score is the largest of them.',
    paths:
      'The bars count how far the cuts on the row’s paths through the trees, feature by feature, parted it from others.',
    neighbours: 'The bars say how far the row lies from its neighbours in each feature.',
    gradient: 'The bars say how steeply the score rises with each feature, from the training median to the row.',
    replacement: 'The bars say how far the score falls when a feature is given the training median.',
  },
  ideas,
  fields,
  choices,
};
