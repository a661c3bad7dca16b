/** What the reader says of their data. */
export const QUESTIONS = {
  rows: ['dozens', 'thousands', 'millions'],
  features: ['few', 'tens', 'hundreds'],
  labels: ['normal', 'mixed', 'labelled'],
  order: ['no', 'yes'],
  groups: ['one', 'several'],
  must: ['nothing', 'explain', 'small'],
} as const;

export type Question = keyof typeof QUESTIONS;
export type Answers = { [Q in Question]: (typeof QUESTIONS)[Q][number] };
export const QUESTION_IDS = Object.keys(QUESTIONS) as Question[];

/** The families in which methods are shown, simplest first. */
export const FAMILIES = {
  statistics: ['profile', 'rules', 'pca'],
  borders: ['neighbours', 'svm', 'forest', 'classifier'],
  networks: ['autoencoder', 'vae', 'sequence', 'gan'],
} as const;

export type Family = keyof typeof FAMILIES;
export type Method = (typeof FAMILIES)[Family][number];
export const METHODS: readonly Method[] = Object.values(FAMILIES).flat();

/** Why a method is not the one to try. */
export type Reason =
  | 'oneMiddle'
  | 'widestGroup'
  | 'oneSheet'
  | 'manyColumns'
  | 'randomCuts'
  | 'nothingToSqueeze'
  | 'moreWeightsThanRows'
  | 'learnsTheStrange'
  | 'bentByTheStrange'
  | 'searchesAll'
  | 'carriesAll'
  | 'growsWithSquare'
  | 'pointsNowhere'
  | 'noOrderSeen'
  | 'noOrderThere'
  | 'noLabels'
  | 'slowSteps';

type Rule = { [Q in Question]: readonly [question: Q, answer: Answers[Q], reason: Reason] }[Question];

/** A network with a bottleneck. */
const SQUEEZE: readonly Rule[] = [
  ['features', 'few', 'nothingToSqueeze'],
  ['rows', 'dozens', 'moreWeightsThanRows'],
  ['labels', 'mixed', 'learnsTheStrange'],
];
const ROW_BY_ROW: Rule = ['order', 'yes', 'noOrderSeen'];

/**
 * What rules a method out, the weightiest first. Rules of thumb, each with its ground: how methods fare as strange rows
 * are mixed in and how they take to many columns was computed on ECG5000 with scikit-learn and PyTorch (there an
 * autoencoder fell from a ROC AUC of 0.993 to 0.803 with 5 % strange rows, an isolation forest from 0.931 to 0.915, and
 * that forest was the weakest on 140 columns); times are those of the FF12 report (see `MEASURED`); that training a
 * one-class SVM grows with the square of the rows, Schölkopf et al. 2001; what nearest neighbours carry is their making.
 */
const RULES: Record<Method, readonly Rule[]> = {
  profile: [ROW_BY_ROW, ['groups', 'several', 'oneMiddle']],
  rules: [ROW_BY_ROW, ['features', 'hundreds', 'manyColumns'], ['groups', 'several', 'widestGroup']],
  pca: [
    ROW_BY_ROW,
    ['features', 'few', 'nothingToSqueeze'],
    ['labels', 'mixed', 'bentByTheStrange'],
    ['groups', 'several', 'oneSheet'],
  ],
  neighbours: [ROW_BY_ROW, ['rows', 'millions', 'searchesAll'], ['must', 'small', 'carriesAll']],
  svm: [ROW_BY_ROW, ['rows', 'millions', 'growsWithSquare'], ['must', 'explain', 'pointsNowhere']],
  forest: [ROW_BY_ROW, ['features', 'hundreds', 'randomCuts']],
  classifier: [['labels', 'normal', 'noLabels'], ['labels', 'mixed', 'noLabels'], ROW_BY_ROW],
  autoencoder: [ROW_BY_ROW, ...SQUEEZE],
  vae: [ROW_BY_ROW, ...SQUEEZE],
  sequence: [
    ['order', 'no', 'noOrderThere'],
    ['rows', 'dozens', 'moreWeightsThanRows'],
    ['labels', 'mixed', 'learnsTheStrange'],
    ['must', 'small', 'slowSteps'],
  ],
  gan: [ROW_BY_ROW, ...SQUEEZE, ['must', 'explain', 'pointsNowhere']],
};

/** Why a method is out, given the answers; null while it is highlighted. */
export function reasonAgainst(method: Method, answers: Answers): Reason | null {
  return RULES[method].find(([question, answer]) => answers[question] === answer)?.[2] ?? null;
}

export const highlightedMethods = (answers: Answers): Method[] =>
  METHODS.filter((method) => reasonAgainst(method, answers) === null);

/** Answers to change, and the methods that are highlighted then. */
export interface Relaxation {
  changes: { question: Question; answer: Answers[Question] }[];
  methods: Method[];
}

/** Every way to answer all questions. */
export const ALL_ANSWERS = QUESTION_IDS.reduce<Partial<Answers>[]>(
  (so, question) => so.flatMap((answers) => QUESTIONS[question].map((answer) => ({ ...answers, [question]: answer }))),
  [{}],
) as Answers[];

/** The fewest changed answers that light any method; of as few, those that light the most. */
export function bestRelaxation(answers: Answers): Relaxation {
  return ALL_ANSWERS.map((other): Relaxation => {
    const changed = QUESTION_IDS.filter((question) => other[question] !== answers[question]);
    return {
      changes: changed.map((question) => ({ question, answer: other[question] })),
      methods: highlightedMethods(other),
    };
  })
    .filter(({ changes, methods }) => changes.length > 0 && methods.length > 0)
    .reduce((best, next) => {
      const fewer = next.changes.length - best.changes.length;
      return fewer < 0 || (fewer === 0 && next.methods.length > best.methods.length) ? next : best;
    });
}

interface Measured {
  /**
   * Mean ROC AUC over five splits of ECG5000 (80 % to learn from), columns scaled to 0–1 by the normal training rows;
   * scikit-learn 1.2 and PyTorch 1.13. The distance to the mean is in standard deviations; PCA has 2 components, LOF 20
   * neighbours, the SVM ν = 0.05, the autoencoder layers of 15, 7 and 2 ReLU units, the VAE 2 latent units and β = 0.01.
   */
  rocAuc?: number;
  /**
   * Seconds to train on 97,278 connections of KDD Cup ’99 and to judge 10,000: Cloudera Fast Forward, report FF12 (2020),
   * on a 2.3 GHz Xeon with an NVIDIA T4. The sequence model is its Seq2Seq, the GAN its BiGAN.
   */
  seconds?: readonly [training: number, judging: number];
}

/** What was measured of the methods, by others or once and for all: nothing that the page computes anew. */
export const MEASURED: Record<Method, Measured> = {
  profile: { rocAuc: 0.948 },
  rules: {},
  pca: { rocAuc: 0.987, seconds: [0.213, 0.003] },
  neighbours: { rocAuc: 0.991 },
  svm: { rocAuc: 0.986, seconds: [0.417, 0.029] },
  forest: { rocAuc: 0.947 },
  classifier: {},
  autoencoder: { rocAuc: 0.992, seconds: [32.751, 0.279] },
  vae: { rocAuc: 0.989, seconds: [27.922, 0.391] },
  sequence: { seconds: [645.448, 400.131] },
  gan: { seconds: [111.726, 1.26] },
};
